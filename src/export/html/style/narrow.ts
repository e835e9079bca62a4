/** Under 800 px one side is shown at a time. Without script both stand one under the other. */
export const narrow = `
@media screen and (max-width:799.98px){
  .two,.lede{display:block}
  .key{padding:.6rem 0 0}
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
@media screen and (max-width:560px){
  .post{padding-left:2rem}
  .pno{width:1.4rem}
  .ev{grid-template-columns:1.4rem minmax(0,1fr)}
  .ev>.no{grid-column:1;grid-row:2}
  .ev>.sg{grid-column:1;grid-row:1;justify-self:end}
  .ev>.when{grid-column:2;grid-row:1}
  .ev>.hd,.ev>.cl,.ev>.mt{grid-column:2}
  .ev::after{display:none}
  .an{grid-template-columns:minmax(0,1fr);row-gap:.5rem}
  .qa .q,.qa .a{grid-template-columns:minmax(0,1fr)}
  .qa .q{margin-bottom:.3rem}
  .qa>.mt{padding-left:0}
  .posts-head .lead .js-only{display:none}
}
`;
