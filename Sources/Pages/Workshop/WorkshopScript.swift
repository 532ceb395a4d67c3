/// The script of the game.
enum WorkshopScript {
  /// Reads paths out of the data and draws them.
  static let drawing: StaticString = #"""
    const kinds=data.measures.length,span=data.yearMonths,choices=data.cards.length;
    const store={lines:bytes(data.lines),start:bytes(data.start),runs:bytes(data.runs),
    runStart:bytes(data.runStart)};
    const letters=data.cards.map(c=>c.letter);
    function segment(path,year){let before=0,size=choices;
     for(let y=0;y<year;y++){before+=size;size*=choices}
     let n=0;for(let y=0;y<=year;y++)n=n*choices+path[y];
     return before+n}
    /* A line of a path so far: 0 to 4 are quantiles, 5 is the told run. */
    function series(path,measure,which){
     const top=data.measures[measure].top,out=[store.start[measure*6+which]/255*top];
     for(let y=0;y<path.length;y++){const at=((segment(path,y)*kinds+measure)*6+which)*span;
      for(let m=0;m<span;m++)out.push(store.lines[at+m]/255*top)}
     return out}
    function sibling(path,run){
     const out=[store.runStart[run]/255*100];
     for(let y=0;y<path.length;y++){const at=(segment(path,y)*data.siblings+run)*span;
      for(let m=0;m<span;m++)out.push(store.runs[at+m]/255*100)}
     return out}
    const until=n=>Array.from({length:n},(_,i)=>i);
    function curves(path,measure,months,full){
     const cut=s=>s.slice(0,months+1),xs=until(months+1);
     const told={name:'this one',style:styles.told,told:true,months:xs,
     middle:cut(series(path,measure,5))};
     if(!full)return [told];
     const runs=measure?[]:until(data.siblings).map(r=>cut(sibling(path,r)));
     if(full==='siblings')return [{...told,runs}];
     const bands=[0,1,2,3,4].map(w=>cut(series(path,measure,w)));
     return [{name:'median',style:styles.plan,months:xs,bands,middle:bands[2],runs},told]}
    function say(path,measure,months){const told=series(path,measure,5),m=series(path,measure,2);
     return data.measures[measure].title+' went from '+whole(told[0])+' to '+whole(told[months])
     +' in this partnership; the median of '+data.worlds+' like it is '+whole(m[months])+'.'}
    function pictures(path,months,full,bets){
     const last=data.years*span,rings=[];
     bets.forEach((b,y)=>{if(b!==null&&b!==undefined&&turn(y)==='trust')
      rings.push({month:(y+1)*span,value:b})});
     plot(by('trust'),{right:104,months:last,top:100,ticks:[0,20,40,60,80,100],rings,
     marks:until(data.years-1).map(y=>(y+1)*span),lines:curves(path,0,months,full)});
     describe(by('trust'),say(path,0,months));
     const rows=[];for(let m=0;m<=months;m+=6)rows.push(m);
     const told=series(path,0,5),levels=[0,1,2,3,4].map(w=>series(path,0,w));
     fill(by('trust-table'),['month','this one','median','half of the runs','nine in ten'],
     rows.map(m=>[String(m),whole(told[m]),whole(levels[2][m]),
     whole(levels[1][m])+' to '+whole(levels[3][m]),whole(levels[0][m])+' to '
     +whole(levels[4][m])]));
     const small=until(kinds).filter(k=>by('mini-'+k));
     for(const k of small){const svg=by('mini-'+k),m=data.measures[k];
      plot(svg,{right:56,months:last,top:m.top,ticks:[0,m.top],
      lines:curves(path,k,months,full).map(l=>({...l,name:' '}))});
      describe(svg,say(path,k,months))}
     fill(by('mini-table'),['month',...small.map(k=>data.measures[k].title)],rows.map(m=>[String(m),
     ...small.map(k=>whole(series(path,k,5)[m])+' (median '+whole(series(path,k,2)[m])+')')]))}
    /* Projected pictures have fewer units, so that their text is larger. */
    const sizes=[...document.querySelectorAll('.screen svg.chart')].filter(s=>s.id&&s.id!=='speed-chart')
    .map(svg=>({svg,w:svg.viewBox.baseVal.width,h:svg.viewBox.baseVal.height}));
    function resize(big){for(const {svg,w,h} of sizes)
     svg.setAttribute('viewBox','0 0 '+(big?w*.58:w)+' '+(big?h*.85:h))}
    const index=path=>path.reduce((n,c)=>n*choices+c,0);
    const code=path=>path.map(c=>letters[c]).join('');
    function parse(text){const t=(text||'').toUpperCase();
     const path=[...t].map(l=>letters.indexOf(l));
     return path.length<=data.years&&path.every(c=>c>=0)?path:null}
    function ending(n){const e=data.endings[n];
     return 'outcomes '+whole(e[0])+', trust '+whole(e[1])+', shared capacity '+whole(e[2])}
    function codeOf(n){let s='';for(let y=0;y<data.years;y++){s=letters[n%choices]+s;
     n=Math.floor(n/choices)}return s}
    """#

  /// The screens after the years.
  static let screens: StaticString = #"""
    function teams(){const seen=[];
     for(const part of by('teams').value.split(/[^A-Za-z]+/)){const p=parse(part);
      if(p&&p.length===data.years&&!seen.includes(code(p)))seen.push(code(p))}
     return seen.slice(0,6)}
    const teamStyles=[styles.one,styles.plan,styles.two,styles.four,
    ['#a84300','6 4'],['#1f78b4','none']];
    function wall(path){
     const svg=by('wall-chart'),own=path.length===data.years?code(path):'';
     const lit=[...new Set([own,...teams()])].filter(Boolean);
     const top=Math.ceil(Math.max(...data.endings.map(e=>e[0]),1)/20)*20;
     const W=svg.viewBox.baseVal.width,H=svg.viewBox.baseVal.height,floor=H-50;
     const x=v=>60+v/top*(W-90),high=Math.ceil(Math.max(...data.endings.map(e=>e[2]),1)/20)*20,
     y=v=>floor-v/high*(floor-48);
     while(svg.lastChild&&!/^(title|desc)$/.test(svg.lastChild.nodeName))svg.lastChild.remove();
     const add=(n,a,t)=>svg.appendChild(shape(n,a,t));
     for(let t=0;t<=top;t+=20){
      add('line',{x1:x(t),x2:x(t),y1:48,y2:floor,class:t?'rule':'zero'});
      add('text',{x:x(t),y:floor+18,class:'mark middle'},t)}
     for(let t=0;t<=high;t+=high>100?40:20){
      add('line',{x1:60,x2:W-30,y1:y(t),y2:y(t),class:t?'rule':'zero'});
      add('text',{x:54,y:y(t)+4.5,class:'mark end'},t)}
     add('text',{x:W/2+15,y:H-8,class:'mark middle'},'outcomes for young people');
     add('text',{x:8,y:13,class:'mark'},'shared capacity');
     data.endings.forEach((e,n)=>{if(!lit.includes(codeOf(n)))
      add('circle',{cx:x(e[0]),cy:y(e[2]),r:5,class:'ending'})});
     const at=lit.map(c=>data.endings[index(parse(c))]);
     const places=stack(at.map(e=>y(e[2])-12),at.map(()=>16),10,floor-4);
     lit.forEach((c,i)=>{const px=x(at[i][0]),py=y(at[i][2]),left=px>W-140;
      add('path',{class:'leader',stroke:'#1a1a1a',
      d:'M'+px+' '+py+'L'+(px+(left?-12:12))+' '+places[i]});
      add('circle',{cx:px,cy:py,r:8,class:'team',fill:teamStyles[i][0]});
      add('text',{x:px+(left?-15:15),y:places[i]+4.5,fill:teamStyles[i][0],
      class:left?'label end':'label'},
      c===own?c+' (you)':c)});
     const order=data.endings.map((_,n)=>n).sort((a,b)=>data.endings[b][0]-data.endings[a][0]||a-b);
     const list=(id,ns)=>by(id).replaceChildren(...ns.map(n=>element('li',{},
     codeOf(n)+': '+ending(n)+', dissolved in '+(data.worlds-data.endings[n][3])+' of '
     +data.worlds+' runs')));
     list('best',order.slice(0,5));list('worst',order.slice(-5).reverse());
     fill(by('wall-table'),['path','outcomes','trust','shared capacity','runs still alive'],
     order.map(n=>[codeOf(n),...data.endings[n].map(whole)]));
     const words=own?'Your path '+own+' is number '+(order.indexOf(index(path))+1)+' of '
     +data.endings.length+' on outcomes: '+ending(index(path))+'.'
     :'Every dot is a path through the '+data.years+' years. Play to light yours.';
     by('wall-words').textContent=words;describe(svg,words);
     overlay(lit)}
    function overlay(lit){
     const last=data.years*span,shown=lit.length?lit.slice(0,6):['BBBB'.slice(0,data.years)];
     const lines=shown.map((c,i)=>({name:c,style:teamStyles[i],months:until(last+1),
     middle:series(parse(c),1,2)}));
     plot(by('teams-chart'),{right:110,months:last,top:100,ticks:[0,20,40,60,80,100],lines});
     describe(by('teams-chart'),lines.map(l=>l.name+' ends with outcomes at '
     +whole(l.middle.at(-1))).join(', ')+'.');
     fill(by('teams-table'),['month',...shown],until(data.years+1).map(y=>[String(y*span),
     ...lines.map(l=>whole(l.middle[y*span]))]))}
    function speed(path){
     const own=path.length===data.years?path:until(data.years).map(()=>1),n=index(own);
     const svg=by('speed-chart'),last=data.years*span,x=m=>150+m/last*300;
     by('speed-plan').textContent='Plan '+code(own)+(path.length===data.years?', yours':'');
     while(svg.lastChild&&!/^(title|desc)$/.test(svg.lastChild.nodeName))svg.lastChild.remove();
     const add=(k,a,t)=>svg.appendChild(shape(k,a,t));
     for(let m=0;m<=last;m+=span){
      add('line',{x1:x(m),x2:x(m),y1:10,y2:160,class:m?'rule':'zero'});
      add('text',{x:x(m),y:177,class:'mark middle'},m)}
     add('text',{x:x(last/2),y:195,class:'mark middle'},'months');
     const said=[];
     data.levels.forEach((l,i)=>{const py=35+i*50,m=l.months[n];
      add('text',{x:142,y:py+4.5,class:'mark end'},l.name);
      const words=m===null?'not within '+last+' months':'month '+m;
      if(m!==null){add('path',{class:'bar',d:'M'+x(0)+' '+py+'L'+x(m)+' '+py});
       add('circle',{cx:x(m),cy:py,r:7,class:'ending own'})}
      add('text',{x:460,y:py+4.5,class:'label'},words);
      said.push(l.name+': '+words+', reached in '+l.reached[n]+' of '
      +data.worlds+' runs.')});
     describe(svg,said.join(' '));
     fill(by('speed-table'),['partners know each other','median month','runs that reach it'],
     data.levels.map(l=>[l.name,l.months[n]===null?'–':String(l.months[n]),
     l.reached[n]+' of '+data.worlds]))}
    """#

  /// Steps, keys, bets and the address.
  static let control: StaticString = #"""
    let step='meet',path=[],showing=false,bets=[],timer=null,waiting=null;
    function address(){return step==='year'?'#'+code(path).toLowerCase()+(showing?'':'.')
     :'#'+step+(path.length?'-'+code(path).toLowerCase():'')}
    function read(){
     const h=location.hash.slice(1);
     let m=/^([a-z]{0,9})(\.?)$/.exec(h),p=m&&(m[1]||m[2])?parse(m[1]):null;
     if(p&&(m[2]?p.length<data.years:p.length>0))
      return {step:'year',path:p,showing:!m[2]};
     m=/^(meet|practice|wall|speed|slip)(-([a-z]{1,9}))?$/.exec(h);
     p=m&&m[3]?parse(m[3]):[];
     return m&&p?{step:m[1],path:p,showing:false}:{step:'meet',path:[],showing:false}}
    function stop(){if(timer){clearInterval(timer);timer=null}
     if(waiting){const done=waiting;waiting=null;done()}}
    function show(focus){
     for(const s of document.querySelectorAll('.screen'))s.hidden=s.id!=='screen-'+step;
     document.querySelectorAll('.bar [data-step]').forEach(b=>{
      if(b.dataset.step===step)b.setAttribute('aria-current','step');
      else b.removeAttribute('aria-current')});
     document.body.dataset.path=code(path);document.body.dataset.step=step
     +(step==='year'?showing?'-reveal':'-choose':'');
     if(step==='year')year();
     if(step==='wall')wall(path);
     if(step==='speed')speed(path);
     if(step==='slip')change();
     if(focus){by(step+'-heading').focus();scrollTo(0,0)}}
    function year(){
     const y=path.length;
     by('choose').hidden=showing;by('reveal').hidden=!showing;
     by('year-heading').textContent=showing?'Year '+y+': what happened':'Year '+(y+1)+' of '
     +data.years;
     pictures(path,y*span,y>0,bets.slice(0,y));
     if(showing){
      const s=segment(path,y-1),calm=data.calm[s];
      by('why').replaceChildren(...data.causes[s].map(c=>element('li',{},c)));
      by('luck').textContent='In '+calm+' of '+data.worlds
      +' partnerships that chose the same, nobody left this year.';
      by('bet-result').textContent=outcome(bets[y-1],path);
      by('next').textContent=y<data.years?'On to year '+(y+1):'See the wall';
      by('hurry').hidden=true;
      by('said').textContent='Year '+y+': trust is at '+whole(series(path,0,5)[y*span])+'. '
      +by('bet-result').textContent
     }else{
      by('situation').textContent=data.situations[y];
      document.querySelectorAll('[name=card]').forEach(r=>r.checked=false);
      clearBet(y);ready()}}
    function go(next,focus=true){stop();({step,path,showing}=next);
     if(location.hash!==address())history.pushState(null,'',address());
     show(focus)}
    function chosen(){const r=document.querySelector('[name=card]:checked');
     return r?Number(r.value):null}
    function ready(){const c=chosen()!==null,b=bet(path.length)!==null;
     by('commit').disabled=!c||!b;by('skip').disabled=!c;
     by('missing').textContent=c?b?'Ready.':'Place a bet, or skip it.'
     :b?'Choose a card.':'Choose a card and place a bet.'}
    function commit(bet){
     const c=chosen();if(c===null)return;
     bets=bets.slice(0,path.length);bets[path.length]=bet;
     const from=path.length*span;
     go({step:'year',path:[...path,c],showing:true});
     if(still.matches)return;
     let m=from;const to=path.length*span,now=[...path];
     by('why').hidden=by('luck').hidden=by('bet-result').hidden=by('next').hidden=true;
     by('hurry').hidden=false;
     waiting=()=>{by('why').hidden=by('luck').hidden=by('bet-result').hidden=by('next').hidden
     =false;by('hurry').hidden=true;pictures(now,to,true,bets.slice(0,now.length))};
     /* The told run month by month, then its siblings, then the bands. */
     const tick=()=>{m++;if(m>to+1)stop();
      else pictures(now,Math.min(m,to),m>to&&'siblings',bets.slice(0,now.length))};
     tick();timer=setInterval(tick,500)}
    function back(){if(step==='year'&&(path.length||showing))
      go(showing?{step:'year',path:path.slice(0,-1),showing:false}
      :{step:'year',path,showing:true});
     else if(step!=='meet')go({step:'meet',path,showing:false})}
    function to(name){
     if(name==='year'){const full=path.length===data.years;
      go({step:'year',path:full?[]:path,showing:false})}
     else go({step:name,path,showing:false})}
    function toggle(id,name){const on=document.documentElement.classList.toggle(name);
     by(id).setAttribute('aria-pressed',String(on));return on}
    function enlarge(){resize(toggle('big','projector'));stop();show(false)}
    function change(){const words=[0,1].map(i=>{const b=by('before-'+i).value,a=by('after-'+i).value;
      return b===''||a===''?'':'Question '+(i+1)+': '+b+' hands before, '+a+' after.'});
     by('change').textContent=words.filter(Boolean).join(' ')}
    document.querySelectorAll('[data-step]').forEach(b=>b.addEventListener('click',()=>
    to(b.dataset.step)));
    document.querySelectorAll('[name=card]').forEach(r=>r.addEventListener('change',ready));
    onBet(ready);
    by('commit').addEventListener('click',()=>commit(bet(path.length)));
    by('skip').addEventListener('click',()=>commit(null));
    by('hurry').addEventListener('click',()=>{stop();by('next').focus()});
    by('next').addEventListener('click',()=>path.length<data.years
    ?go({step:'year',path,showing:false}):go({step:'wall',path,showing:false}));
    by('big').addEventListener('click',enlarge);
    by('notes').addEventListener('click',()=>toggle('notes','with-notes'));
    by('print').addEventListener('click',()=>print());
    by('teams').addEventListener('input',()=>wall(path));
    for(const i of [0,1])for(const w of ['before-','after-'])
     by(w+i).addEventListener('input',change);
    addEventListener('popstate',()=>{stop();({step,path,showing}=read());show(true)});
    addEventListener('keydown',e=>{
     if(!by('keys').checked||e.ctrlKey||e.metaKey||e.altKey)return;
     const t=e.target,typing=t.matches('[type=text],[type=number]');
     if(typing||t.matches('select')&&e.key!=='Enter')return;
     if(e.key==='Backspace'){e.preventDefault();back()}
     else if(/^[1-9]$/.test(e.key)&&step==='year'&&!showing&&Number(e.key)<=choices){
      const r=document.querySelectorAll('[name=card]')[Number(e.key)-1];r.checked=true;r.focus();
      ready()}
     else if(e.key==='Enter'&&step==='year'&&!t.matches('button,summary,a')){
      if(showing&&!timer)by('next').click();
      else if(!showing&&!by('commit').disabled)by('commit').click()}
     else if(e.key==='w'||e.key==='W')to('wall');
     else if(e.key==='n'||e.key==='N')by('notes').click();
     else if(e.key==='p'||e.key==='P')by('big').click()});
    ({step,path,showing}=read());show(false);
    document.body.dataset.ready='1';
    """#
}
