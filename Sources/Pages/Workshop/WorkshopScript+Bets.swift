extension WorkshopScript {
  /// Bets, by turns: where trust will be, which line moves most, who leaves first.
  static let bets: StaticString = #"""
    const turns=['trust','line','trust','leaver'],turn=y=>turns[y%turns.length];
    const radios=[...document.querySelectorAll('[name=line]')];
    let touched=false;
    /* The bet of a year as it stands; null while there is none. */
    function bet(y){
     if(turn(y)==='trust')return touched?Number(by('bet').value):null;
     if(turn(y)==='line'){const r=radios.find(r=>r.checked);return r?Number(r.value):null}
     return by('leaver').value===''?null:Number(by('leaver').value)}
    function clearBet(y){
     for(const box of document.querySelectorAll('[data-bet]'))box.hidden=box.dataset.bet!==turn(y);
     touched=false;by('bet').value=50;by('bet').setAttribute('aria-valuetext','no bet yet');
     by('bet-words').textContent='no bet yet';by('leaver').value='';
     radios.forEach(r=>{r.checked=false})}
    function onBet(changed){
     by('bet').addEventListener('input',()=>{touched=true;
      by('bet-words').textContent=by('bet').value+' of 100';
      by('bet').setAttribute('aria-valuetext',by('bet').value+' of 100');changed()});
     radios.forEach(r=>r.addEventListener('change',changed));
     by('leaver').addEventListener('change',changed)}
    /* How far a line moves in the last year of a path, as a share of its picture. */
    function moved(path,k){const s=series(path,k,5),y=path.length*span;
     return Math.abs(s[y]-s[y-span])/data.measures[k].top}
    /* What became of a bet, in words. */
    function outcome(placed,path){
     if(placed===null||placed===undefined)return '';
     const y=path.length,kind=turn(y-1);
     if(kind==='trust')return 'You bet '+placed+'; trust is at '+whole(series(path,0,5)[y*span])+'.';
     if(kind==='line'){
      const lines=radios.map(r=>Number(r.value));
      const most=lines.reduce((a,b)=>moved(path,b)>moved(path,a)?b:a),s=series(path,most,5);
      const title=k=>data.measures[k].title.toLowerCase();
      return 'You bet on '+title(placed)+'; '+(most===placed?'it':title(most))+' moved most, from '
      +whole(s[(y-1)*span])+' to '+whole(s[y*span])+'.'}
     const left=data.leavers[segment(path,y-1)],name=n=>n<0?'nobody':data.partners[n];
     return 'You bet on '+name(placed)+'; '+(left<0?'nobody left.':name(left)+' left first.')}
    """#
}
