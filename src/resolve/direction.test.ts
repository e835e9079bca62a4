import { expect, test } from 'vitest';
import { loadCore, parse } from '../parse/parse.js';
import { extract } from '../extract/extract.js';
import type { Post } from '../record/post.js';
import { runsBackwards } from './direction.js';

const core = await loadCore();

/** Whether a file of these posts, each with its time after a bar, runs newest first. */
async function backwards(...texts: string[]): Promise<boolean> {
  return runsBackwards(await Promise.all(texts.map(async (line, i) => {
    const [text, value = '2031-05-14'] = line.split(' | ');
    const post: Post = { id: `p${i}`, source: 's', at: { value, precision: value.includes('T') ? 'minute' : 'day' }, text };
    return { post, findings: extract(post, await parse(text, core)) };
  })));
}

test('times tell first', async () => {
  expect(await backwards('The quay is open. | 2031-05-14T12:00', 'The quay is shut. | 2031-05-14T10:00')).toBe(true);
  expect(await backwards('The quay is shut. | 2031-05-14T10:00', 'The quay is open. | 2031-05-14T12:00')).toBe(false);
  expect(await backwards('The quay is open. | 2031-05-14T10:00-04:00', 'The quay is shut. | 2031-05-14T12:00+02:00')).toBe(true);
});

test('where times do not tell, plans carried out do', async () => {
  const posts = ['Weiss has arrived in Oslo.', 'Weiss will arrive in Oslo at noon.'];
  expect(await backwards(...posts)).toBe(true);
  expect(await backwards(...posts.toReversed())).toBe(false);
});

test('one plan and one like deed are too little, for they may be two', async () => {
  expect(await backwards('Weiss met Hoxha in the chamber.', 'Weiss will meet Lunde on Friday.')).toBe(false);
});
