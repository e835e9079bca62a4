import { execFileSync } from 'node:child_process';
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
