import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import type { Told } from '../../src/read/read-all.js';
import { plainText } from '../../src/read/prose/day-log.js';
import { Meter } from '../../src/cli/meter.js';

async function told(terminal: boolean, size: number | undefined): Promise<string> {
  let printed = '';
  let clock = 0;
  const stderr = Object.assign(new Writable({ write(chunk, _encoding, done) { printed += chunk; done(); } }), { isTTY: terminal });
  const meter = new Meter(stderr, { now: () => clock });
  const input = { name: 'result.json', head: new Uint8Array(), ...(size === undefined ? {} : { size }), async *chunks() { for (let i = 0; i < 10; i++) { clock += 500; yield new Uint8Array(1_000_000); } } };
  const one = async function* (): AsyncGenerator<Told> { yield { format: plainText, inputs: [input] }; };
  for await (const found of meter.watch(one())) if ('inputs' in found) for (const { chunks } of found.inputs) for await (const _ of chunks()) { /* read */ }
  return printed;
}

it('tells share, rate and time left of a long input, and takes the line away', async () => {
  const lines = (await told(true, 10_000_000)).split('\r').filter((line) => line.trim() !== '');
  expect(lines[0]).toBe('reading result.json 40%, 2.0 MB/s, 3 s left');
  expect(lines.at(-1)?.trimEnd()).toBe('reading result.json 100%, 2.0 MB/s, 1 s left');
  expect(await told(true, 10_000_000)).toMatch(/\r +\r$/u);
});

it('tells how much was read where the size is not known', async () => {
  expect(await told(true, undefined)).toContain('reading result.json 4 MB, 2.0 MB/s');
});

it('is still where nobody looks', async () => {
  expect(await told(false, 10_000_000)).toBe('');
});
