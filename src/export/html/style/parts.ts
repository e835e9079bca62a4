/** The parts of the record, in their order on the page. */
export const partsStyle = `
.strip{margin:.2rem 0 .4rem}
.strip figcaption{font-size:.87rem;color:var(--soft);margin-bottom:.35rem}
.strip figcaption b{color:var(--ink)}
.scroll{overflow-x:auto;background:var(--panel);border-radius:6px;padding:.5rem .7rem;scrollbar-width:thin;contain:content}
.strip svg{display:block;min-width:100%;height:auto;max-height:13rem}
.rowname{font-size:.76rem;font-weight:650;position:sticky;left:0;width:max-content}
.rowname span{font-weight:400;color:var(--soft)}
.strip path{fill:none;stroke:var(--strong);stroke-width:1.5;opacity:.55}
.strip .far path{stroke:currentColor;stroke-width:2.5;opacity:1}
.strip .band{fill:var(--strong);stroke:none;opacity:.3}
.strip .far .band{fill:var(--accent);opacity:.45}
.strip symbol path,.strip use{opacity:1}
.strip text{font-size:11px;fill:var(--soft);text-anchor:middle}
.strip g{cursor:pointer}
.strip .done{color:var(--done)}.strip .ongoing{color:var(--ongoing)}.strip .planned{color:var(--planned)}.strip .called-off{color:var(--off)}.strip .denied{color:var(--denied)}

.tl .day{padding-top:.9rem;font-size:.87rem}
.ev{display:grid;grid-template-columns:1.5rem 1.5rem minmax(0,1fr) 2.5rem;column-gap:.5rem;align-items:baseline}
.ev>.no{grid-row:1;text-align:right;color:var(--soft);font-size:.8rem}
.ev>.sg{grid-row:1;width:1.15rem;height:1.15rem;align-self:start;margin:.2rem 0 0 .15rem;position:relative;z-index:1}
.ev>.hl{grid-area:1/3}
.ev>.mt{grid-column:3}
.ev>.cf{grid-area:1/4}
.ev::after{content:"";position:absolute;left:3.45rem;top:2rem;bottom:-.45rem;border-left:2px solid var(--rule)}
.tl li:has(+.planned) .ev::after{border-left-style:dashed}
.tl>.rows:last-child>li:last-child .ev::after{display:none}
.moved{color:var(--ink);font-weight:600}
.why .ws{font-family:inherit}

.sp,.ek{margin-top:1.2rem}
.sp h3,.ek h3,.it h3{padding-bottom:.3rem;border-bottom:1px solid var(--strong)}
.kn{font-weight:400;color:var(--soft);font-size:.92em}
.st{display:grid;grid-template-columns:minmax(0,1fr) 2.5rem;column-gap:.9rem;align-items:baseline}
.st>.mt{grid-column:1}
.st>.cf{grid-area:1/2}
.st.direct .hl{border-left:3px solid var(--strong);padding-left:.7rem}
.st.mixed .hl{border-left:3px double var(--strong);padding-left:.7rem}
.st.inferred .hl{font-style:italic}
.gap{color:var(--soft)}

.an{display:grid;grid-template-columns:minmax(0,1.5fr) minmax(0,1fr);column-gap:1.4rem}
.out{display:block;border-left:3px solid var(--rule);padding-left:.8rem}
.out.done{border-color:var(--done)}.out.planned,.out.changed{border-color:var(--planned)}.out.called-off{border-color:var(--off)}.out.overdue{border-color:var(--denied)}
.out .tag{font-weight:650;display:flex}
.out .by{all:unset;display:block;font-size:.95rem;line-height:1.36;margin-top:.2rem}
.out .by b{font-weight:inherit}
.out .none{font-size:.87rem}
.by .po{color:var(--soft);font-size:.87em}

.qa{display:grid;grid-template-columns:11rem minmax(0,1fr);gap:.2rem 1rem;align-items:baseline}
.qa .who{font-size:.87rem;color:var(--soft)}
.qa .who b{display:inline-block;width:1.1rem;color:var(--ink)}
.qa .nm{color:var(--ink)}
.qa>.mt{grid-column:2}
.qa .tag{font-weight:600}

.facing{display:grid;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));gap:.6rem 1.4rem;margin-top:.4rem}
.side{display:block;border:1px solid var(--rule);border-left:3px solid var(--strong);border-radius:0 4px 4px 0;padding:.4rem .8rem .45rem;background:var(--paper)}
.side .cl{display:block}
mark{background:none;color:inherit;font-weight:700;text-decoration:underline var(--ink) 2px;text-underline-offset:.2em}

.it{margin-top:1.2rem}
.stops{display:grid;grid-template-columns:repeat(auto-fill,minmax(9.5rem,1fr));padding-top:.4rem}
.stops li{position:relative}
.sto{padding:.35rem .7rem .5rem .2rem;height:100%}
.sto .sg{width:1.3rem;height:1.3rem;display:block;margin-bottom:.3rem;position:relative;z-index:1}
.stops li:not(:last-child)::before{content:"";position:absolute;z-index:1;pointer-events:none;left:1.75rem;right:.05rem;top:.93rem;border-top:3px solid var(--strong)}
.stops li:has(+.planned)::before{border-top-style:dashed!important}
.stops li:has(+.called-off)::before,.stops li:has(+.denied)::before{border-top-style:dotted!important}

.kinds{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,17rem),1fr));gap:0 2rem}
.ek li{position:relative}
.ek .line{padding:.28rem .7rem}
.ek .rows>li+li>.line::before{content:none}
.ek li>a{position:absolute;right:.7rem;top:.32rem;font-size:.8rem;z-index:1}
.en .al{display:block;font-size:.9rem;color:var(--soft);line-height:1.3}
.no-line .po{color:var(--soft);margin-right:.5rem;font-size:.87rem}
`;
