import { describe, expect, it } from 'vitest';
import { type Core, loadCore } from '../parse/parse.js';
import type { Post } from '../record/post.js';
import { readPost } from './read-post.js';

const core = await loadCore();
const postOf = (text: string): Post => ({ id: 'p1', source: 's1', at: { value: '2031-05-14', precision: 'day' }, text });

/** A core that takes note of what it is given to read. */
function listening(): { core: Core; heard: string[] } {
  const heard: string[] = [];
  return { heard, core: { ...core, read: (text) => { heard.push(text); return core.read(text.slice(0, 200)); } } };
}

describe('a post of a book’s length', () => {
  it('is read up to a word’s end, and a notice says so', async () => {
    const { core, heard } = listening();
    const text = 'The sea was calm. '.repeat(7000);
    const { notice } = await readPost(postOf(text), core);
    expect(heard).toHaveLength(1);
    expect(text.startsWith(heard[0])).toBe(true);
    expect(heard[0].length).toBeGreaterThan(99_980);
    expect(heard[0]).toMatch(/\w\.?$/);
    expect(notice).toBe(`the post is 126000 characters long: read up to character ${heard[0].length}, nothing after it; part it into posts`);
  });

  it('without white space is cut all the same', async () => {
    const { core, heard } = listening();
    await readPost(postOf('a'.repeat(200_000)), core);
    expect(heard[0].length).toBeLessThanOrEqual(100_000);
  });
});

describe('a long post with hardly any words', () => {
  it('is kept unread, and a notice says so', async () => {
    const { core, heard } = listening();
    const { notice } = await readPost(postOf(`A page of signs ${'& < '.repeat(2000)}`), core);
    expect({ heard, notice }).toEqual({ heard: [], notice: 'the post holds hardly any words: kept and dated, nothing was read from it' });
  });

  it('of one letter each is read as far as prose of a book’s length has words', async () => {
    const { core, heard } = listening();
    const { notice } = await readPost(postOf('ab c '.repeat(20_000)), core);
    expect(heard[0].split(' ')).toHaveLength(30_000);
    expect(notice).toMatch(/^the post is 100000 characters long: read up to character/);
  });
});

describe('a post without a word', () => {
  it.each(['a', '5 – 3', '🚢 A.', '…'])('is not read: %s', async (text) => {
    const { core, heard } = listening();
    const { findings, notice } = await readPost(postOf(text), core);
    expect({ heard, notice, told: findings.events.length }).toEqual({ heard: [], notice: null, told: 0 });
  });
});

describe('a post of ordinary length', () => {
  it('is read to its end, without a notice', async () => {
    const { core, heard } = listening();
    const { findings, notice } = await readPost(postOf('Peter Halek has left Oslo.'), core);
    expect(heard).toEqual(['Peter Halek has left Oslo.']);
    expect(findings.events).toHaveLength(1);
    expect(notice).toBeNull();
  });
});
