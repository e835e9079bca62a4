import { signStyle } from '../signs.js';

const steps = Array.from({ length: 11 }, (_, i) => `.cf.c${i}{--to:${i * 10}%}`).join('');

/** The record's side: what all lines share. Each part's own follows in parts.ts. */
export const recordStyle = `
.many .part:not(#timeline){content-visibility:auto;contain-intrinsic-size:auto 5000px}
.many .tl>.rows{content-visibility:auto;contain-intrinsic-size:auto 3400px}
.many .stretch{content-visibility:auto;contain-intrinsic-size:auto 2600px}
.part{padding-top:2rem;scroll-margin-top:2rem}
.part>h2{font-size:1.42rem;letter-spacing:-.012em}
.lead{color:var(--soft);margin:.15rem 0 .6rem;max-width:70ch;text-wrap:pretty}
.part h3{font-size:1rem}
.rows{margin:0 -.7rem}
.line{position:relative;display:block;padding:.5rem .7rem .55rem;scroll-margin:5rem 0;overflow-wrap:anywhere}
.rows>li+li>.line::before{content:"";position:absolute;left:.7rem;right:.7rem;top:0;border-top:1px solid var(--rule)}
.hd{display:block}
.hl{display:block;font-size:1.12rem;line-height:1.36;text-wrap:pretty}
.hl b{font-weight:inherit;text-decoration:underline dotted var(--strong) 1.5px;text-underline-offset:.22em}
.hl .when{font:650 .8em system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;text-decoration:none;margin-right:.25em;color:var(--ink)}
.put{font-family:system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;font-size:.84em;color:var(--soft)}
.nm{font-weight:600}
.as{color:var(--soft)}
.as .ws{font-size:1.03em}
.cl{font-size:1.05rem;line-height:1.42;text-wrap:pretty}
.mt{display:block;font-size:.84rem;color:var(--soft)}
.mt .nm{color:var(--ink);font-weight:550}
.mt .ws{font-size:1.06em}
.vo{color:var(--ink);font-weight:600}
.inf{font-size:.92em;color:var(--soft);border:1px dashed var(--strong);border-radius:3px;padding:0 .28em;white-space:nowrap;font-weight:400}
.tag{display:inline-flex;align-items:center;gap:.35em;white-space:nowrap}
.sg{display:inline-block;width:1em;height:1em;flex:none;background:currentColor;mask:center/contain no-repeat;print-color-adjust:exact;-webkit-print-color-adjust:exact}
${signStyle()}.knock{stroke:var(--knock)}
.tag.done,.done .sg,.done .pl{color:var(--done)}
.tag.ongoing,.ongoing .sg,.ongoing .pl{color:var(--ongoing)}
.tag.planned,.planned .sg,.planned .pl,.tag.changed{color:var(--planned)}
.tag.called-off,.called-off .sg,.called-off .pl,.tag.unknown{color:var(--off)}
.tag.denied,.denied .sg,.denied .pl,.tag.overdue{color:var(--denied)}
.pl,.mode,.tl .day{font-weight:650}
.cf{--bar:linear-gradient(90deg,var(--soft) var(--to,0),var(--rule) 0);font-size:.8rem;color:var(--soft);white-space:nowrap}
.cf::before{content:"";display:inline-block;width:2.4em;height:.38em;margin-right:.4em;vertical-align:.1em;border-radius:1px;background:var(--bar);print-color-adjust:exact;-webkit-print-color-adjust:exact}
.line>.cf{text-align:right}
.line>.cf::before{content:"sure: ";position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);background:none}
.line>.cf::after{content:"";display:block;height:.35em;margin:.1em 0 0;border-radius:1px;background:var(--bar);print-color-adjust:exact;-webkit-print-color-adjust:exact}
${steps}
`;
