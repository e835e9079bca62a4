import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Block, blocksOf, holds, shownIn } from './readme-blocks.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const blocks = blocksOf(readme);
/** `npm run readme` writes what the commands put out now into the README; what was left out must be left out again by hand. */
const update = process.env.README === 'update';
let folder: string;

beforeAll(() => {
  execFileSync(process.execPath, [join(root, 'tools/set-up.mjs')]);
  folder = mkdtempSync(join(tmpdir(), 'readout-readme-'));
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
  symlinkSync(root, join(folder, 'node_modules/readout'), 'junction');
  symlinkSync(join(root, 'dist/cli/main.js'), join(folder, 'node_modules/.bin/readout'));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** What a shell puts out for the command, in the folder where the README's files lie. */
function run(command: string): string {
  const env = { ...process.env, PATH: `${join(folder, 'node_modules/.bin')}${delimiter}${process.env.PATH}` };
  // A command may end with a status of its own; what it says is what the README shows.
  // The README's own lines end as git keeps them, those of CSV as RFC 4180 asks.
  return execFileSync('bash', ['-c', `{ ${command}\n} 2>&1 || true`], { cwd: folder, env, encoding: 'utf8' }).replaceAll('\r\n', '\n').trimEnd();
}

const closed = (lines: string): string => (lines === '' ? '' : `${lines}\n`);
const named = (language: string): Block[] => blocks.filter((block) => block.language === language);

describe('the README', () => {
  it('has no block of a kind that this test passes over', () => {
    expect([...new Set(blocks.map(({ language }) => language))].sort()).toEqual(['console', 'js', 'sh', 'text']);
  });

  it('shows the output that its commands give', () => {
    let text = readme;
    for (const { note, text: file } of [...named('text'), ...named('js')]) writeFileSync(join(folder, note), file);
    for (const { command, output } of named('console').flatMap(shownIn)) {
      const now = run(command);
      if (update && !holds(output, now)) text = text.replace(`$ ${command}\n${closed(output)}`, () => `$ ${command}\n${closed(now)}`);
      else expect(holds(output, now), `$ ${command}\n${now}\n\nif this is as it should be: npm run readme`).toBe(true);
    }
    if (text !== readme) writeFileSync(join(root, 'README.md'), text);
  }, 120_000);

  it('names scripts that there are', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    for (const [, script] of named('sh').flatMap(({ text }) => [...text.matchAll(/^npm (?:run )?(\S+)/gm)])) expect(scripts).toHaveProperty([script]);
  });
});

describe('holds', () => {
  it.each([
    ['a\nb', 'a\nb\n', true],
    ['a\n...\nd', 'a\nb\nc\nd', true],
    ['{"id":1,"posts":[...]}', '{"id":1,"posts":[{"id":"p"}]}', true],
    ['{"id":1,{...}}', '{"id":1,"line":2,"x":3}', true],
    ['a', 'a b', false],
    ['a.c', 'abc', false],
  ])('%j shown for %j: %s', (shown, output, expected) => expect(holds(shown, output)).toBe(expected));
});
