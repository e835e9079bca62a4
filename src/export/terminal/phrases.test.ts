import { expect, it } from 'vitest';
import { eventOf, place, recordOf } from '../../../test/sample-record.js';
import { toMarkdown } from '../markdown.js';
import { toTerminal } from '../terminal.js';

const post = { id: 'p1', source: 's1', alsoIn: ['s2'], at: { value: null, precision: 'unknown' as const }, text: 'Talks have begun.' };
const told = (names: readonly string[]) => recordOf({
  sources: names.map((name, i) => ({ id: `s${i + 1}`, kind: 'feed', name })),
  posts: [post],
  events: [eventOf('e1', 'CONSULT', 'done', { wordOf: names.map((_, i) => ({ source: `s${i + 1}` })), spans: [place(post, post.text)] })],
});

it.each([
  [['Border watch'], "on the channel's own word", 'on the word of the channel itself'],
  [['Border watch', 'Harbour Wire'], "on Border watch's and Harbour Wire's own word", 'on the word of Border watch itself and Harbour Wire itself'],
])('an event on the word of %j', (names, terminal, markdown) => {
  expect(toTerminal(told(names), { width: 200 })).toContain(terminal);
  expect(toMarkdown(told(names))).toContain(markdown);
});
