/** On paper everything is there and nothing is lit: the record first, then the posts it was read from. */
export const print = `
@media print{
  @page{margin:16mm 14mm}
  html{font-size:9.5pt}
  body{max-width:none;padding:0}
  .tools,.sides,.parts,.bar,.skip,.js-only,#lit-where{display:none!important}
  .two{display:block!important}
  .two>#posts,.two>#record{display:block!important;position:static;max-height:none;overflow:visible;padding:0;border:0}
  #posts{break-before:page}
  .posts-head{position:static}
  .many .part:not(#timeline),.many .tl>.rows,.many .stretch{content-visibility:visible}
  .post,.rows>li{break-inside:avoid}
  .part>h2,.part h3,.day,.lead{break-after:avoid}
  .scroll{overflow:visible;padding:0}
  .strip svg{max-width:100%;height:auto}
  .line,.line.lit,.line[aria-pressed=true],.text .lit,.text .lit-w,.text .here{background:none!important;box-shadow:none!important;outline:0!important}
  .post footer a::after{content:" <" attr(href) ">";font-size:.9em;overflow-wrap:anywhere}
  .kinds{display:block;columns:2}
  a{color:inherit}
}
`;
