import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/read/formats.js';
import { readout } from './bench.js';

let folder: string;
let day: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-test-'));
  day = join(folder, 'day.txt');
  await writeFile(day, '2023-09-13\n14:05 Velde has left, "for good"\n14:20 =1+1 is no formula\n');
});
afterEach(() => rm(folder, { recursive: true }));

describe('readout posts', () => {
  it('writes a post a line, each with its source and its place', async () => {
    const { status, stdout, stderr } = await readout(['posts', day]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'readout: day.txt: 2 posts read (plain-text)\n' });
    expect(stdout.trimEnd().split('\n').map((line) => JSON.parse(line))).toMatchObject([
      { text: 'Velde has left, "for good"', at: { value: '2023-09-13T14:05', precision: 'minute' }, sourceName: 'day', origin: { file: 'day.txt', line: 2 } },
      { text: '=1+1 is no formula' },
    ]);
  });

  it('writes a table that a spreadsheet reads and does not run', async () => {
    const [head, first, second] = (await readout(['posts', day, '--format', 'csv'])).stdout.split('\r\n');
    expect(head).toMatch(/^id,source,time,precision,text,/);
    expect(first).toContain(',day,2023-09-13T14:05,minute,"Velde has left, ""for good""",');
    expect(second).toContain(",'=1+1 is no formula,");
  });

  it('moves clocks into the zone asked for', async () => {
    const { stdout } = await readout(['posts', day, '--zone', 'Asia/Tokyo']);
    expect(JSON.parse(stdout.split('\n')[0]).at.value).toBe('2023-09-13T14:05+09:00');
  });

  it('ends with status 130 when it is interrupted, and what it wrote is whole lines', async () => {
    const { status, stdout, stderr } = await readout(['posts', day], { signal: AbortSignal.abort() });
    expect({ status, stderr }).toEqual({ status: 130, stderr: '' });
    expect(stdout).toMatch(/^(?:.*\n)*$/);
  });
});

describe('readout formats', () => {
  it('shows each format with its example, in eighty columns', async () => {
    const { status, stdout } = await readout(['formats']);
    expect(status).toBe(0);
    for (const { name, what } of FORMATS) expect(stdout.replace(/\s+/gu, ' ')).toContain(`${name}: ${what}`);
  });
});
