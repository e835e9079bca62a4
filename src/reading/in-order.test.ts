import { expect, test } from 'vitest';
import { inOrder } from './in-order.js';

const after = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

test('finishes in the order of the items, whichever is ready first, and starts no more than the width', async () => {
  const finished: number[] = [];
  let running = 0;
  let most = 0;
  await inOrder([30, 1, 20, 1, 1, 10], async (ms) => {
    most = Math.max(most, ++running);
    await after(ms);
    running -= 1;
    return ms;
  }, (ms) => void finished.push(ms), () => 3);
  expect(finished).toEqual([30, 1, 20, 1, 1, 10]);
  expect(most).toBe(3);
});

test('finishes what is ready while it waits for the next item', async () => {
  const finished: string[] = [];
  async function* items() {
    yield 'first';
    await after(5);
    finished.push('next item asked for');
    yield 'second';
  }
  await inOrder(items(), async (item) => item, (item) => void finished.push(item), () => 4);
  expect(finished).toEqual(['first', 'next item asked for', 'second']);
});

test('stops where finishing fails', async () => {
  const started: number[] = [];
  const run = inOrder([1, 2, 3, 4], async (item) => started.push(item), () => Promise.reject(new Error('nobody listens')), () => 1);
  await expect(run).rejects.toThrow('nobody listens');
  expect(started).toEqual([1]);
});
