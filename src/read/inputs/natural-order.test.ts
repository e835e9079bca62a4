import { expect, test } from 'vitest';
import { naturally } from './natural-order.js';

test.each([
  [['messages10.html', 'messages2.html', 'messages.html', 'messages1.html'], ['messages.html', 'messages1.html', 'messages2.html', 'messages10.html']],
  [['b', 'a10', 'a9', 'a'], ['a', 'a9', 'a10', 'b']],
  [['day 2 part 10', 'day 02 part 9', 'day 10'], ['day 02 part 9', 'day 2 part 10', 'day 10']],
  [['9'.repeat(40), `1${'0'.repeat(40)}`, '1'], ['1', '9'.repeat(40), `1${'0'.repeat(40)}`]],
])('%j', (names, sorted) => expect([...names].sort(naturally)).toEqual(sorted));
