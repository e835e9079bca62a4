import { expect, it } from 'vitest';
import { HOSTILE_INPUTS } from '../bench/hostile-inputs.mjs';
import { inputsIn } from '../src/read/inputs/inputs.js';
import { readAll } from '../src/read/read-all.js';
import { ReadError } from '../src/read/read-error.js';

/** Small, so that all are read at each run; `npm run bench:hostile` reads a megabyte of each. What grows by the square takes seconds here already. */
const SIZE = 20_000;
const SOON = 1500;

const families = [...new Set(Object.keys(HOSTILE_INPUTS).map((name) => name.slice(0, name.indexOf(':'))))];

it.each(families)('hostile files end in posts or in one sentence, and soon: %s', async (family) => {
  for (const [name, { file, of }] of Object.entries(HOSTILE_INPUTS)) {
    if (!name.startsWith(`${family}:`)) continue;
    const bytes = Buffer.from(of(SIZE) as string);
    const before = process.cpuUsage().user;
    try {
      for await (const step of readAll(inputsIn(file, bytes), {})) if (step.kind === 'post') expect(step.post.text, name).not.toBe('');
    } catch (error) {
      if (!(error instanceof ReadError)) throw new Error(name, { cause: error });
      expect(error.message, name).toMatch(/^[^\n]+$/u);
    }
    expect((process.cpuUsage().user - before) / 1000, name).toBeLessThan(SOON);
  }
}, 120_000);
