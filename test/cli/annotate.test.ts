import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../src/read/text/lines.js';
import { run } from '../../src/cli/program.js';
import { recordOf } from '../sample-record.js';
import { oneAtATime, postsAlone, readout, sampleParts } from './bench.js';

const row = (value: unknown): string => `${JSON.stringify(value)}\n`;
const rowsIn = (text: string): Record<string, any>[] => text.trimEnd().split('\n').map((line) => JSON.parse(line));

describe('readout annotate', () => {
  it('gives a row for a row, in order, whatever the ids are', async () => {
    const ids = ['b', 'a', 7, '7', 'b'];
    const { status, stdout } = await readout(['annotate'], { stdin: ids.map((id) => row({ id, text: `text of ${id}` })).join(''), parts: postsAlone });
    const out = rowsIn(stdout);
    expect(status).toBe(0);
    expect(out.map(({ id }) => id)).toEqual(ids);
    expect(out.map(({ posts }) => posts[0].text)).toEqual(ids.map((id) => `text of ${id}`));
    expect(Object.keys(out[0])).toEqual(['id', 'readout', 'readBy', 'sources', 'posts', 'entities', 'mentions', 'statements', 'exchanges', 'events', 'order', 'itineraries', 'conflicts', 'notices']);
  });

  it("dates a row by its own date, else by the option's", async () => {
    const stdin = row({ id: 1, text: 'a', date: '2023-09-13' }) + row({ id: 2, text: 'b' });
    const { stdout } = await readout(['annotate', '-', '--date', '2024-01-01'], { stdin, parts: postsAlone });
    expect(rowsIn(stdout).map(({ posts }) => posts[0].at)).toEqual([{ value: '2023-09-13', precision: 'day' }, { value: '2024-01-01', precision: 'day' }]);
  });

  it('tells of rows it cannot read, and goes on', async () => {
    const stdin = Buffer.concat([
      Buffer.from('\ufeff{"id":1,"text":"fine"}\r\nnot json\n\n{"id":2}\n{"text":"no id"}\n[1]\n{"id":3,"text":"x","date":"2023-02-30"}\n'),
      Buffer.from([0x22, 0xff, 0x22, 0x0a]),
      Buffer.from('{"id":4,"text":"last, without a line end"}'),
    ]);
    const { status, stdout, stderr } = await readout(['annotate'], { stdin, parts: postsAlone });
    expect(rowsIn(stdout).map(({ id, line, error }) => [id, line, error])).toEqual([
      [1, undefined, undefined],
      [null, 2, 'the line is not JSON'],
      [2, 4, '"text" must be a string'],
      [null, 5, '"id" must be a string or a number'],
      [null, 6, 'the line is not a JSON object'],
      [3, 7, '"date" must be a day that exists, as in 2023-09-13'],
      [null, 8, 'the line is not UTF-8 text'],
      [4, undefined, undefined],
    ]);
    expect(status).toBe(1);
    expect(stderr).toBe('readout: 6 rows could not be read, see the rows with "error"\n');
  });

  it('adds attributions in the wide sense where they are asked for', async () => {
    const at = (text: string) => [{ post: 'p', start: 0, end: text.length, text }];
    const said = { kind: 'speech', source: at('Adler'), cue: at('said'), content: at('yes'), confidence: 0.9 };
    const meant = { ...said, kind: 'intention', confidence: 0.4 };
    const parts = {
      createReader: async () => ({
        ...oneAtATime,
        record: async (posts: unknown, sources: unknown, _notices: unknown, _step: unknown, wanted?: { attributions: boolean }) =>
          ({ ...recordOf({ posts, sources } as never), ...(wanted?.attributions ? { attributions: [said, meant] as never } : {}) }),
      }),
    };
    const kinds = async (...args: string[]) => rowsIn((await readout(['annotate', ...args], { stdin: row({ id: 1, text: 'a' }), parts })).stdout)[0].attributions?.map(({ kind }: { kind: string }) => kind);
    expect(await kinds()).toBeUndefined();
    expect(await kinds('--attributions', 'all')).toEqual(['speech', 'intention']);
    expect(await kinds('--attributions', 'intention')).toEqual(['intention']);
    expect(await kinds('--attributions', 'all', '--min-confidence', '0.5')).toEqual(['speech']);
  });

  it('outlives a row that breaks the pipeline', async () => {
    const parts = { createReader: async () => ({ ...oneAtATime, record: async () => { throw new Error('no such row'); } }) };
    const { status, stdout } = await readout(['annotate'], { stdin: row({ id: 1, text: 'a' }), parts });
    expect(status).toBe(1);
    expect(rowsIn(stdout)).toEqual([{ id: 1, line: 1, error: 'the row could not be read: no such row' }]);
  });

  it('takes an empty input for no rows', async () => {
    expect(await readout(['annotate'])).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('reads no further ahead than its reader takes', async () => {
    let made = 0;
    let written = 0;
    let furthest = 0;
    const stdin = Readable.from((function* () { for (; made < 2000; made++) yield Buffer.from(row({ id: made, text: 'x'.repeat(1000) })); })(), { objectMode: false });
    const stdout = new Writable({
      highWaterMark: 1,
      write(_chunk, _encoding, done) {
        written += 1;
        furthest = Math.max(furthest, made - written);
        setImmediate(done);
      },
    });
    const status = await run(['annotate'], { stdin, stdout, stderr: stdout, env: {}, cores: 1 }, { ...sampleParts, ...postsAlone });
    expect([status, written]).toEqual([0, 2000]);
    expect(furthest).toBeLessThan(200);
  });
});

describe('linesOf', () => {
  const lines = async (chunks: string[], longest = 100): Promise<(string | null)[]> => {
    const found: (string | null)[] = [];
    for await (const { bytes } of linesOf(Readable.from(chunks.map((chunk) => Buffer.from(chunk))), longest)) found.push(bytes && Buffer.from(bytes).toString());
    return found;
  };

  it.each([
    [['a\nb\n'], ['a', 'b']],
    [['a', 'b\nc'], ['ab', 'c']],
    [['a\n', '\nb'], ['a', '', 'b']],
    [[], []],
    [['12345', '678\nok\n'], [null, 'ok']],
  ])('%j are the lines %j', async (chunks, expected) => {
    expect(await lines(chunks, 6)).toEqual(expected);
  });
});

describe('readout annotate, of posts in another format', () => {
  const feed = '<rss version="2.0"><channel><title>Quay</title><item><title>The ferry has left.</title><pubDate>Wed, 12 Jun 2024 14:05:00 GMT</pubDate></item><item><title>It is back.</title></item></channel></rss>';

  it('gives a row for a post, each with its source', async () => {
    const { status, stdout, stderr } = await readout(['annotate'], { stdin: feed, parts: postsAlone });
    expect(status).toBe(0);
    expect(rowsIn(stdout).map(({ id, posts, sources }) => [id === posts[0].id, posts[0].text, sources[0].name])).toEqual([[true, 'The ferry has left.', 'Quay'], [true, 'It is back.', 'Quay']]);
    expect(stderr).toContain('readout: standard input: 2 posts read (feed)');
  });

  it('takes what readout posts wrote, with its times', async () => {
    const { stdout: written } = await readout(['posts', '-'], { stdin: feed });
    const { stdout } = await readout(['annotate'], { stdin: written, parts: postsAlone });
    expect(rowsIn(stdout).map(({ posts }) => posts[0].at)).toEqual([{ value: '2024-06-12T14:05:00Z', precision: 'second' }, { value: null, precision: 'unknown' }]);
  });

  it('takes a dated text for posts, and lines that are no rows for bad rows', async () => {
    const { stdout } = await readout(['annotate'], { stdin: '2024-06-12\n\nThe ferry has left.\n\nIt is back.\n', parts: postsAlone });
    expect(rowsIn(stdout).map(({ posts }) => posts[0].text)).toEqual(['The ferry has left.', 'It is back.']);
    expect((await readout(['annotate'], { stdin: 'The ferry has left.\n', parts: postsAlone })).status).toBe(1);
  });

  it('keeps the days that were asked for', async () => {
    const { stdout } = await readout(['annotate', '--from', '2024-06-12'], { stdin: feed, parts: postsAlone });
    expect(rowsIn(stdout)).toHaveLength(1);
  });
});
