import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extract } from '../src/extract/extract.js';
import { loadCore, parse } from '../src/parse/parse.js';
import { createReader } from '../src/pipeline.js';
import type { Post, Source } from '../src/record/post.js';
import type { ReadoutRecord } from '../src/record/record.js';

// What the order of posts in the input may decide, and what it may not:
// - what is read from a post never depends on another post;
// - where every post has a time of its own, the record is the same, but for the order in which its lists stand;
// - where times do not tell, the order may decide who is meant by a pronoun or a role, which tellings are one event, what came
//   before what, and whose a bare headline is. It never decides what is said, in which words, or what a post tells of.

const core = await loadCore();
const reader = await createReader({ core });
const SOURCE: Source = { id: 's1', kind: 'documents', name: 'documents' };

const TEXTS = [
  'Foreign Minister Anna Weiss has arrived in Vienna.',
  'The talks in Vienna will begin on Tuesday, Weiss told Reuters.',
  '“We will not sign,” the minister said. “Not today.”',
  'Police arrested 12 protesters outside the parliament, according to the Interior Ministry.',
  'Police have arrested 15 protesters in Vienna, Halek said.',
  'President Ilir Hoxha on the talks: We spoke for two hours. [Did you agree?] No.',
  'The visit of Hoxha to Vienna has been cancelled.',
  'The talks in Vienna have ended after two hours.',
  'Q: Will you resign?\nA: I will not.',
  'Hoxha denied that he had met Weiss.',
  'He left for Tirana, and she stayed here.',
  'Nobody wants this war.',
  'Ilir Hoxha will fly to Oslo on Friday, his spokesman, Peter Halek, said.',
];

const postsOf = (texts: readonly string[], minutes: boolean): Post[] =>
  texts.map((text, i) => ({ id: `p${i}`, source: SOURCE.id, at: minutes ? { value: `2031-05-14T10:${String(i + 10)}`, precision: 'minute' } : { value: '2031-05-14', precision: 'day' }, text }));

/** Some posts, and the same in another order. */
const shuffled = (minutes: boolean): fc.Arbitrary<[Post[], Post[]]> =>
  fc.array(fc.constantFrom(...TEXTS), { minLength: 2, maxLength: 10 }).chain((texts) => {
    const posts = postsOf(texts, minutes);
    return fc.shuffledSubarray(posts, { minLength: posts.length }).map((other): [Post[], Post[]] => [posts, other]);
  });

const sorted = (items: readonly unknown[]): string[] => items.map((item) => JSON.stringify(item)).sort();
const told = ({ events }: ReadoutRecord): string[] => sorted(events.flatMap(({ type, phase, triggers }) => triggers.map((trigger) => ({ type, phase, trigger }))));
const said = ({ statements }: ReadoutRecord): string[] => sorted(statements.filter(({ basis }) => basis === 'stated').map(({ id, cue, content, mode, about, exchange, rule }) => ({ id, cue, content, mode, about, exchange, rule })));
const asked = ({ exchanges }: ReadoutRecord): string[] => sorted(exchanges.map(({ id, question, answer, addressed }) => ({ id, question, answer, addressed })));

test('what is read from a post does not depend on the posts read before it', async () => {
  await fc.assert(
    fc.asyncProperty(shuffled(false), async ([posts, other]) => {
      const found = new Map<string, string>();
      for (const post of posts) found.set(post.id, JSON.stringify(extract(post, await parse(post.text, core))));
      for (const post of other) expect(JSON.stringify(extract(post, await parse(post.text, core)))).toBe(found.get(post.id));
    }),
    { numRuns: 15 },
  );
});

test('the order of posts in the input never decides what is said, asked or told', async () => {
  await fc.assert(
    fc.asyncProperty(shuffled(false), async ([posts, other]) => {
      const [a, b] = [await reader.record(posts, [SOURCE]), await reader.record(other, [SOURCE])];
      expect(said(b)).toEqual(said(a));
      expect(asked(b)).toEqual(asked(a));
      expect(told(b)).toEqual(told(a));
    }),
    { numRuns: 25 },
  );
});

test('where every post has its time, the record is the same in every order of the input', async () => {
  await fc.assert(
    fc.asyncProperty(shuffled(true), async ([posts, other]) => {
      const [a, b] = [await reader.record(posts, [SOURCE]), await reader.record(other, [SOURCE])];
      for (const list of ['statements', 'exchanges', 'mentions', 'entities', 'events', 'order', 'itineraries', 'conflicts'] as const) expect(sorted(b[list])).toEqual(sorted(a[list]));
    }),
    { numRuns: 25 },
  );
});
