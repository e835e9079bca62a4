import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

// Threads load the built program, so this runs it.
const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const annotate = (input: string, threads: number): string => execFileSync(process.execPath, [main, 'annotate', '--threads', String(threads)], { input, encoding: 'utf8', maxBuffer: 1 << 28 });

const SENTENCES = [
  'Foreign Minister Anna Weiss has arrived in Vienna.',
  'The talks in Vienna will begin on Tuesday, Weiss told Reuters.',
  '“We will not sign,” the minister said. “Not today.”',
  'Police arrested 12 protesters outside the parliament, according to the Interior Ministry.',
  'Глава МИД прибыл в Вену и выступил перед журналистами.',
];
const rows = Array.from({ length: 140 }, (_, i) => JSON.stringify({ id: i, text: `${SENTENCES[i % 5]} ${SENTENCES[(i * 3 + 1) % 4]} ${i}`, date: '2024-05-06' }));

test('rows come out in order and the same to the byte, on however many threads', () => {
  const alone = annotate(`${rows.join('\n')}\n`, 1);
  expect(alone.trimEnd().split('\n').map((line) => JSON.parse(line).id)).toEqual(rows.map((_, i) => i));
  expect(annotate(`${rows.join('\n')}\n`, 3)).toBe(alone);
});

test('a row read with others is the same as that row read alone', () => {
  const together = annotate(`${rows.slice(0, 12).join('\n')}\n`, 1).trimEnd().split('\n');
  expect(annotate(`${rows[7]}\n`, 1).trimEnd()).toBe(together[7]);
});

test('Ctrl-C while threads read ends with status 130, without a word and without a file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'readout-interrupt-'));
  const day = join(folder, 'day.txt');
  writeFileSync(day, `2024-05-06\n\n${Array.from({ length: 3000 }, (_, i) => `${SENTENCES[i % 4]} ${i}`).join('\n\n')}\n`);
  const child = spawn(process.execPath, [main, 'read', day, '--threads', '3', '-o', join(folder, 'day.json')]);
  let told = '';
  child.stderr.on('data', (chunk) => {
    // The posts are read, and the threads begin.
    if (told === '') setTimeout(() => child.kill('SIGINT'), 2000);
    told += chunk;
  });
  const [status] = await once(child, 'close');
  const left = readdirSync(folder);
  rmSync(folder, { recursive: true });
  expect({ status, told, left }).toEqual({ status: 130, told: 'readout: day.txt: 3000 posts read (plain-text)\n', left: ['day.txt'] });
});
