import type { Post } from '../src/record/post.js';
import type { ReadoutRecord } from '../src/record/record.js';
import { spanOf } from '../src/record/span.js';
import { eventOf, recordOf } from './sample-record.js';

/** Texts that try to be more than text, in any page they are put into. */
export const HOSTILE_TEXTS: readonly string[] = [
  '<script>window.__pwned = 1</script>',
  '</script><script>window.__pwned = 1</script><!--',
  '</style></textarea></title></svg><img src=x onerror="window.__pwned=1">',
  '" onmouseover="window.__pwned=1" autofocus onfocus="window.__pwned=1" x="',
  "' onclick='window.__pwned=1' style='position:fixed;inset:0",
  '<!-- --!> <![CDATA[ ]]> <?php ?> <iframe srcdoc="<script>parent.__pwned=1</script>"></iframe>',
  'javascript:window.__pwned=1 data:text/html,<script>alert(1)</script>',
  '&lt;b&gt; &amp;amp; &#x3c;script&#x3e; &notanentity; ${7*7} {{7*7}}',
  '\u202Egnp.exe\u202C \u2066\u2067\u2068 \u2069 toString \u202Dover\u2069',
  'lone \uD83D and \uDE00 halves, a NUL \0 and a bell \u0007, \u2028 and \u2029, CR\rLF\r\n',
  'שלום <b>עולם</b> مرحبا',
  '🚢'.repeat(3),
];

/** A record whose every free field holds each hostile text in turn; spans cover the first and the last half of each post. */
export function hostileRecord(): ReadoutRecord {
  const posts: Post[] = HOSTILE_TEXTS.map((text, i) => ({
    id: text, source: text, at: { value: i % 2 ? text : '2031-05-14T10:00Z', precision: 'minute' }, text,
    url: i % 2 ? 'javascript:window.__pwned=1' : `data:text/html,${text}`, language: text, forwardedFrom: text, forwardedAt: { value: text, precision: 'unknown' }, author: text, via: text, replyTo: text, edited: text, media: [text],
    origin: { file: text, line: i, element: text },
  }));
  const spans = posts.map((post) => [spanOf(post, 0, Math.ceil(post.text.length / 2)), spanOf(post, 1, post.text.length)] as const);
  const refs = posts.map((post, i) => ({ entity: post.id, span: spans[i][0] }));
  return recordOf({
    readBy: { version: HOSTILE_TEXTS[0], core: HOSTILE_TEXTS[1] },
    sources: posts.map((post) => ({ id: post.id, kind: 'channel', name: post.text, url: 'javascript:window.__pwned=1' })),
    posts,
    entities: posts.map((post) => ({ id: post.id, kind: 'person', name: post.text, aliases: [post.text, `${post.text}!`], wikidata: post.text, country: post.text })),
    mentions: posts.map((post, i) => ({ entity: post.id, span: spans[i][1], form: 'name' })),
    statements: posts.map((post, i) => ({ id: post.id, speaker: refs[i], via: [refs[i]], cue: spans[i][1], content: [spans[i][0]], mode: 'mixed', basis: 'inferred', about: spans[i][1], exchange: post.id, confidence: 0.5, rule: post.text })),
    exchanges: posts.map((post, i) => ({ id: post.id, asker: refs[i], question: spans[i][0], answerer: refs[i], answer: [spans[i][1]], addressed: 'unknown' })),
    events: posts.map((post, i) => eventOf(post.id, 'ACCUSE', 'planned', {
      mode: post.text, context: post.text, actors: [refs[i]], targets: [refs[i]], places: [refs[i]], time: { earliest: post.text, latest: null, text: spans[i][0] },
      duration: post.text, wordOf: [{ statement: post.id }, { source: post.id }], spans: [spans[i][0]], triggers: [spans[i][0]], outcome: { status: 'open', by: [post.id, 'nowhere'] },
    })),
    order: posts.slice(1).map((post, i) => ({ before: posts[i].id, after: post.id, basis: post.text })),
    itineraries: posts.map((post, i) => ({ who: refs[i], stops: [{ place: refs[i], phase: 'done', event: post.id, time: { earliest: null, latest: post.text } }] })),
    conflicts: posts.map((post, i) => ({ id: post.id, kind: 'denial', spans: [...spans[i]], entities: [post.id] })),
    notices: posts.map((post, i) => ({ where: i % 2 ? post.id : post.text + i, what: post.text })),
  });
}
