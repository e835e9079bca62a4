/** Under 800 px one side is shown at a time. Without script both stand one under the other. */
export const narrow = `
@media screen and (max-width:799.98px){
  .two,.lede{display:block}
  .how{padding:.8rem 0 0}
  #posts{position:static;max-height:none;overflow:visible;border-left:0;padding:0 0 5rem}
  .posts-head{top:0}
  .js .sides:not([hidden]){position:sticky;top:0;z-index:4;display:flex!important;background:var(--paper);padding:.45rem 0;gap:.4rem;border-top:1px solid var(--ink)}
  .js .sides button{flex:1;padding:.5rem}
  .js .sides [aria-pressed=true]{background:var(--ink);color:var(--paper);border-color:var(--ink)}
  .js .two{border-top:0}
  .js .two[data-show=record] #posts,.js .two[data-show=posts] #record{display:none}
  .js .parts,.js .posts-head{top:3.3rem}
  .parts{margin:0}
  .parts ul{flex-wrap:nowrap;overflow-x:auto;scrollbar-width:none}
  .tools{margin-left:0;width:100%}
  .part{scroll-margin-top:6rem}
  .bar{left:.5rem;right:.5rem;bottom:.5rem;transform:none;flex-wrap:wrap}
  .line{scroll-margin:8rem 0}
}
@media screen and (max-width:799.98px){
  .wide-only{display:none!important}
}
@media screen and (max-width:560px){
  .post{padding-left:2rem}
  .pno{width:1.4rem}
  .ev{grid-template-columns:1.35rem minmax(0,1fr) 2.2rem}
  .ev>.sg{grid-area:1/1;margin:.2rem 0 0}
  .ev>.no{grid-area:2/1;font-size:.72rem;text-align:center}
  .ev>.hl{grid-area:1/2}
  .ev>.mt{grid-column:2/4}
  .ev>.cf{grid-area:1/3}
  .ev::after{display:none}
  .st>.mt{grid-column:1/3}
  .an{grid-template-columns:minmax(0,1fr);row-gap:.5rem}
  .qa{grid-template-columns:minmax(0,1fr)}
  .qa>.mt{grid-column:1}
  .qa .cl{margin-bottom:.3rem}
  .stops{display:block}
  .sto{padding:.3rem 0 .9rem 2rem}
  .sto .sg{position:absolute;left:.2rem;top:.3rem}
  .stops li:not(:last-child)::before{left:.72rem;right:auto;top:1.9rem;bottom:-.2rem;border-top:0;border-left:3px solid var(--strong)}
  .stops li:has(+.planned)::before{border-left-style:dashed!important}
  .stops li:has(+.called-off)::before,.stops li:has(+.denied)::before{border-left-style:dotted!important}
}
`;
