/// The style of the movie beyond what all pages share.
enum MovieStyle {
  static let sheet: StaticString = """
    body{max-width:92rem}
    h1{font-size:1.3rem;margin:.45rem 0 0}
    #so-what{font-size:.98rem;font-weight:600;line-height:1.3;background:#f6f3ee;max-width:none;
    border-left:6px solid #2d004b;padding:.25rem .8rem;margin:.25rem 0 .4rem}
    h2.minor{border:0;font-size:1.1rem;margin:1.2rem 0 .2rem;padding:0}
    body:not([data-ready="1"]) .controls{display:none}
    .bar{display:flex;flex-wrap:wrap;gap:.3rem .7rem;align-items:center;margin:.15rem 0}
    button{font:inherit;font-size:.92rem;min-height:44px;padding:.2rem .8rem;border-radius:6px;
    border:1.5px solid #2d004b;background:#fff;color:#2d004b;cursor:pointer}
    button:hover{background:#f3eef6}
    button.main{background:#2d004b;color:#fff;font-weight:700;min-width:5.4rem}
    button.main:hover{background:#4b1a6b}
    button:disabled{border-color:#767676;color:#595959;cursor:default;background:#f4f4f4}
    [aria-pressed=true],[aria-pressed=true]:hover{background:#2d004b;color:#fff}
    .slider{display:flex;align-items:center;gap:.5rem;flex:1 1 18rem;min-width:0}
    .slider.wide{flex:3 1 22rem}
    .slider label,.follow label,legend{font-weight:600;font-size:.92rem}
    .slider input{flex:1 1 6rem;min-width:4rem;height:44px;margin:0;accent-color:#2d004b}
    .stop{min-width:2.2rem;font-variant-numeric:tabular-nums;font-size:.92rem}
    #month-words{min-width:4.6rem}
    .speed{display:flex;align-items:center;border:0;margin:0;padding:0;min-width:0;gap:.2rem}
    .speed legend{float:left;padding:0;margin-right:.5rem}
    .speed label,.check{display:flex;align-items:center;gap:.3rem;min-height:44px;padding:0 .3rem;
    font-size:.92rem;cursor:pointer}
    .speed input,.check input{width:24px;height:24px;margin:0;accent-color:#2d004b}
    .follow{display:flex;align-items:center;gap:.4rem;min-width:0}
    select{font:inherit;font-size:.92rem;min-height:44px;max-width:15rem;min-width:0;padding:0 .4rem;
    border:1.5px solid #767676;border-radius:6px;background:#fff;color:#1a1a1a}
    .still{display:none}
    @media (prefers-reduced-motion:reduce){.motion{display:none!important}.still{display:block}}
    .stage{display:grid;grid-template-columns:minmax(0,1fr) auto minmax(0,1fr);gap:.3rem 1rem;
    align-items:start;margin-top:.3rem}
    .side{grid-row:1;grid-column:3}.side:first-child{grid-column:1}
    .matrices{grid-row:1;grid-column:2}
    .side h2{font-size:1.05rem;border:0;margin:0;padding:0}
    svg.key{width:26px;height:8px;margin-right:.45rem;vertical-align:middle}
    .facts{margin:0;font-size:.92rem;font-variant-numeric:tabular-nums;max-width:none}
    svg.network{margin:0 auto;width:min(100%,max(23.6rem,100vh - 19.6rem))}
    .moments svg.network{width:100%}
    svg.network .node{font-size:13px}
    svg .arc{fill:none;stroke:#767676;stroke-width:1.6}
    svg .letter{font-size:14px;font-weight:700;fill:#444}
    svg .track{fill:#fff;stroke:#dcdcdc;stroke-width:3}
    svg .ring{fill:none;stroke-width:3}
    svg .body{fill:#efecf3;stroke:#1a1a1a;stroke-width:1.4}
    svg .partner text{paint-order:stroke;stroke:#efecf3;stroke-width:2.5px}
    svg .left text,svg .waiting text,svg .partner .outer{stroke:#fff}
    svg .left .body,svg .waiting .body{fill:#fff}
    svg .followed .body{stroke-width:3}
    svg .left .body{stroke:#595959;stroke-dasharray:3 2.4;stroke-width:1.6}
    svg .waiting .body{stroke:#8c8c8c;stroke-width:.7}
    svg .left .track,svg .waiting .track,svg .left .ring,svg .waiting .ring{display:none}
    svg .left text,svg .waiting text{fill:#595959}
    .small .track,.small .ring{stroke-width:4.5}.small .body{stroke-width:2.4}
    .small .left .body{stroke-width:3;stroke-dasharray:6 5}.small .waiting .body{stroke-width:1.4}
    .small .arc{stroke-width:2.6}
    .captions{list-style:none;margin:.1rem 0 0;padding:0;min-height:3.9em;font-size:.88rem;
    line-height:1.3;color:#595959}
    .captions .now{color:#1a1a1a;font-weight:650}
    .matrix{border-collapse:separate;border-spacing:1px;font-size:.75rem;margin-bottom:.55rem}
    .matrix caption{text-align:left;font-weight:600;font-size:.86rem;padding:0}
    .matrix th,.matrix td{border:0;padding:0;vertical-align:middle;line-height:1.2}
    .matrix td,.matrix thead th{text-align:center;min-width:1.66rem;height:1.27rem}
    .matrix tbody td{print-color-adjust:exact;-webkit-print-color-adjust:exact;
    outline:1px solid #d9d9d9;outline-offset:-1px}
    .matrix th[scope=row]{font-weight:400;padding-right:.4rem;max-width:8.4rem;white-space:nowrap;
    overflow:hidden;text-overflow:ellipsis}
    .matrix.wide td,.matrix.wide thead th{min-width:1.36rem;height:1rem}
    .matrix.wide th[scope=row]{max-width:6.4rem}
    .matrices .note{width:0;min-width:100%;margin:0}
    .legend{display:flex;flex-wrap:wrap;gap:.1rem 1.4rem;list-style:none;padding:0;margin:.5rem 0 0;font-size:.86rem;
    color:#444}
    .legend li{display:flex;align-items:center;gap:.4rem}
    svg.icon{width:34px;height:30px;flex:none}
    .partner-key{columns:15rem;column-gap:2.6rem;padding-left:2rem;font-size:.9rem;margin:.2rem 0}
    .partner-key li{break-inside:avoid}.partner-key .unit{margin:0}
    .row{margin:1rem 0 .2rem}
    .moments{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,10.6rem),1fr));
    gap:.5rem 1rem}
    .moments .unit{margin:0;font-size:.84rem}
    .course{display:grid;gap:.5rem 2rem;grid-template-columns:minmax(0,46rem) minmax(0,1fr)}
    svg .cursor{stroke:#1a1a1a;stroke-width:1.6;fill:none}
    svg .at{stroke:#fff;stroke-width:1.5}
    @media (max-width:70rem){
    .stage{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}
    .side{grid-column:2}.matrices{grid-row:2;grid-column:1/-1;display:flex;flex-wrap:wrap;gap:0 2rem}}
    @media (max-width:60rem){.course{grid-template-columns:minmax(0,1fr)}}
    @media (max-width:46rem){
    body{padding:0 .8rem 2rem}
    .stage{grid-template-columns:minmax(0,1fr)}
    .side,.side:first-child,.matrices{grid-column:1;grid-row:auto}
    .matrix{width:100%}.matrix td,.matrix thead th{min-width:0}
    .matrix th[scope=row]{max-width:4.4rem}
    .follow,.follow select{flex:1 1 auto}}
    .projector{font-size:1.18rem}
    .projector #so-what{font-size:1.25rem}
    .projector .side h2,.projector .facts,.projector .captions,.projector .stop,
    .projector .slider label{font-size:1.2rem}
    .projector h1{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    .projector .legend{display:none}
    .projector .matrix{font-size:1.05rem}
    .projector .matrix caption{font-size:1rem;max-width:11rem}
    .projector .matrix.matrix td{font-size:0;min-width:1.1rem;height:1.12rem}
    .projector .matrix.matrix thead th{min-width:1.1rem;height:1.2rem}
    .projector .matrix .sector{display:none}
    .projector svg.network{width:min(100%,max(26rem,100vh - 15rem))}
    .projector svg.network .node,.projector svg .letter{font-size:18.5px}
    .projector .many .outer{display:none}
    .projector .course{grid-template-columns:minmax(0,1fr)}
    .projector .moments{grid-template-columns:repeat(auto-fill,minmax(min(100%,18rem),1fr))}
    .projector .moments .unit,.projector .note,.projector .partner-key{font-size:1.1rem}
    """

  static let print: StaticString = """
    @media print{
    #so-what{print-color-adjust:exact;-webkit-print-color-adjust:exact;font-size:1.1rem}
    .stage{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}
    .side{grid-column:2}.matrices{grid-row:2;grid-column:1/-1;display:flex;gap:0 2rem}
    .matrix{break-inside:avoid}
    svg.network{width:100%;max-width:8.6cm}
    .moments{grid-template-columns:repeat(6,minmax(0,1fr));gap:.2rem .5rem}
    .captions{min-height:0}
    .partner-key{columns:3}
    caption.hidden{position:static;width:auto;height:auto;clip-path:none;text-align:left;
    font-weight:600;white-space:normal}
    .course{display:block}.course svg{max-width:15cm}
    }
    """
}
