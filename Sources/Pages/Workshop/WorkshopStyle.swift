/// The style of the game beyond what all pages share.
enum WorkshopStyle {
  static let sheet: StaticString = """
    body{max-width:90rem}
    .bar{display:flex;flex-wrap:wrap;gap:.4rem;margin:.5rem 0;align-items:center}
    .bar button{font-size:.85rem;padding:.2rem .7rem}
    .aids{display:flex;flex-wrap:wrap;gap:.4rem;align-items:center;margin-left:auto}
    .bar [aria-current=step],.bar [aria-pressed=true]{background:#2d004b;color:#fff}
    .keys{font-size:.85rem;display:flex;align-items:center;min-height:44px}
    .keys input{width:24px;height:24px;margin:0 .3rem 0 0}
    button{font:inherit;min-height:44px;padding:.4rem .9rem;border-radius:6px;cursor:pointer;
    border:1.5px solid #2d004b;background:#fff;color:#2d004b}
    button:hover{background:#f3eef6}
    button.main{background:#2d004b;color:#fff;font-weight:700;padding:.5rem 1.4rem}
    button.main:hover{background:#4b1a6b}
    button:disabled,button.main:disabled{background:#f4f4f4;color:#595959;border-color:#767676;
    cursor:default}
    h1,h2{font-size:1.6rem;border:0;margin:.5rem 0;padding:0}
    h3.plain{font-size:1.1rem;margin:.6rem 0 .2rem}
    h1:focus,h2:focus{outline-offset:4px}
    .screen[hidden],[hidden]{display:none!important}
    [data-ready="0"] nav.bar,[data-ready="0"] .onward,[data-ready="0"] .hands input,
    [data-ready="0"] #screen-year,[data-ready="0"] #screen-wall,[data-ready="0"] #screen-speed{
    display:none}
    .meet,.play,.walls,.reading,.closing{display:grid;gap:.6rem 2rem;
    grid-template-columns:minmax(0,1.1fr) minmax(0,1fr)}
    .walls{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}
    .reading{grid-template-columns:minmax(0,1fr) minmax(0,1.6fr)}
    .others{grid-column:1/-1;min-width:0}
    .play:has(#choose:not([hidden])) .decide{grid-row:1/3;grid-column:2}
    .play:has(#choose:not([hidden])) .others{grid-column:1}
    .play:has(#choose:not([hidden])) .minis{grid-template-columns:1fr 1fr}
    #wall-words{max-width:none}
    .dials{margin:.2rem 0 .6rem}.dials div{display:grid;grid-template-columns:12.5rem 1fr;gap:0 .8rem;
    margin:.15rem 0}.dials dt{grid-row:1/3}.dials dd{margin:0;color:#595959;font-size:.88rem}
    .dials strong{color:#1a1a1a;font-size:1.05rem}.dial svg{display:block;width:100%}
    svg .rail{stroke:#d9d9d9;stroke-width:5}svg .fill{stroke:#2d004b;stroke-width:5}
    .start-network{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:1rem;
    align-items:center}
    .partner-key{padding-left:1.8rem;font-size:.86rem;margin:0}.partner-key .unit{margin:0}
    .hands{display:flex;gap:1rem;align-items:center;max-width:none}
    .hands label{flex:1 1 auto}
    .hands input{font:inherit;width:6rem;min-height:44px;padding:.2rem .5rem;border:1.5px solid #767676;
    border-radius:6px}
    .hands #teams{width:18rem}.hands label[for=teams]{flex:0 1 auto}
    .steps{font-size:1.05rem;margin:.3rem 0;padding-left:1.4rem}.steps li{margin:.5rem 0}
    #screen-speed figure{max-width:54rem}
    .minis{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));gap:.3rem 1.2rem}
    fieldset.cards{border:0;margin:0;padding:0;min-width:0}
    fieldset.cards legend{font-weight:700;padding:0;margin-bottom:.3rem}
    .card{display:flex;gap:.7rem;border:1.5px solid #767676;border-radius:8px;padding:.3rem .7rem;
    line-height:1.35;margin:.3rem 0;min-height:44px;cursor:pointer;align-items:flex-start}
    .card:has(:checked){border-color:#2d004b;background:#f3eef6;box-shadow:inset 5px 0 #2d004b}
    .card:has(:focus-visible){outline:3px solid #0b5cad;outline-offset:2px}
    .card input{width:24px;height:24px;margin:.1rem 0;flex:none;accent-color:#2d004b}
    .card strong,.card .action,.card .unit{display:block;margin:0}
    .bet{margin:.5rem 0 0;max-width:none}.bet>label,.bet legend{font-weight:700;padding:0}
    fieldset.bet{border:0;padding:0;min-width:0}
    #bet{width:100%;height:44px;margin:0;accent-color:#2d004b}
    .chip{display:inline-flex;align-items:center;gap:.4rem;min-height:44px;margin-right:1.1rem}
    .chip input{width:24px;height:24px;margin:0;accent-color:#2d004b}
    select{font:inherit;min-height:44px;max-width:100%;padding:.2rem .5rem;border-radius:6px;
    border:1.5px solid #767676;background:#fff;color:inherit}
    .stop{display:inline;margin:0 0 0 .5rem}
    #missing{display:block;margin:.2rem 0}
    #situation{font-size:1.05rem;margin:0 0 .5rem}
    #why{font-size:1.12rem;padding-left:1.2rem}#why li{margin:.35rem 0}
    #luck,#bet-result{font-weight:600}
    .onward{margin:.8rem 0}
    .best{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));gap:0 2rem}
    .presenter{display:none;border-left:6px solid #a84300;background:#fbf1ea;padding:.3rem 1rem;
    margin:1rem 0}
    .with-notes .presenter{display:block}
    svg .ending{fill:#6b6b6b;fill-opacity:.65;stroke:#fff;stroke-width:1}
    svg .team{stroke:#fff;stroke-width:1.5}svg .own{fill:#a84300;fill-opacity:1}
    svg .bar{stroke:#a84300;stroke-width:5;fill:none}
    .slip{border:2px solid #1a1a1a;border-radius:8px;padding:1rem 1.4rem;max-width:44rem}
    .slip .line{border-bottom:1px solid #767676;padding:1.1rem 0 .2rem;color:#595959;max-width:none}
    .projector{font-size:22px}
    .projector body{max-width:none}
    .projector .bar button,.projector .keys{font-size:.72rem}
    .projector .unit,.projector .note{font-size:.92rem}
    .projector .meet,.projector .reading{grid-template-columns:minmax(0,1fr)}
    .projector .start-network{grid-template-columns:minmax(0,20.6rem) minmax(0,1fr)}
    .projector .card .unit{display:none}
    .projector #screen-speed figure{max-width:none}
    @media (max-width:56rem){.meet,.play,.walls,.reading,.closing,.start-network,.projector .start-network{
    grid-template-columns:minmax(0,1fr)}
    .play:has(#choose:not([hidden])) .decide{grid-row:auto;grid-column:1}
    .play:has(#choose:not([hidden])) .minis,.minis{grid-template-columns:repeat(auto-fill,minmax(min(100%,14rem),1fr))}.aids{margin-left:0}
    .dials div{grid-template-columns:1fr}.dials dt{grid-row:auto}
    .hands{flex-wrap:wrap}.hands #teams{width:100%}}
    """

  static let print: StaticString = """
    @media print{
    nav.bar,.onward,.presenter,#choose,#hurry,.hands input{display:none!important}
    .with-notes .presenter{display:none!important}
    }
    """
}
