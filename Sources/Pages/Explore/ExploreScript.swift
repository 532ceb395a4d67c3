/// The script of the explorer.
enum ExploreScript {
  /// Reads a setting out of the data and draws it.
  static let drawing: StaticString = #"""
    const store={bands:bytes(data.bands),ghost:bytes(data.ghost),dots:bytes(data.dots),
    ahead:bytes(data.ahead),lead:bytes(data.lead)};
    const counts=data.levers.map(l=>l.stops.length),places=data.points.length;
    const kinds=data.measures.length;
    const cellOf=s=>s.reduce((n,v,i)=>n*counts[i]+v,0);
    function levels(source,index,measure){const top=data.measures[measure].top,out=[];
     for(let level=0;level<5;level++){const at=((index*kinds+measure)*5+level)*places,line=[];
      for(let p=0;p<places;p++)line.push(source[at+p]/255*top);out.push(line)}
     return out}
    function words(s){return data.levers.map((l,i)=>l.name+': '+l.stops[s[i]]).join('; ')}
    function line(name,style,source,index,measure,banded){const l=levels(source,index,measure);
     return {name,style,months:data.points,middle:l[2],bands:banded?l:null,levels:l}}
    function panel(measure,state,pins){
     const cell=cellOf(state),m=data.measures[measure],svg=by('panel-'+measure).querySelector('svg');
     const lines=[line('this plan',styles.plan,store.bands,cell,measure,true),
     line(data.ghostName,styles.context,store.ghost,cell%data.worlds,measure,false),
     ...pins.map((p,i)=>line('pin '+'AB'[i],i?styles.two:styles.one,store.bands,cellOf(p),measure,
     false))];
     plot(svg,{right:174,months:data.months,top:m.top,ticks:m.ticks,lines});
     describe(svg,lines.map(l=>l.name+' went from '+whole(l.middle[0])+' to '
     +whole(l.middle.at(-1))+' in the median run.').join(' '));
     const step=Math.max(1,Math.ceil((places-1)/6)),rows=[];
     for(let p=0;p<places-1;p+=step)rows.push(p);rows.push(places-1);
     fill(by('panel-'+measure+'-table'),['month',...lines.map(l=>l.name)],rows.map(p=>
     [String(data.points[p]),...lines.map(l=>whole(l.middle[p])+' ['+whole(l.levels[1][p])+', '
     +whole(l.levels[3][p])+'] ['+whole(l.levels[0][p])+', '+whole(l.levels[4][p])+']')]))}
    function dots(cell){
     const svg=by('dots'),ends=[...store.dots.subarray(cell*data.dotCount,(cell+1)*data.dotCount)]
     .map(b=>b/255*100).sort((a,b)=>a-b);
     svg.querySelectorAll('circle,line,text').forEach(e=>e.remove());
     svg.append(shape('line',{x1:20,x2:880,y1:44,y2:44,class:'zero'}));
     for(const t of [0,25,50,75,100])
      svg.append(shape('text',{x:20+8.6*t,y:62,class:'mark middle'},t));
     const rows=[-99,-99,-99];
     for(const e of ends){const x=20+8.6*e;
      let r=rows.findIndex(last=>x-last>=13);if(r<0)r=rows.indexOf(Math.min(...rows));rows[r]=x;
      svg.append(shape('circle',{cx:x.toFixed(1),cy:35-13*r,r:6,class:'dot'}))}
     describe(svg,'From '+whole(ends[0])+' to '+whole(ends.at(-1))+', half of them above '
     +whole(ends[ends.length>>1])+'.');
     fill(by('dots-table'),['run','ends at'],ends.map((e,i)=>[String(i+1),whole(e)]))}
    function verdict(state){
     const cell=cellOf(state),lead=store.lead[cell],members=levels(store.bands,cell,3)[2];
     const ghost=data.ghostName.toLowerCase();
     return 'In this world, this plan ends ahead of “'+ghost+'” in '+store.ahead[cell]+' of '
     +data.runs+' runs; '+(lead===255?'its median is not ahead at the end'
     :data.points[lead]===0?'its median is ahead from the start'
     :'its median is ahead from month '+data.points[lead]+' on')+'. In the median run '
     +whole(members.at(-1))+' partners take part at the end ('+whole(members[0])+' at the start).'}
    """#

  /// Sliders, buttons, and the address.
  static let state: StaticString = #"""
    const start=data.levers.map(l=>l.start);
    let state=[...start],before=[...start],pins=[];
    function readAddress(){
     const parts=/^#\d+(-\d+)+$/.test(location.hash)?location.hash.slice(1).split('-').map(Number):[];
     return parts.length===counts.length&&parts.every((v,i)=>v<counts[i])?parts:[...start]}
    function draw(){
     const began=performance.now();
     data.levers.forEach((l,i)=>{const input=by('lever-'+i);input.value=state[i];
      input.setAttribute('aria-valuetext',l.stops[state[i]]);
      by('lever-'+i+'-words').textContent=l.stops[state[i]]});
     for(let m=0;m<kinds;m++)panel(m,state,pins);
     fit();dots(cellOf(state));
     by('so-what').textContent=verdict(state);
     by('setting-words').textContent=words(state)+'.'
     +pins.map((p,i)=>' Pin '+'AB'[i]+': '+words(p)+'.').join('');
     by('unpin').disabled=pins.length===0;by('pin').disabled=pins.length>=2;
     document.body.dataset.cell=state.join('-');
     document.body.dataset.milliseconds=(performance.now()-began).toFixed(1)}
    function go(next,remember){
     if(next.join()!==state.join())before=[...state];
     state=next;
     if(remember&&location.hash!=='#'+state.join('-'))history.pushState(null,'','#'+state.join('-'));
     draw()}
    data.levers.forEach((l,i)=>{const input=by('lever-'+i);
     const moved=()=>{const next=[...state];next[i]=Number(input.value);return next};
     input.addEventListener('input',()=>go(moved(),false));
     input.addEventListener('change',()=>go(moved(),true))});
    document.querySelectorAll('[data-preset]').forEach(b=>b.addEventListener('click',()=>{
     const world=data.presets[Number(b.dataset.preset)];
     go([...state.slice(0,counts.length-world.length),...world],true)}));
    by('pin').addEventListener('click',()=>{if(pins.length<2)pins.push([...state]);draw();
     if(by('pin').disabled)by('unpin').focus()});
    by('unpin').addEventListener('click',()=>{pins=[];draw();by('pin').focus()});
    by('replay').addEventListener('click',()=>go([...before],true));
    by('copy').addEventListener('click',async()=>{const link=location.href.split('#')[0]+'#'
     +state.join('-');
     try{await navigator.clipboard.writeText(link);by('said').textContent='Link copied.'}
     catch{by('said').textContent='Copy this address: '+link}});
    by('csv').addEventListener('click',()=>{
     const rows=[['measure','month','q05','q25','q50','q75','q95']];
     data.measures.forEach((m,k)=>{const l=levels(store.bands,cellOf(state),k);
      data.points.forEach((p,i)=>rows.push(['"'+m.title+'"',p,...l.map(v=>v[i].toFixed(1))]))});
     save('explorer-'+state.join('-')+'.csv',rows.map(r=>r.join(',')).join('\n')+'\n','text/csv');
     by('said').textContent='Numbers of this setting saved.'});
    by('print').addEventListener('click',()=>print());
    addEventListener('popstate',()=>go(readAddress(),false));
    state=readAddress();before=[...state];draw();
    document.body.dataset.ready='1';
    """#
}
