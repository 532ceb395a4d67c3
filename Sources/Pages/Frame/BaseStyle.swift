/// The style that all pages share.
///
/// System fonts only. Text is `#1a1a1a` or `#595959` on white (contrast 17 and 7). The focus outline
/// is 3 px in a blue with contrast 6.4 on white.
enum BaseStyle {
  static let sheet: StaticString = """
    *{box-sizing:border-box}
    html{font:17px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif;
    color:#1a1a1a;background:#fff;-webkit-text-size-adjust:100%}
    body{margin:0 auto;max-width:74rem;padding:0 1.5rem 3rem;overflow-wrap:anywhere}
    h1{font-size:2.1rem;line-height:1.15;margin:1.6rem 0 .4rem;letter-spacing:-.01em}
    h2{font-size:1.45rem;line-height:1.25;margin:2.8rem 0 .5rem;padding-top:.8rem;
    border-top:2px solid #1a1a1a}
    h3{font-size:1.05rem;line-height:1.3;margin:0}
    h4{font-size:.95rem;line-height:1.3;margin:0}
    p{margin:.4rem 0 .8rem;max-width:46rem}
    a{color:#0b4f8a}
    .skip{position:absolute;left:-99rem}
    .skip:focus{left:1rem;top:.5rem;background:#fff;padding:.5rem}
    :focus-visible{outline:3px solid #0b5cad;outline-offset:2px;border-radius:2px}
    .lead{font-size:1.15rem;color:#333}
    .note,.unit{color:#595959;font-size:.88rem;margin:.1rem 0 .4rem}
    .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);
    white-space:nowrap}
    figure{margin:0;min-width:0}
    figcaption p{margin-bottom:.2rem}
    .grid{display:grid;gap:1.6rem 1.8rem;
    grid-template-columns:repeat(auto-fit,minmax(min(100%,30rem),1fr))}
    svg.chart{display:block;width:100%;height:auto;font-size:13px;overflow:hidden}
    svg text{font-family:inherit;unicode-bidi:isolate}svg text:not([fill]){fill:#1a1a1a}
    svg .mark{fill:#444;font-size:13px}
    svg .middle{text-anchor:middle}svg .end{text-anchor:end}
    svg .label{font-weight:600;font-size:13px}
    svg .node{font-size:12.5px;font-weight:600}
    svg .rule{stroke:#e3e3e3;stroke-width:1}
    svg .zero{stroke:#767676;stroke-width:1}
    svg .event{fill:none;stroke:#767676;stroke-width:1}
    svg .half{fill-opacity:.2}svg .most{fill-opacity:.07}
    svg .edge{fill:none;stroke-width:.8;stroke-opacity:.75}
    svg .rim{fill:none;stroke-width:.6;stroke-opacity:.5}
    svg .run{fill:none;stroke:#6b6b6b;stroke-width:.7;stroke-opacity:.6}
    svg .told{fill:none;stroke:#000;stroke-width:2.6}
    svg .median{fill:none;stroke-width:2.4}
    svg .leader{fill:none;stroke-width:1}
    svg .crossing{fill:#fff;stroke:#1a1a1a;stroke-width:2}
    svg.spark{width:82px;height:20px;display:block}
    details.numbers{margin:.2rem 0 0;font-size:.88rem}
    summary{cursor:pointer;padding:.3rem 0;min-height:24px;color:#0b4f8a}
    .scroll{overflow-x:auto;max-width:100%;position:relative}
    table{border-collapse:collapse;font-variant-numeric:tabular-nums;font-size:.92rem;
    overflow-wrap:normal}
    details table{font-size:.82rem}
    th,td{padding:.22rem .7rem .22rem 0;text-align:left;vertical-align:top;
    border-bottom:1px solid #d9d9d9}
    thead th{border-bottom:1.5px solid #1a1a1a;vertical-align:bottom}
    th[scope=row]{font-weight:600}
    footer{margin-top:3rem;border-top:2px solid #1a1a1a;font-size:.9rem}
    footer a{display:inline-block;padding:.25rem 0}
    footer h2{border:0;margin:.6rem 0;padding:0;font-size:1.1rem}
    .origin div{display:flex;gap:.8rem;flex-wrap:wrap}
    .origin dt{flex:0 0 6.5rem;color:#595959}.origin dd{margin:0;flex:1 1 16rem}
    code{font:.95em ui-monospace,"SF Mono",Consolas,"DejaVu Sans Mono",monospace}
    """

  /// How pages print: A4, figures whole, every table open, nothing that only works on a screen.
  static let print: StaticString = """
    @page{size:A4;margin:10mm 12mm}
    @media print{
    html{font-size:9.2pt;line-height:1.33}
    body{max-width:none;padding:0}
    .skip,nav,.controls{display:none!important}
    h1{font-size:1.75rem;margin-top:0}
    h2{margin:.8rem 0 .2rem;padding-top:.3rem;font-size:1.3rem;break-after:avoid}
    h2+p,h2+.note{break-after:avoid}
    h3,h4,figcaption{break-after:avoid}
    p{max-width:none;margin:.2rem 0 .4rem}
    .grid{gap:.5rem 1rem;grid-template-columns:1fr 1fr}
    figure,tr,svg{break-inside:avoid}
    thead{display:table-header-group}
    details.numbers summary{display:none}
    details::details-content{content-visibility:visible!important;display:block!important;
    block-size:auto!important;opacity:1!important}
    details table{font-size:5.8pt;line-height:1.14}
    details .note{font-size:6.1pt;margin:0}
    th,td{padding:.08rem .5rem .08rem 0}
    table{font-size:.86rem}
    .scroll{overflow:visible}
    .narrow{columns:2;column-gap:1.2rem}
    .narrow table{width:100%}
    a{color:inherit;text-decoration:none}
    footer{margin-top:.6rem;font-size:.74rem;break-inside:avoid}
    footer a{padding:0}footer ul{margin:.2rem 0}footer h2{font-size:1rem;margin:.2rem 0}.origin{margin:.2rem 0}
    }
    """
}
