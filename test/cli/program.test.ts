import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/cli/spelling.js';
import { readout } from './bench.js';

describe('readout', () => {
  it('prints its version', async () => {
    expect(await readout(['--version'])).toEqual({ status: 0, stdout: '1.2.3\n', stderr: '' });
  });

  it.each([['--help'], ['read', '--help'], ['annotate', '--help'], ['posts', '--help'], ['formats', '--help']])('helps: %s %s', async (...args) => {
    const { status, stdout, stderr } = await readout(args.filter(Boolean));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(stdout).toMatchSnapshot();
  });

  it('helps, on stderr, whoever asks for nothing', async () => {
    const { status, stdout, stderr } = await readout([]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Usage: readout');
  });

  it.each([
    [['raed', 'x'], "readout: unknown command 'raed': did you mean read?"],
    [['read', 'x', '--formt', 'json'], "readout: unknown option '--formt': did you mean --format?"],
    [['read', 'x', '--format', 'jsno'], "readout: option '-f, --format <name>' argument 'jsno' is not valid: did you mean json?"],
    [['read', 'x', '--format', 'docx'], /it is one of terminal, .*json/],
    [['read', 'x', '--date', '2023-02-30'], /give a day that exists, as in 2023-09-13/],
    [['read', 'x', '--min-confidence', '2'], /give a number from 0 to 1/],
    [['read', 'x', '--width', 'wide'], /give a number of columns/],
    [['read', 'x', '--format'], /argument missing/],
    [['read'], /missing required argument 'file'/],
    [['formats', 'y'], /too many arguments/],
    [['read', 'x', '--zone', 'Mars'], /give a time zone as in Europe\/Rome/],
    [['read', 'x', '--map', 'text'], /as in text=Body,date=Posted/],
    [['read', 'x', '--day-order', 'american'], /it is day-first or month-first/],
    [['read', 'x', '--from', '2023-09-14', '--to', '2023-09-13'], /lies after --to/],
    [['posts', 'x', '--format', 'xml'], /it is jsonl or csv/],
  ])('%j is refused in one sentence', async (args, message) => {
    const { status, stdout, stderr } = await readout(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^readout: [^\n]+\n$/);
    if (typeof message === 'string') expect(stderr).toBe(`${message}\n`);
    else expect(stderr).toMatch(message);
  });
});

describe('nearest', () => {
  it.each([
    ['jsno', 'json'],
    ['JSON', 'json'],
    ['ht', 'html'],
    ['terminl', 'terminal'],
    ['docx', undefined],
  ])('%s is %s', (word, meant) => {
    expect(nearest(word, ['terminal', 'html', 'json', 'md'])).toBe(meant);
  });
});
