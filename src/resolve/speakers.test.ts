import { describe, expect, it } from 'vitest';
import { name, told } from '../../test/told-posts.js';
import type { ExchangeFinding, StatementFinding } from '../extract/findings.js';
import { identify } from './identity.js';
import type { ReadPost } from './reading-order.js';
import { inferAnswerer, inferSpeakers } from './speakers.js';

const claim = (text: string) => told(text, [], [], { bareClaim: true });
const says = (text: string, who: string, more: Partial<StatementFinding> = {}) => told(text, [name(who, 'person')], [{ speaker: 0, content: [{ start: 0, end: text.indexOf(who) }], ...more }]);
const inOrder = (posts: readonly ReadPost[]): number[] => posts.map((_, i) => i);

describe('a headline that the next post continues', () => {
  it('is the speaker’s who goes on in his own words', () => {
    const posts = [claim('The strike is a gift to our rivals'), says('"They must be laughing," said Lena Voss.', 'Lena Voss')];
    expect(inferSpeakers(posts, inOrder(posts))).toEqual([{ post: 0, from: 1, statement: 0 }]);
  });

  it('is the speaker’s whose reported words are about the same', () => {
    const posts = [claim('Peru owes nobody an apology'), says('Peruvian courts decide alone, said Lena Voss.', 'Lena Voss', { mode: 'indirect' })];
    expect(inferSpeakers(posts, inOrder(posts))).toHaveLength(1);
    const others = [claim('Peru owes nobody an apology'), says('The road is closed, said Lena Voss.', 'Lena Voss', { mode: 'indirect' })];
    expect(inferSpeakers(others, inOrder(others))).toEqual([]);
  });

  it('stays the source’s where it tells news of its own', () => {
    const posts = [told('Two ships have left', [], [], { bareClaim: false }), says('"Good," said Lena Voss.', 'Lena Voss')];
    expect(inferSpeakers(posts, inOrder(posts))).toEqual([]);
  });
});

describe('an answer with no name', () => {
  const exchange = (question: string, text: string): ExchangeFinding => ({ asker: null, question: { start: text.indexOf(question), end: text.indexOf(question) + question.length }, answerer: null, answer: [{ start: text.lastIndexOf('A: ') + 3, end: text.length }], addressed: 'unknown' });
  function answerer(posts: readonly ReadPost[], post: number): string | undefined {
    const { clusters, of } = identify(posts, inOrder(posts));
    const cluster = clusters[inferAnswerer(posts, inOrder(posts), inOrder(posts), of, clusters, post)];
    return cluster && [...cluster.names.keys()][0];
  }

  it('is his whom the post names before the first question', () => {
    const text = 'Jan Kos takes questions.\nQ: Will rates rise?\nA: No.';
    expect(answerer([told(text, [name('Jan Kos', 'person', { subject: true })], [], { exchanges: [exchange('Will rates rise?', text)] })], 0)).toBe('Jan Kos');
  });

  it('is hers whom the question addresses', () => {
    const text = 'Q: Ms Duarte, will you stay?\nA: Yes.';
    const asked = told(text, [name('Duarte', 'person')], [], { exchanges: [{ ...exchange('Duarte, will you stay?', text) }] });
    expect(answerer([asked], 0)).toBe('Duarte');
  });

  it('is his who held forth in a post before', () => {
    const text = 'Q: When?\nA: Soon.';
    const before = told('Jan Kos on the budget: it is done.', [name('Jan Kos', 'person')], [{ speaker: 0, rule: 'opener' }]);
    expect(answerer([before, told('Rain fell.'), told(text, [], [], { exchanges: [exchange('When?', text)] })], 2)).toBe('Jan Kos');
  });

  it('is nobody’s where nothing tells', () => {
    const text = 'Q: When?\nA: Soon.';
    expect(answerer([told(text, [], [], { exchanges: [exchange('When?', text)] })], 0)).toBeUndefined();
  });
});
