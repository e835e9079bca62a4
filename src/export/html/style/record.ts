const steps = Array.from({ length: 11 }, (_, i) => `.cf.c${i}{--to:${i * 10}%}`).join('');

/** The record's side: what all lines share, then each part. */
export const recordStyle = `
.many .rows>li{content-visibility:auto;contain-intrinsic-size:auto 86px}
.many .post{content-visibility:auto;contain-intrinsic-size:auto 130px}
.part{padding-top:1.5rem;scroll-margin-top:2rem}
.part>h2{font-size:1.4rem;letter-spacing:-.01em}
.lead{color:var(--soft);margin:.15rem 0 .7rem;max-width:70ch;text-wrap:pretty}
.part h3{font-size:1rem}
.rows{margin:0 -.7rem}
.line{position:relative;display:block;padding:.5rem .7rem;scroll-margin:5rem 0;overflow-wrap:anywhere}
.rows>li+li>.line::before{content:"";position:absolute;left:.7rem;right:.7rem;top:0;border-top:1px solid var(--rule)}
.hd{display:block}
.nm{font-weight:600}
.as,.at,.mo{color:var(--soft)}
.at .nm{color:var(--ink)}
.as .ws{font-size:1.03em}
.cl{display:block;font-size:1.05rem;line-height:1.42;margin:.1rem 0;text-wrap:pretty}
.cl b{font-weight:650;text-decoration:underline dotted var(--strong) 1.5px;text-underline-offset:.22em}
.mt{display:block;font-size:.82rem;color:var(--soft)}
.mt .ws{font-size:1.06em}
.vo{color:var(--ink);font-weight:550}
.vo.own{font-weight:400}
.vo.none{font-weight:400;color:var(--soft)}
.inf{font-size:.9em;color:var(--soft);border:1px dashed var(--strong);border-radius:3px;padding:0 .28em;white-space:nowrap;font-weight:400}
.tag{display:inline-flex;align-items:center;gap:.35em;white-space:nowrap}
.sg{width:1em;height:1em;flex:none;overflow:visible}
.knock{stroke:var(--knock)}
.done{color:var(--done)}.ongoing{color:var(--ongoing)}.planned{color:var(--planned)}.called-off,.unknown{color:var(--off)}.denied,.overdue{color:var(--denied)}.changed{color:var(--planned)}
li.ph{color:inherit}
.cf{white-space:nowrap}
.cf::before{content:"";display:inline-block;width:2.6em;height:.42em;margin-right:.45em;vertical-align:.08em;border-radius:1px;background:linear-gradient(90deg,var(--soft) var(--to,0),var(--rule) 0);print-color-adjust:exact;-webkit-print-color-adjust:exact}
${steps}

.strip{margin:.2rem 0 .4rem}
.strip figcaption{font-size:.87rem;color:var(--soft);margin-bottom:.3rem}
.strip figcaption b{color:var(--ink)}
.scroll{overflow-x:auto;background:var(--panel);border-radius:6px;padding:.45rem .7rem;scrollbar-width:thin;contain:content}
.strip svg{display:block;min-width:100%;height:auto;max-height:13rem}
.rowname{font-size:.76rem;font-weight:600;position:sticky;left:0;width:max-content}
.rowname span{font-weight:400;color:var(--soft)}
.strip path{fill:none;stroke:var(--strong);stroke-width:1.5;opacity:.55}
.strip .far path{stroke:currentColor;stroke-width:2.25;opacity:1}
.strip .band{fill:var(--strong);stroke:none;opacity:.3}
.strip .far .band{fill:var(--accent);opacity:.45}
.strip symbol path,.strip use{opacity:1}
.strip text{font-size:11px;fill:var(--soft);text-anchor:middle}
.strip g{cursor:pointer}

.tl .day{padding-top:.9rem;font-size:.87rem}
.ev{display:grid;grid-template-columns:1.7rem 1.35rem 6.2rem minmax(0,1fr);column-gap:.45rem;align-items:baseline}
.ev>.no{grid-column:1;text-align:right;color:var(--soft);font-size:.8rem}
.ev>.sg{grid-column:2;width:1.05rem;height:1.05rem;align-self:start;margin:.16rem 0 0 .1rem;position:relative;z-index:1}
.ev>.when{grid-column:3;font-size:.87rem;font-weight:550;overflow-wrap:normal}
.ev>.hd,.ev>.cl,.ev>.mt{grid-column:4}
.ev::after{content:"";position:absolute;left:3.6rem;top:1.85rem;bottom:-.3rem;border-left:2px solid var(--rule)}
.tl li.planned .ev::after{border-left-style:dashed}
.tl>.rows:last-child>li:last-child .ev::after{display:none}
.pl{font-weight:650}
.ph.done .pl,.ph.done .sg{color:var(--done)}.ph.ongoing .pl,.ph.ongoing .sg{color:var(--ongoing)}.ph.planned .pl,.ph.planned .sg{color:var(--planned)}
.ph.called-off .pl,.ph.called-off .sg{color:var(--off)}.ph.denied .pl,.ph.denied .sg{color:var(--denied)}
.ty{color:var(--ink)}
.ty::after{content:" ·";color:var(--strong)}
.hd>.ty:last-child::after{content:none}
.again,.moved{color:var(--ink);font-weight:550}
.why .ws{font-family:inherit}

.sp,.ek{margin-top:1rem}
.sp h3,.ek h3,.it h3{padding-bottom:.25rem;border-bottom:1px solid var(--strong)}
.mode{font-weight:600;color:var(--ink)}
.st.inferred .cl{opacity:1;font-style:italic}
.st .cl{font-size:1.09rem}
.gap{color:var(--soft)}

.an{display:grid;grid-template-columns:minmax(0,1.5fr) minmax(0,1fr);column-gap:1.4rem}
.an .no,.by .no{display:inline-block;min-width:1.2rem;color:var(--soft);font-size:.8rem}
.out{display:block;border-left:3px solid currentColor;padding-left:.8rem}
.out .tag{font-weight:650;display:flex}
.out .by{display:block;color:var(--ink);font-size:.9rem;margin-top:.15rem}
.out .none{font-size:.87rem}
.by .cl{display:inline;font-size:1em}
.by .po{color:var(--soft);font-size:.9em;white-space:nowrap}

.qa .q,.qa .a{display:grid;grid-template-columns:7.5rem minmax(0,1fr);column-gap:.8rem;align-items:baseline}
.qa .who{font-size:.87rem;color:var(--soft)}
.qa .q .cl{font-style:italic}
.qa>.mt{padding-left:8.3rem;margin-top:.15rem}
.qa .tag{font-weight:600}

.facing{display:grid;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));gap:.5rem 1.6rem;margin-top:.35rem}
.side{border-left:3px solid var(--denied);padding-left:.8rem;display:block}
mark{background:none;color:inherit;font-weight:650;text-decoration:underline var(--denied) 2px;text-underline-offset:.2em}

.stops{display:grid;grid-template-columns:repeat(auto-fill,minmax(9.5rem,1fr));padding-top:.4rem}
.stops li{position:relative}
.sto{margin:0;padding:.35rem .7rem .5rem .2rem;height:100%}
.sto .sg{width:1.25rem;height:1.25rem;display:block;margin-bottom:.3rem;position:relative;z-index:1}
.stops li:not(:last-child)::before{content:"";position:absolute;z-index:1;pointer-events:none;left:1.75rem;right:.05rem;top:.9rem;border-top:3px solid var(--strong)}
.stops li:has(+.planned)::before{border-top-style:dashed!important}
.stops li:has(+.called-off)::before,.stops li:has(+.denied)::before{border-top-style:dotted!important}

.kinds{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr));gap:0 2rem}
.ek li{position:relative}
.ek li>a{position:absolute;right:0;bottom:.5rem;font-size:.8rem;z-index:1}
.en .al{display:block;font-size:.93rem;color:var(--soft)}
.no-line .po{color:var(--soft);margin-right:.5rem;font-size:.87rem}
`;
