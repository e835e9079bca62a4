import { describe, expect, it } from 'vitest';
import { createReader } from '../pipeline.js';
import type { Post } from '../record/post.js';

const reader = await createReader();
const source = { id: 's1', kind: 'documents', name: 'documents' } as const;
const postOf = (text: string): Post => ({ id: 'p1', source: 's1', at: { value: '2031-05-14', precision: 'day' }, text });

describe('a post of a book’s length', () => {
  it('is kept whole, read up to a word’s end, and named in a notice', async () => {
    const post = postOf(`Anna Weiss has arrived in Vienna. ${'The sea was calm. '.repeat(7000)}Peter Halek has left Oslo.`);
    const record = await reader.record([post], [source]);
    expect(record.posts).toEqual([post]);
    expect(record.entities.map(({ name }) => name)).toContain('Vienna');
    expect(record.entities.map(({ name }) => name)).not.toContain('Oslo');
    expect(record.notices).toEqual([{ where: 'p1', what: expect.stringMatching(/^the post is 126060 characters long: read up to character 9999\d, nothing after it; part it into posts$/) }]);
  });

  it('of ordinary length is read to its end, without a notice', async () => {
    const record = await reader.record([postOf('Peter Halek has left Oslo.')], [source]);
    expect(record.notices).toEqual([]);
    expect(record.entities.map(({ name }) => name)).toContain('Oslo');
  });
});
