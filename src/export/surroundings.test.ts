import { expect, it } from 'vitest';
import { place, recordOf } from '../../test/sample-record.js';
import { surroundingsOf } from './surroundings.js';
import { viewOf } from './view.js';

it('shows a span in the words around it, cut at spaces with a mark', () => {
  const post = { id: 'p', source: 's', at: { value: null, precision: 'unknown' as const }, text: `${'before '.repeat(20)}eleven people${' after'.repeat(20)}` };
  const { before, text, after } = surroundingsOf(viewOf(recordOf({ posts: [post] })), place(post, 'eleven'));
  expect(text).toBe('eleven');
  expect(before).toMatch(/^… before (before )+$/);
  expect(after).toMatch(/^ people( after)+ …$/);
});

it('shows the span alone where its post is lost', () => {
  expect(surroundingsOf(viewOf(recordOf({})), { post: 'lost', start: 3, end: 9, text: 'eleven' })).toEqual({ before: '', text: 'eleven', after: '' });
});
