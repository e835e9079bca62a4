import { expect, test } from 'vitest';
import { agreementWith } from './agreement.js';

const ruled = [{ cue: { start: 6, end: 10 }, content: [{ start: 11, end: 31 }] }, { cue: { start: 50, end: 54 }, content: [{ start: 55, end: 65 }] }];

test.each([
  ['the same', { start: 6, end: 10 }, [{ start: 11, end: 31 }], { cue: true, content: 1 }],
  ['a wider cue, half of the content', { start: 2, end: 10 }, [{ start: 11, end: 21 }], { cue: true, content: 0.5 }],
  ['in two parts', { start: 50, end: 52 }, [{ start: 55, end: 60 }, { start: 60, end: 65 }], { cue: true, content: 1 }],
  ['other content', { start: 6, end: 10 }, [{ start: 40, end: 45 }], { cue: true, content: 0 }],
  ['another cue', { start: 12, end: 15 }, [{ start: 11, end: 31 }], { cue: false, content: 0 }],
])('agreement with the rules: %s', (_, cue, content, agreement) => expect(agreementWith(ruled, cue, content)).toEqual(agreement));
