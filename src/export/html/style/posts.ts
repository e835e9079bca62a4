/** The posts' side. */
export const postsStyle = `
.posts-head{position:sticky;top:0;z-index:2;background:var(--paper);padding:.62rem 0 .5rem;border-bottom:1px solid var(--rule);display:flow-root}
.posts-head h2{font-size:1rem;display:inline}
.posts-head .lead{font-size:.8rem;color:var(--soft);margin-top:.1rem}
#lit-where{position:absolute;right:0;top:.62rem;font-size:.82rem;color:var(--ink);background:var(--lit);padding:.05rem .45rem;border-radius:3px}
#lit-where:empty{display:none}
.day{font-size:.8rem;font-weight:600;letter-spacing:.02em;color:var(--soft);padding:1.1rem 0 .35rem}
.post{position:relative;padding:.7rem 0 .75rem 2.6rem;border-bottom:1px solid var(--rule);outline-offset:-3px;scroll-margin:5rem}
.post>:is(h3,h4){font-size:.8rem;font-weight:500;color:var(--soft);display:flex;gap:.7rem}
.pno{position:absolute;left:0;width:2rem;text-align:right;color:var(--ink);font-weight:650}
.clock{color:var(--ink);font-weight:600}
.post.has-lit::before{content:"";position:absolute;left:0;top:0;bottom:0;width:3px;background:var(--edge)}
.text{font-size:1.09rem;line-height:1.5;white-space:pre-wrap;overflow-wrap:anywhere;margin:.12rem 0 0;text-wrap:pretty}
.text [data-l]{cursor:pointer}
.text .w{text-decoration:underline dotted var(--strong) 1.5px;text-underline-offset:.24em}
.post footer{font-size:.78rem;margin-top:.25rem;color:var(--soft);overflow-wrap:anywhere}
.bidi{unicode-bidi:isolate;direction:ltr}
.bidi::before{content:"⟦" attr(data-mark) "⟧";font:600 .68em system-ui,sans-serif;color:var(--denied);vertical-align:.12em}
`;
