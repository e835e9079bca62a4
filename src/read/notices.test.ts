import { expect, test } from 'vitest';
import { Notices } from './notices.js';

test('what was left out of an input for one reason is told once, with how many more there are', () => {
  const notices = new Notices();
  for (const id of [1, 2, 3]) notices.skipped({ where: `a.json message ${id}`, what: 'a pin is no post' });
  notices.skipped({ where: 'a.json message 9', what: 'it has no text' });
  notices.next();
  notices.add({ where: 'b.json', what: 'its clocks have no zone' });
  for (const id of [1, 2]) notices.skipped({ where: `b.json message ${id}`, what: 'a pin is no post' });
  notices.next();
  expect(notices.all.map(({ where, what }) => `${where}: ${what}`)).toEqual([
    'a.json message 1: a pin is no post; so are 2 more', 'a.json message 9: it has no text', 'b.json: its clocks have no zone', 'b.json message 1: a pin is no post; so is 1 more',
  ]);
});

test('reasons without end are told up to a number', () => {
  const notices = new Notices();
  for (let i = 0; i < 5000; i++) notices.skipped({ where: 'a.json', what: `reason ${i}` });
  notices.next();
  expect(notices.all).toHaveLength(1000);
});
