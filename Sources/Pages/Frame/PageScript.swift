/// What the scripts of all pages share: reading the data, and drawing charts that look like those
/// drawn before.
///
/// Text only ever enters the page as text; there is no `innerHTML`. Geometry follows ``PlotFrame``.
enum PageScript {
  static let shared: StaticString = #"""
    'use strict';
    const data=JSON.parse(document.getElementById('data').textContent);
    const by=id=>document.getElementById(id);
    const space=document.querySelector('svg').namespaceURI;
    const still=matchMedia('(prefers-reduced-motion: reduce)');
    const styles={plan:['#2d004b','9 3'],context:['#6b6b6b','1 3'],one:['#a84300','none'],
    two:['#1f78b4','2.5 2.5'],four:['#001800','9 3 2 3'],told:['#000000','none']};
    /* A plain loop: a callback for each byte is twenty times slower. */
    function bytes(text){const raw=atob(text),out=new Uint8Array(raw.length);
     for(let i=0;i<raw.length;i++)out[i]=raw.charCodeAt(i);return out}
    const whole=v=>(Math.round(v)<0?'−':'')+Math.abs(Math.round(v));
    function element(name,attributes,text){const e=document.createElement(name);
     for(const k in attributes)e.setAttribute(k,attributes[k]);
     if(text!==undefined)e.textContent=text;return e}
    function shape(name,attributes,text){const e=document.createElementNS(space,name);
     for(const k in attributes)e.setAttribute(k,attributes[k]);
     if(text!==undefined)e.textContent=text;return e}
    function count(n,one,many){return n===1?'1 '+one:n+' '+(many||one+'s')}
    /* Pushes labels apart as little as possible: blocks of touching labels sit at their mean. */
    function stack(wishes,sizes,low,high){
     const order=wishes.map((_,i)=>i).sort((a,b)=>wishes[a]-wishes[b]||a-b),blocks=[];
     const hold=b=>{b.start=Math.max(low,Math.min(b.start,high-b.size))};
     for(const i of order){let b={members:[i],size:sizes[i],wish:wishes[i]-sizes[i]/2};
      b.start=b.wish;hold(b);
      while(blocks.length&&blocks.at(-1).start+blocks.at(-1).size>b.start){const a=blocks.pop();
       b={members:[...a.members,...b.members],wish:a.wish+b.wish-b.members.length*a.size,
       size:a.size+b.size};b.start=b.wish/b.members.length;hold(b)}
      blocks.push(b)}
     const out=[...wishes];
     for(const b of blocks){let edge=b.start;
      for(const i of b.members){out[i]=edge+sizes[i]/2;edge+=sizes[i]}}
     return out}
    const points=(xs,ys)=>xs.map((x,i)=>(i?i===1?'L':' ':'M')+x.toFixed(1)+' '+ys[i].toFixed(1)).join('');
    /* Draws a chart over months into an svg that has a title and a description. */
    function plot(svg,chart){
     const v=svg.viewBox.baseVal,left=40,right=chart.right||146,top=26,bottom=38;
     const w=v.width,h=v.height,last=chart.months,low=chart.low||0;
     const x=m=>left+m/last*(w-left-right);
     const y=n=>h-bottom-(Math.max(low,Math.min(chart.top,n))-low)/(chart.top-low)*(h-bottom-top);
     while(svg.lastChild&&!/^(title|desc)$/.test(svg.lastChild.nodeName))svg.lastChild.remove();
     const add=(n,a,t)=>svg.appendChild(shape(n,a,t));
     for(const t of chart.ticks){
      add('line',{x1:left,x2:w-right,y1:y(t),y2:y(t),class:t===0?'zero':'rule'});
      add('text',{x:left-6,y:y(t)+4.5,class:'mark end'},whole(t))}
     const step=last<=12?3:last<=36?6:last<=84?12:last<=180?24:Math.floor(last/6);
     for(let m=0;m<=last;m+=step){
      add('line',{x1:x(m),x2:x(m),y1:h-bottom,y2:h-bottom+4,class:'zero'});
      add('text',{x:x(m),y:h-bottom+17,class:'mark middle'},
      last>36?m%12?(m/12).toFixed(1):m/12:m)}
     add('text',{x:(left+w-right)/2,y:h-4,class:'mark middle'},last>36?'years':'months');
     for(const m of chart.marks||[])
      add('path',{class:'rule',d:'M'+x(m)+' '+top+'L'+x(m)+' '+(h-bottom)});
     for(const l of chart.lines){if(!l.bands)continue;const xs=l.months.map(x);
      for(const [a,b,inner] of [[0,4,0],[1,3,1]]){
       const lo=l.bands[a].map(y),hi=l.bands[b].map(y);
       add('path',{class:inner?'half':'most',fill:l.style[0],
       d:points([...xs,...[...xs].reverse()],[...lo,...hi.reverse()])+'Z'});
       for(const e of [l.bands[a],l.bands[b]])
        add('path',{class:inner?'edge':'rim',stroke:l.style[0],d:points(xs,e.map(y))})}}
     for(const l of chart.lines)for(const r of l.runs||[])
      add('path',{class:'run',d:points(l.months.map(x),r.map(y))});
     for(const l of chart.lines)add('path',{class:l.told?'told':'median',stroke:l.style[0],
      'stroke-dasharray':l.style[1],d:points(l.months.map(x),l.middle.map(y))});
     for(const r of chart.rings||[])
      add('circle',{cx:x(r.month),cy:y(r.value),r:6,class:'crossing'});
     if(chart.cursor!==undefined)
      add('path',{class:'cursor',d:'M'+x(chart.cursor)+' '+top+'L'+x(chart.cursor)+' '+(h-bottom)});
     const named=chart.lines.filter(l=>l.name);
     const wishes=named.map(l=>y(l.middle.at(-1)));
     const places=stack(wishes,named.map(()=>18),2,h-bottom+3);
     named.forEach((l,i)=>{const edge=x(l.months.at(-1));
      add('path',{class:'leader',stroke:l.style[0],
      d:'M'+(edge+1)+' '+wishes[i]+'L'+(edge+9)+' '+places[i]+' '+(edge+13)+' '+places[i]});
      const t=add('text',{class:'label',fill:l.style[0],x:edge+17,y:places[i]+4.5},
      whole(l.middle.at(-1))+' '+l.name);
      tight.push([t,w-edge-19])});
     queueMicrotask(fit)}
    /* Labels that may have to be shortened: measured together, for each measuring lays the page out. */
    const tight=[];
    function fit(){
     const wide=tight.splice(0).filter(([t,room])=>t.getComputedTextLength()>room);
     for(const [t,room] of wide)
      while(t.textContent.length>4&&t.getComputedTextLength()>room)
       t.textContent=t.textContent.replace(/.…?$/u,'…')}
    /* Says a chart in a sentence, and its numbers in a table. */
    function describe(svg,sentence){svg.querySelector('desc').textContent=sentence}
    function fill(table,columns,rows){
     const head=element('tr');for(const c of columns)head.append(element('th',{scope:'col'},c));
     table.tHead.replaceChildren(head);
     table.tBodies[0].replaceChildren(...rows.map(cells=>{const row=element('tr');
      cells.forEach((c,i)=>row.append(i?element('td',{},c):element('th',{scope:'row'},c)));
      return row}))}
    function save(name,text,type){const a=element('a',{download:name,
     href:URL.createObjectURL(new Blob([text],{type}))});
     document.body.append(a);a.click();a.remove();
     setTimeout(()=>URL.revokeObjectURL(a.href),1000)}
    """#
}
