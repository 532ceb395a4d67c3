/// The style of the report beyond what all pages share.
enum ReportStyle {
  static let sheet: StaticString = """
    .answer{background:#f6f3ee;padding:.4rem 1.4rem 1rem;margin:1.4rem 0;border-left:6px solid #2d004b}
    .answer h2{border:0;margin:.4rem 0 0;padding:0;font-size:1rem;color:#595959;
    text-transform:uppercase;letter-spacing:.06em}
    .headline{font-size:1.55rem;line-height:1.3;font-weight:650;max-width:56rem;margin:.3rem 0 .6rem}
    .further{font-size:1.08rem;max-width:56rem}
    .answer .note{margin-bottom:0}
    .scorecard{min-width:44rem;width:100%}
    .scorecard th .unit{display:block;font-weight:400;max-width:15rem;margin:0}
    .scorecard th[scope=row]{font-weight:400}
    .scorecard th[scope=row] .unit{display:inline}
    .scorecard tbody{border-bottom:1.5px solid #767676}
    .scorecard td{vertical-align:middle}
    .number{text-align:right}
    .direction{white-space:nowrap;padding-left:1rem}
    svg.key{width:26px;height:8px;margin-right:.45rem;vertical-align:middle}
    .panels{grid-template-columns:repeat(auto-fit,minmax(min(100%,22rem),1fr))}
    .partners{grid-template-columns:repeat(auto-fill,minmax(min(100%,16rem),1fr))}
    .partners .unit,.partners .stays{margin:0;font-size:.86rem;line-height:1.4}
    .stays span{display:inline-block;max-width:100%;margin-right:1rem}
    .stays .hidden{margin:0}
    .contents{font-size:.95rem;margin:1rem 0}.contents a{display:inline-block;padding:.2rem 0;
    margin-right:1.2rem}
    .networks{grid-template-columns:repeat(auto-fill,minmax(min(100%,14.5rem),1fr));gap:.6rem 1.4rem}
    .row{margin:1.1rem 0 .3rem}
    svg .cross{stroke:#1a1a1a;stroke-width:2.4;fill:none}
    .partner-key{columns:16rem;padding-left:2rem;font-size:.9rem}
    .partner-key li{break-inside:avoid}
    .partner-key .unit{margin:0}
    .flips{width:100%;min-width:46rem}
    .flips .unit{font-weight:400;font-size:.8rem}
    .flips td{vertical-align:middle}
    .paper{display:none}
    svg.strip{width:130px;height:42px;display:block}
    """

  static let print: StaticString = """
    @media print{
    .answer{padding:.2rem .8rem .4rem;margin:.5rem 0;print-color-adjust:exact;
    -webkit-print-color-adjust:exact}
    .headline{font-size:1.35rem}
    .scorecard,.flips{min-width:0}
    .scorecard{font-size:.8rem;line-height:1.25}
    .scorecard th,.scorecard td{padding:.05rem .4rem .05rem 0}
    .scorecard th[scope=row],.scorecard thead th{white-space:nowrap}
    .scorecard th .unit{font-size:.92em;max-width:13rem}
    .panels{grid-template-columns:1fr 1fr 1fr}
    .partners{grid-template-columns:repeat(4,1fr)}
    .partners .unit,.partners .stays{font-size:.76rem}
    section[aria-labelledby=stay]>.stays,section[aria-labelledby=stay]>.note{break-after:avoid}
    .stays span{margin-right:.5rem}.stays svg.key{width:16px}
    .networks{grid-template-columns:repeat(4,1fr);gap:0 1.6rem;break-inside:avoid}
    .networks .unit{font-size:.8rem;margin:0}
    .row{margin:.3rem 0 0}
    #assumptions-table{font-size:6.8pt;line-height:1.2}
    .flips{font-size:.8rem;line-height:1.2}
    section[aria-labelledby=gap-heading],.paper{break-before:page}
    .paper{display:block!important}.paper table{font-size:5.8pt;line-height:1.14}
    .paper h4{font-size:7pt;margin:0}.paper .grid{gap:.3rem 1rem}.whole{break-inside:avoid}
    .charts details,#gap details{display:none}
    .charts figcaption{display:flex;gap:.6rem;align-items:baseline}.charts h3{flex:none}
    .charts .unit,#gap .unit{font-size:.76rem;margin:0}
    .charts{gap:.15rem 1rem}
    .panels,.note{break-inside:avoid}
    .limits{font-size:.9rem}
    .partner-key{columns:4;font-size:.72rem;line-height:1.25;margin:.3rem 0;break-inside:avoid}
    svg.strip{height:26px}
    svg.spark{height:14px}
    }
    """
}
