/// The style of the explorer beyond what all pages share.
enum ExploreStyle {
  static let sheet: StaticString = """
    body{max-width:88rem}
    h1{font-size:1.5rem;margin:.5rem 0 0}
    .lead{font-size:.95rem;margin:.1rem 0}
    #so-what{font-size:1.08rem;font-weight:600;line-height:1.3;background:#f6f3ee;max-width:none;
    border-left:6px solid #2d004b;padding:.4rem 1rem;margin:.3rem 0 .6rem}
    .explorer{display:grid;grid-template-columns:minmax(15rem,17.5rem) minmax(0,1fr);gap:1.2rem 2rem}
    .results{min-width:0}
    .results .grid{grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr));gap:.5rem 1.4rem}
    .results .unit{margin:0;font-size:.82rem}
    fieldset{border:1px solid #767676;border-radius:6px;margin:0 0 .4rem;padding:0 .9rem .2rem;
    min-width:0}
    .situations{align-items:center;margin:.3rem 0 .5rem}.situations span{font-weight:600}
    .situations button{font-size:.8rem;padding:.3rem .6rem}
    legend{font-weight:700;padding:0 .3rem}
    .slider{margin:.1rem 0}
    .slider label{display:block;font-weight:600;font-size:.9rem;line-height:1.3}
    .slider input{width:100%;height:24px;display:block;margin:0;accent-color:#2d004b}
    .stop{margin:0;color:#333;font-size:.8rem;line-height:1.2;min-height:1.2em}
    .buttons{display:flex;flex-wrap:wrap;gap:.5rem;margin:.6rem 0}
    button{font:inherit;font-size:.92rem;min-height:44px;padding:.3rem .8rem;border-radius:6px;
    border:1.5px solid #2d004b;background:#fff;color:#2d004b;cursor:pointer;text-align:left}
    button:hover{background:#f3eef6}
    button:disabled{border-color:#767676;color:#595959;cursor:default;background:#f4f4f4}
    svg .dot{fill:#2d004b;fill-opacity:.75}
    #setting-words{display:none}#said{margin:0;min-height:1.3em}
    @media (max-width:52rem){.explorer{grid-template-columns:minmax(0,1fr)}}
    @media print{.explorer{display:block}#setting-words{display:block}}
    """
}
