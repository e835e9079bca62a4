// What the readers make of real files: each with the format it was found to be, posts read and skipped, first and last time; for the feeds
// how far they agree with another reader. `npm run readers [-- FOLDER]`, else the samples beside the project.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inputsAt } from '../dist/read/inputs/inputs.js';
import { readAll } from '../dist/read/read-all.js';
import { measureFeedAgreement } from './feed-agreement.mjs';

const folder = process.argv[2] ?? fileURLToPath(new URL('../../shared/samples', import.meta.url));
/** What another reader made of the inputs beside it, and what a person wrote about them. */
const BESIDE = /(?:^|\/)output\/|^(?:README|LICENSE)/u;

const row = (cells) => [cells[0].padEnd(44), cells[1].padEnd(17), ...cells.slice(2, 4).map((cell) => String(cell).padStart(7)), cells[4].padEnd(25), ...cells.slice(5)].join('  ').trimEnd();

async function* stdin() {}

/** The file's row, and why pieces were skipped. */
async function rowOf(path) {
  const name = relative(folder, path);
  try {
    for await (const step of readAll(inputsAt([path], { stdin: stdin() }), {})) {
      if (step.kind !== 'tally') continue;
      const { format, posts, skipped, reasons, first, last } = step.tally;
      console.log(row([name, format.name, posts, skipped, first ?? '', last ?? '']));
      for (const [what, count] of [...reasons].slice(0, 3)) console.log(`    ${count} × ${what}`);
    }
  } catch (error) {
    console.log(row([name, '-', 0, 0, error.name === 'ReadError' ? error.message : error.stack]));
  }
}

if (!existsSync(folder)) console.log(`no samples at ${folder}: give a folder, npm run readers -- FOLDER`);
else {
  console.log(row(['file', 'format', 'posts', 'skipped', 'first', 'last']));
  const files = readdirSync(folder, { recursive: true }).map((path) => join(folder, path)).filter((path) => statSync(path).isFile());
  for (const path of files.sort()) if (!BESIDE.test(relative(folder, path)) && !/^(?:README|LICENSE)/u.test(basename(path))) await rowOf(path);
  const agreement = await measureFeedAgreement(join(folder, 'feeds/test'));
  if (agreement !== null) {
    const { fields, agreed, differences } = agreement;
    console.log(`\nfeeds against another reader: ${agreed} of ${fields} fields agree, ${((100 * agreed) / fields).toFixed(1)}% (bar 95%); the others by reason:`);
    const reasons = differences.reduce((all, one) => all.set(one.reason, [...(all.get(one.reason) ?? []), one]), new Map());
    for (const [reason, some] of [...reasons].sort((a, b) => b[1].length - a[1].length)) console.log(`  ${String(some.length).padStart(5)}  ${reason}${reason === 'not explained' ? `: ${some.slice(0, 5).map(({ file, place, field }) => `${file} item ${place} ${field}`).join(', ')}` : ''}`);
  }
}
