import { chmod, link, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/program.js';
import { toTerminal } from '../../src/export/terminal.js';
import { sampleRecord } from '../sample-record.js';
import { closedStream, failingStream, oneAtATime, postsAlone, readout, sampleParts } from './bench.js';

const ONE_SENTENCE = /^readout: [^\n]+\n$/;
/** What is told of the day's file before anything can go wrong with its record. */
const READ = 'readout: day.txt: 2 posts read (plain-text)\n';
let folder: string;
let day: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-test-'));
  day = join(folder, 'day.txt');
  await writeFile(day, 'date 2023-09-13 Velde has left Port Calder\n\nTalks have begun\n');
});
afterEach(() => rm(folder, { recursive: true }));

describe('readout read', () => {
  it('draws the record, bare when piped', async () => {
    const { status, stdout, stderr } = await readout(['read', day]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: READ });
    expect(stdout).toBe(toTerminal(sampleRecord(), { width: 80 }));
  });

  it.each([
    [{ terminal: true }, true],
    [{ terminal: true, env: { NO_COLOR: '1' } }, false],
    [{ terminal: true, env: { NO_COLOR: '' } }, true],
    [{ terminal: true, env: { TERM: 'dumb' } }, false],
    [{ terminal: false }, false],
  ])('in %j has colour: %s', async (setting, coloured) => {
    const { stdout } = await readout(['read', day], setting);
    expect(stdout.includes('\x1b[')).toBe(coloured);
  });

  it('is as wide as the terminal, as asked, or 80', async () => {
    expect((await readout(['read', day], { terminal: true, columns: 60, env: { NO_COLOR: '1' } })).stdout).toBe(toTerminal(sampleRecord(), { width: 60 }));
    expect((await readout(['read', day, '--width', '40'])).stdout).toBe(toTerminal(sampleRecord(), { width: 40 }));
  });

  it('names the file in the record, not the folders it lies in', async () => {
    const { stdout } = await readout(['read', day, '-f', 'json'], { parts: postsAlone });
    expect(JSON.parse(stdout).posts[0].origin.file).toBe('day.txt');
  });

  it('takes standard input, with a date and a source', async () => {
    const { stdout } = await readout(['read', '-', '--date', '2023-09-13', '--source', 'A channel', '-f', 'json'], { stdin: 'Talks have begun\n', parts: postsAlone });
    const record = JSON.parse(stdout);
    expect(record.sources[0].name).toBe('A channel');
    expect(record.posts[0].at).toEqual({ value: '2023-09-13', precision: 'day' });
  });

  it('reads several files into one record, and only the days asked for', async () => {
    const next = join(folder, 'next.txt');
    await writeFile(next, '2023-09-14\n\nVelde is back\n\n2023-09-15\n\nTalks go on\n');
    const { stdout, stderr } = await readout(['read', day, next, '--from', '2023-09-14', '--to', '2023-09-14', '-f', 'json'], { parts: postsAlone });
    const { posts, sources } = JSON.parse(stdout);
    expect([posts.map(({ text }: { text: string }) => text), sources.map(({ name }: { name: string }) => name)]).toEqual([['Velde is back'], ['next']]);
    expect(stderr).toBe('readout: day.txt: 0 posts read (plain-text), 2 posts of other days left out\nreadout: next.txt: 1 post read (plain-text), 1 post of other days left out\n');
  });

  it('leaves out what is less sure than asked', async () => {
    const { stdout } = await readout(['read', day, '--min-confidence', '0.9', '-f', 'json']);
    expect(JSON.parse(stdout).statements.length).toBeLessThan(sampleRecord().statements.length);
  });

  it('writes a file whole, by its ending, and leaves nothing beside it', async () => {
    const out = join(folder, 'day.json');
    const { status, stdout } = await readout(['read', day, '-o', out]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(JSON.parse(await readFile(out, 'utf8'))).toEqual(sampleRecord());
    expect((await readdir(folder)).sort()).toEqual(['day.json', 'day.txt']);
  });

  it('keeps the mode of a file it writes over, and the link to it', async () => {
    const out = join(folder, 'day.json');
    await writeFile(out, 'old');
    await chmod(out, 0o600);
    await symlink(out, join(folder, 'link.json'));
    await readout(['read', day, '-o', join(folder, 'link.json')]);
    expect((await stat(out)).mode & 0o777).toBe(0o600);
    expect(JSON.parse(await readFile(out, 'utf8'))).toEqual(sampleRecord());
  });

  it('will not write over what it reads, by any name', async () => {
    await link(day, join(folder, 'same.txt'));
    for (const out of [day, join(folder, 'same.txt')]) {
      const { status, stderr } = await readout(['read', day, '-o', out]);
      expect(status).toBe(2);
      expect(stderr).toMatch(/is the file that is read/);
    }
    expect(await readFile(day, 'utf8')).toContain('Talks have begun');
  });

  it('shows how far a long reading is, on a terminal alone, and takes it away', async () => {
    const parts = { createReader: async () => ({ ...oneAtATime, record: async (_posts: unknown, _sources: unknown, _notices: unknown, step?: (done: number, total: number) => void) => { step?.(150, 300); return sampleRecord(); } }) };
    expect((await readout(['read', day], { terminal: true, parts })).stderr).toBe(`${READ}\rreading posts 50% of 300\r${' '.repeat(24)}\r`);
    expect((await readout(['read', day], { parts })).stderr).not.toContain('\r');
  });

  it('ends well when its reader has heard enough', async () => {
    const world = { stdin: Readable.from([]), stdout: closedStream(), stderr: closedStream(), env: {}, cores: 1 };
    expect(await run(['read', day], world, sampleParts)).toBe(0);
    expect(await run(['--help'], world, sampleParts)).toBe(0);
  });
});

