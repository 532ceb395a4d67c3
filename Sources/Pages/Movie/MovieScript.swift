/// The script of the movie.
enum MovieScript {
  /// Draws both sides at a month.
  static let drawing: StaticString = #"""
    const last=data.months,stops=data.thresholds,middle=data.size/2,kinds=data.partners.length;
    const sides=data.sides.map(s=>({...s,links:bytes(s.links),commitment:bytes(s.commitment),
    squares:bytes(s.squares)}));
    const total=data.pairs.length/2,sectors=data.sectors.length;
    const one=[],other=[],bridge=[],lines=[];
    for(let p=0;p<total;p++){
     const a=data.pairs[2*p],b=data.pairs[2*p+1],s=data.sectorOf[a],t=data.sectorOf[b];
     const [x,y]=data.places[a],[u,v]=data.places[b],show=n=>String(Math.round(n*10)/10);
     one.push(a);other.push(b);bridge.push(s!==t);
     const inward=(m,n)=>show(middle+.7*((m+n)/2-middle));
     lines.push('M'+x+' '+y+(s===t?'Q'+inward(x,u)+' '+inward(y,v)
     :'C'+data.anchors[s].join(' ')+' '+data.anchors[t].join(' '))+' '+u+' '+v)}
    const trust=(side,m,p)=>side.links[m*total+p]/2;
    /* Pairs that are drawn; the partner followed and the sectors narrow them down. */
    function drawn(side,m,state){
     const out=[],f=state.follow-1,least=stops[state.stop];
     for(let p=0;p<total;p++)if(trust(side,m,p)>least&&(!state.between||bridge[p])
     &&(f<0||one[p]===f||other[p]===f))out.push(p);
     return out}
    const takesPart=(side,m,n)=>side.commitment[m*kinds+n]>0;
    const gives=(side,m,n)=>Math.max(0,side.commitment[m*kinds+n]-1)/254*100;
    /* The first month of each partner tells who has left from who has not come yet. */
    for(const s of sides){s.since=[];for(let n=0;n<kinds;n++){let m=0;
     while(m<=last&&!takesPart(s,m,n))m++;s.since.push(m)}}
    const status=(side,m,n)=>takesPart(side,m,n)?'in':m>side.since[n]?'left':'waiting';
    function numbers(side,m,state){const pairs=drawn(side,m,state);
     return {pairs,all:pairs.length,between:pairs.filter(p=>bridge[p]).length}}
    const facts=(i,m,c)=>sides[i].gone!==null&&m>=sides[i].gone?'Dissolved in month '+sides[i].gone
    :'Trust '+level(i,m)+' · '+count(sides[i].members[m],'partner')+' · '+count(c.all,'link')+', '
    +c.between+' between';
    function picture(svg,side,m,state,hand){
     const c=numbers(side,m,state),group=svg.querySelector('.links'),paths=new Map();
     for(const p of c.pairs){const key=(bridge[p]?10:0)+Math.min(9,Math.floor(trust(side,m,p)/10));
      paths.set(key,(paths.get(key)||'')+lines[p])}
     group.replaceChildren(...[...paths.keys()].sort((a,b)=>a-b).map(k=>shape('path',{d:paths.get(k),
     stroke:k<10?data.within:side.colour,'stroke-width':data.widths[k%10]})));
     hand.forEach((g,n)=>{g.group.setAttribute('class','partner '+status(side,m,n)
      +(state.follow-1===n?' followed':''));
      g.ring.setAttribute('stroke-dasharray',
      (2*Math.PI*g.radius*gives(side,m,n)/100).toFixed(1)+' 999')});
     describe(svg,count(side.members[m],'partner')+(side.members[m]===1?' takes':' take')+' part; '
     +count(c.all,'link')+' above '+stops[state.stop]+', '+c.between+' of them between sectors.');
     return c}
    const hands=svg=>[...svg.querySelectorAll('.partner')].map(group=>{
     const ring=group.querySelector('.ring');return {group,ring,radius:ring.r.baseVal.value}});
    const stages=[0,1].map(i=>{const svg=by('stage-'+i);return {svg,hand:hands(svg)}});
    const small=[0,1].map(i=>data.moments.map(m=>{const svg=by('moment-'+i+'-'+m);
     return {m,svg,hand:hands(svg),facts:by('moment-'+i+'-'+m+'-facts')}}));
    const said=sides.map(s=>s.story.flatMap(([m,texts])=>texts.map(text=>({m,text}))));
    const named=m=>m?'month '+m:'start';
    function captions(i,m){
     const past=said[i].filter(c=>c.m<=m),now=past.filter(c=>c.m===m);
     const shown=now.length>=3?now.slice(0,3):[...past.filter(c=>c.m<m).slice(now.length-3),...now];
     by('captions-'+i).replaceChildren(...(shown.length?shown.map(c=>element('li',c.m===m
     ?{class:'now'}:{},'Month '+c.m+': '+c.text)):[element('li',{},
     m?'Nothing has happened yet.':'Start: nothing has happened yet.')]))}
    function shade(cell,v){
     if(v===255){cell.textContent='–';cell.style.background='#fff';cell.style.color='#595959';return}
     const share=Math.max(0,Math.min(1,(v-20)/70)),depth=share*Math.sqrt(share);
     const [r,g,b]=[45,0,75].map(c=>255-Math.trunc((255-c)*depth));
     cell.textContent=v;cell.style.background='rgb('+r+','+g+','+b+')';
     cell.style.color=depth>.58?'#fff':'#000'}
    const squares=[0,1].map(i=>[...document.querySelectorAll('#matrix-'+i+' tbody td')]);
    function matrix(i,m){const n=data.matrix.length;
     squares[i].forEach((cell,k)=>shade(cell,sides[i].squares[(m*sectors
     +data.matrix[Math.floor(k/n)])*sectors+data.matrix[k%n]]))}
    const course=by('trust').querySelector('svg'),axis=data.chart;
    const cursor=course.appendChild(shape('path',{class:'cursor'}));
    const dots=sides.map(s=>course.appendChild(shape('circle',{r:4.5,class:'at',fill:s.colour})));
    const level=(i,m)=>sides[i].trust[m]===null?'–':sides[i].trust[m];
    function follow(m){
     const x=(axis.left+m/last*(axis.right-axis.left)).toFixed(1);
     cursor.setAttribute('d','M'+x+' '+axis.high+'L'+x+' '+axis.low);
     dots.forEach((d,i)=>{d.setAttribute('cx',x);
      d.setAttribute('r',sides[i].trust[m]===null?0:4.5);
      d.setAttribute('cy',(axis.low+sides[i].trust[m]/100*(axis.high-axis.low)).toFixed(1))})}
    function moments(state){
     const rows=[];
     small.forEach((row,i)=>row.forEach(({m,svg,hand,facts})=>{
      const c=picture(svg,sides[i],m,state,hand);
      facts.textContent=count(c.all,'link')+', '+c.between+' between';
      rows.push([sides[i].name,m,level(i,m),sides[i].members[m],c.all,c.between])}));
     fill(by('moments-table'),['strategy','month','trust','partners','links','between sectors'],rows)}
    function partners(state,counts){
     const own=sides.map((s,i)=>{const n=Array(kinds).fill(0);
      for(const p of counts[i].pairs){n[one[p]]++;n[other[p]]++}return n});
     const words=(i,n)=>({in:'gives '+whole(gives(sides[i],state.month,n))+', '
     +count(own[i][n],'link'),left:'has left',waiting:'not yet'})[status(sides[i],state.month,n)];
     fill(by('partners-table'),['partner','sector',...sides.map(s=>s.name)],
     data.partners.map((name,n)=>[name,data.sectors[data.sectorOf[n]],words(0,n),words(1,n)]))}
    """#

  /// The clock, the sliders, the keys and the address.
  static let control: StaticString = #"""
    const opening={month:0,stop:stops.indexOf(data.threshold),between:false,follow:0};
    let state={...opening},timer=0,speed=1,shown='';
    const address=()=>'#'+[state.month,stops[state.stop],state.between?1:0,state.follow].join('-');
    function read(){
     const parts=/^#\d{1,4}-\d{1,2}-[01]-\d{1,2}$/.test(location.hash)
     ?location.hash.slice(1).split('-').map(Number):null;
     if(!parts)return {...opening};
     const [month,above,between,follow]=parts,stop=stops.indexOf(above);
     return month<=last&&stop>=0&&follow<=kinds?{month,stop,between:between===1,follow}
     :{...opening}}
    function events(m){
     const now=said.map(s=>s.filter(c=>c.m===m).map(c=>c.text).slice(0,1).join(''));
     return [...new Set(now.filter(Boolean))].join(' ')}
    function draw(){
     const began=performance.now(),m=state.month,calm=!timer;
     const counts=stages.map(({svg,hand},i)=>picture(svg,sides[i],m,state,hand));
     counts.forEach((c,i)=>{
      by('stage-'+i+'-title').textContent=sides[i].name+', '+named(m);
      by('facts-'+i).textContent=facts(i,m,c);
      captions(i,m);matrix(i,m)});
     follow(m);
     by('month').value=m;by('month-words').textContent=m?m+' of '+last:'start';
     by('month').setAttribute('aria-valuetext',(m?'month '+m:'start, month 0')+' of '+last
     +(events(m)?': '+events(m):''));
     by('threshold').value=state.stop;by('threshold-words').textContent=stops[state.stop];
     by('threshold').setAttribute('aria-valuetext','trust above '+stops[state.stop]+' of 100: '
     +count(counts[0].all,'link')+' on the left, '+counts[1].all+' on the right');
     by('between').checked=state.between;by('follow').value=state.follow;
     const rest=[state.stop,state.between,state.follow].join();
     if(rest!==shown){moments(state);shown=rest}
     if(calm||by('partners-table').closest('details').open)partners(state,counts);
     document.body.dataset.state=address().slice(1);
     document.body.dataset.milliseconds=(performance.now()-began).toFixed(1);
     if(calm)by('said').textContent=(m?'Month '+m+'. ':'Start. ')+sides.map((s,i)=>s.name+': '
     +by('facts-'+i).textContent).join('. ')+'.'}
    function keep(){if(location.hash!==address())history.pushState(null,'',address())}
    function label(){by('play').textContent=timer?'Pause':state.month>=last?'Play again':'Play';
     document.body.dataset.playing=timer?'1':'0'}
    function pause(){if(!timer)return;clearTimeout(timer);timer=0;label();draw();keep()}
    /* One frame after another, never sooner than the speed allows: no burst after a delay. */
    function wait(){timer=setTimeout(()=>{
     if(state.month<last)state.month++;
     if(state.month>=last)pause();else{draw();wait()}},1000/speed)}
    function play(){
     if(still.matches||timer)return;
     if(state.month>=last)state.month=0;
     wait();draw();label()}
    function change(part,settled=true){pause();state={...state,...part};draw();label();
     if(settled)keep()}
    const step=by_=>change({month:Math.max(0,Math.min(last,state.month+by_))});
    by('play').addEventListener('click',()=>timer?pause():play());
    by('back').addEventListener('click',()=>step(-1));
    by('on').addEventListener('click',()=>step(1));
    for(const [id,part] of [['month',v=>({month:v})],['threshold',v=>({stop:v})]]){
     by(id).addEventListener('input',()=>change(part(Number(by(id).value)),false));
     by(id).addEventListener('change',keep)}
    by('between').addEventListener('change',()=>change({between:by('between').checked}));
    by('follow').addEventListener('change',()=>change({follow:Number(by('follow').value)}));
    document.querySelectorAll('[name=speed]').forEach(r=>r.addEventListener('change',()=>{
     speed=Number(r.value);if(timer){clearTimeout(timer);wait()}}));
    by('big').addEventListener('click',()=>{const on=document.body.classList.toggle('projector');
     by('big').setAttribute('aria-pressed',String(on))});
    by('copy').addEventListener('click',async()=>{const link=location.href.split('#')[0]+address();
     by('copied').hidden=false;
     try{await navigator.clipboard.writeText(link);by('copied').textContent='Link copied.'}
     catch{by('copied').textContent='Copy this address: '+link}
     by('said').textContent=by('copied').textContent});
    addEventListener('popstate',()=>{if(timer){clearTimeout(timer);timer=0}
     state=read();draw();label()});
    still.addEventListener('change',pause);
    addEventListener('keydown',e=>{
     if(e.ctrlKey||e.metaKey||e.altKey||e.defaultPrevented)return;
     const t=e.target;
     if(e.key===' '&&!t.matches('button,select,summary,a,[type=checkbox],[type=radio]')){
      if(still.matches)return;
      e.preventDefault();if(timer)pause();else play()}
     else if(/^Arrow(Left|Right)$/.test(e.key)&&!t.matches('input,select,.scroll')){
      e.preventDefault();step(e.key==='ArrowLeft'?-1:1)}});
    state=read();draw();label();
    document.body.dataset.ready='1';
    """#
}
