/** Type, the head of the page, the two sides, and what floats above them. */
export const frame = `
*{box-sizing:border-box}
html{font:15px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;background:var(--paper);color:var(--ink);
  -webkit-text-size-adjust:100%;text-size-adjust:100%;font-variant-numeric:tabular-nums;scrollbar-color:var(--strong) transparent}
body{margin:0 auto;max-width:1640px;padding:0 clamp(.9rem,2.4vw,2.5rem)}
h1,h2,h3,h4,p,ul,ol,figure{margin:0;padding:0}
ul,ol{list-style:none}
h1,h2,h3,h4{line-height:1.2;font-weight:650;text-wrap:balance}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.18em}
button{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--strong);border-radius:4px;padding:.28rem .7rem;cursor:pointer}
button:hover{border-color:var(--ink)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
[hidden]{display:none!important}
html:not(.js) .js-only{display:none}
.ws,.text{font-family:Charter,"Bitstream Charter","Iowan Old Style","Source Serif 4",Georgia,Cambria,"Noto Serif","Liberation Serif",serif;unicode-bidi:isolate}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-99rem;top:0;z-index:9;background:var(--paper);padding:.6rem 1rem}
.skip:focus{left:.5rem}
.sheet{position:absolute}
.n{font-weight:400;color:var(--soft);font-size:.86em}
.none{color:var(--soft);font-style:italic}

.mast{border-top:5px solid var(--ink);padding:.7rem 0 .9rem}
.brand{display:flex;flex-wrap:wrap;gap:.2rem .8rem;align-items:baseline;font-size:.87rem;color:var(--soft)}
.brand b{color:var(--ink);font-size:1rem;letter-spacing:.01em}
.tools{margin-left:auto;display:flex;gap:.5rem}
.tools button{font-size:.8rem}
h1{font-size:clamp(1.7rem,3.4vw,2.6rem);letter-spacing:-.02em;margin:0 0 .2rem;overflow-wrap:anywhere}
h1 a{color:inherit;text-decoration:none}
h1 a:hover{text-decoration:underline}
.days{font-size:1.1rem;color:var(--soft);overflow-wrap:anywhere}
.days a{color:inherit}
.lede{display:grid;grid-template-columns:minmax(0,1.22fr) minmax(20rem,1fr);column-gap:clamp(1.2rem,2.4vw,2.6rem);align-items:end;margin:1.2rem 0 1rem}
.figures{display:flex;flex-wrap:wrap;gap:.1rem 1.5rem;margin-top:.7rem;color:var(--soft)}
.figures b{font-size:1.2rem;font-weight:650;color:var(--ink)}
.how{padding-left:clamp(1rem,2vw,2rem);text-wrap:pretty;color:var(--soft)}
.how b{color:var(--ink)}
.key{display:flex;flex-wrap:wrap;gap:.35rem 2rem;align-items:baseline;font-size:.84rem;border-top:1px solid var(--rule);padding-top:.7rem}
.key p{color:var(--soft)}
.key .ws{color:var(--ink);font-size:1.1em}
.phases{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem}
.phases .tag{font-weight:600}
.by{font-size:.8rem;color:var(--soft);padding:.9rem 0 1.4rem;overflow-wrap:anywhere;border-top:1px solid var(--rule)}

.two{display:grid;grid-template-columns:minmax(0,1.22fr) minmax(20rem,1fr);column-gap:clamp(1.2rem,2.4vw,2.6rem);border-top:1px solid var(--ink);align-items:start}
#record,#posts{outline-offset:-2px;min-width:0}
#posts{position:sticky;top:0;max-height:100vh;overflow:auto;overscroll-behavior:contain;padding:0 .2rem 5rem clamp(1rem,2vw,2rem);border-left:1px solid var(--rule);scrollbar-width:thin}
#record{padding-bottom:6rem}
.sides{display:none!important}

.parts{position:sticky;top:0;z-index:3;background:var(--paper);border-bottom:1px solid var(--rule);margin-right:-.4rem}
.parts ul{display:flex;flex-wrap:wrap;gap:0 1.05rem;font-size:.84rem;padding:.35rem 0}
.parts a{display:block;padding:.22rem 0;color:var(--ink);text-decoration:none;white-space:nowrap;border-bottom:2px solid transparent}
.parts a:hover{border-color:var(--strong)}
.parts a.lit{border-color:var(--edge)}

.bar{position:fixed;z-index:5;left:50%;bottom:1rem;transform:translateX(-50%);display:flex;gap:.6rem 1rem;align-items:center;max-width:min(46rem,calc(100vw - 1.6rem));
  background:var(--ink);color:var(--paper);border-radius:8px;padding:.5rem .6rem .5rem 1rem;font-size:.9rem;box-shadow:0 4px 18px #0004}
.bar .steps{display:flex;gap:.35rem;margin-left:auto;flex:none}
.bar button{background:transparent;color:inherit;border-color:var(--strong);min-width:2.2rem}
.bar button:hover{border-color:currentColor}
.bar :focus-visible{outline-color:var(--paper)}
`;