describe('what cannot be read or written is one sentence and status 2', () => {
  it.each<[string, (folder: string) => string[], RegExp]>([
    ['a missing file', (at) => ['read', join(at, 'none.txt')], /cannot read .*none\.txt: there is no such file/],
    ['a folder without posts', (at) => ['read', join(at, 'sub')], /sub holds nothing that can be read/],
    ['a file taken for a folder', (at) => ['read', join(at, 'day.txt', 'x')], /is a file, not a folder/],
    ['a missing folder to write to', (at) => ['read', join(at, 'day.txt'), '-o', join(at, 'no', 'x.json')], /cannot write .*: there is no such/],
    ['a folder to write over', (at) => ['read', join(at, 'day.txt'), '-o', at], /cannot write .*: it is a folder/],
    ['a picture', (at) => ['read', join(at, 'picture.png')], /picture\.png is/],
    ['an empty file', (at) => ['read', join(at, 'empty.txt')], /empty/],
  ])('%s', async (_what, args, message) => {
    await writeFile(join(folder, 'picture.png'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    await writeFile(join(folder, 'empty.txt'), '');
    await mkdir(join(folder, 'sub'));
    const { status, stdout, stderr } = await readout(args(folder));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.replace(READ, '')).toMatch(ONE_SENTENCE);
    expect(stderr).toMatch(message);
  });

  it('a full disk behind standard output', async () => {
    for (const command of ['read', 'annotate']) {
      const stderr = new PassThrough();
      const world = { stdin: Readable.from([]), stdout: failingStream('ENOSPC'), stderr, env: {}, cores: 1 };
      expect(await run([command, day], world, sampleParts)).toBe(2);
      expect(String(stderr.read()).replace(READ, '')).toBe('readout: cannot write standard output: the disk is full\n');
    }
  });

  it('an ending that names no format, unless one is asked for', async () => {
    const out = join(folder, 'day.pdf');
    const refused = await readout(['read', day, '-o', out]);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toMatch(ONE_SENTENCE);
    expect(refused.stderr).toContain('day.pdf names no format by its ending: give one with -f');
    expect((await readout(['read', day, '-o', out, '-f', 'json'])).status).toBe(0);
    expect((await readout(['read', day, '-o', join(folder, 'day')])).status).toBe(0);
  });

  it('more than a day log can hold', async () => {
    const megabyte = new Uint8Array(1 << 20).fill(97);
    const { status, stderr } = await readout(['read', '-'], { stdin: Array.from({ length: 65 }, () => megabyte) });
    expect(status).toBe(2);
    expect(stderr).toBe('readout: standard input is larger than 64 MB, too large for its format, which is read whole: split it by day\n');
  });

  it('more posts than one record holds', async () => {
    const paragraph = `${'word '.repeat(100_000)}\n\n`;
    const { status, stderr } = await readout(['read', '-'], { stdin: paragraph.repeat(40) });
    expect(status).toBe(2);
    expect(stderr).toBe('readout: these are more than 100000 posts, or 16 million characters of them, too many for one record: choose days with --from and --to, or send them through "readout annotate"\n');
  });

  it('a record that no one text can hold', async () => {
    const tooLarge = { ...sampleRecord(), toJSON: () => { throw new RangeError('Invalid string length'); } };
    const { status, stderr } = await readout(['read', day, '-f', 'json'], { parts: { createReader: async () => ({ ...oneAtATime, record: async () => tooLarge }) } });
    expect(status).toBe(2);
    expect(stderr.replace(READ, '')).toBe('readout: the record is too large for one text as json: split the posts by day, or send them through "readout annotate"\n');
  });

  it('a fault of our own, without its stack unless asked', async () => {
    const parts = { createReader: async () => { throw new Error('the core is gone'); } };
    const quiet = await readout(['read', day], { parts });
    expect(quiet.status).toBe(2);
    expect(quiet.stderr.replace(READ, '')).toMatch(ONE_SENTENCE);
    expect((await readout(['read', day], { parts, env: { READOUT_DEBUG: '1' } })).stderr).toContain('    at ');
  });
});
