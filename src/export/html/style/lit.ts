/** What lights up: a wash for what the line says, a stronger one for the word that tells it, an underline for names in it. */
export const lit = `
.text [data-l]{-webkit-box-decoration-break:clone;box-decoration-break:clone}
.text .lit{background:var(--lit);box-shadow:0 .12em 0 var(--lit),0 -.12em 0 var(--lit)}
.text .lit-w{background:var(--word);box-shadow:0 .12em 0 var(--word),0 -.12em 0 var(--word);text-decoration:none}
.text .lit-n{border-bottom:2px solid var(--edge)}
.text .lit-n:not(.lit,.lit-w){background:none}
.text .here{outline:2px solid var(--edge);outline-offset:1px;border-radius:2px}
.text .current{text-decoration:underline solid var(--ink) 2px;text-underline-offset:.22em}
.line{cursor:pointer;border-radius:4px}
.line:hover{background:var(--panel)}
.line.lit{background:var(--lit);box-shadow:inset 3px 0 0 var(--edge)}
.line[aria-pressed=true]{box-shadow:inset 3px 0 0 var(--edge),0 0 0 1.5px var(--edge)}
.line.current{box-shadow:inset 3px 0 0 var(--edge),0 0 0 1.5px var(--edge)}
.line.lit .mt,.line.lit .n,.line.lit .as,.line.lit .al,.line.lit .none,.line.lit .no,.line.lit .inf,.line.lit .po,.line.lit .put,.line.lit .cf,.line.lit .who,.line.lit .gap{color:var(--ink)}
.line.lit .tag,.line.lit .pl{color:var(--ink)}
.strip g.lit path{stroke:var(--ink);stroke-width:3.5;opacity:1}
.strip g.lit text{fill:var(--ink);font-weight:700}
@media (forced-colors:active){
  .text .lit,.text .lit-w{background:Mark;color:MarkText;forced-color-adjust:none}
  .line.lit{outline:2px solid Highlight}
  .cf::before,.cf::after{border:1px solid}
  .sg{background:CanvasText;forced-color-adjust:none}
}
@media (prefers-reduced-motion:no-preference){
  .text [data-l],.line{transition:background-color .12s}
}
`;
