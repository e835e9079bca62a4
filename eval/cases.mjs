// Reads every day of cases/ with the built command line and holds its record against what a careful reader expects.
//
//   node eval/cases.mjs [--dir DIR] [--show] [--json]
//
// --dir DIR   the days of this folder alone     --show   list the points that are missed     --json   one object a day
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { dir: { type: 'string' }, show: { type: 'boolean' }, json: { type: 'boolean' } } });
const scorer = join(root, '../shared/score/day.mjs');
const folders = values.dir ? [resolve(values.dir)] : [join(root, 'cases'), join(root, '../shared/cases')];
const say = (line) => (values.json ? console.error(line) : console.log(line));

if (!existsSync(scorer)) {
  say(`The scorer ${relative(process.cwd(), scorer)} is not here: nothing is scored.`);
  process.exit(0);
}

const scratch = mkdtempSync(join(tmpdir(), 'readout-cases-'));
const node = (...args) => spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 });

function score(folder, day) {
  const expected = join(folder, day, 'expected.json');
  const { status, stdout, stderr } = node(join(root, 'dist/cli/main.js'), 'read', join(folder, day, 'posts.txt'), '--format', 'json');
  if (status !== 0) return { day, failed: stderr.trim() };
  const record = join(scratch, `${day}.json`);
  writeFileSync(record, stdout);
  const counted = node(scorer, expected, record, '--json');
  if (!counted.stdout) return { day, failed: counted.stderr.trim().split('\n').at(-1) };
  const details = values.show ? node(scorer, expected, record).stdout.trim().split('\n').slice(0, -1) : [];
  return { day, ...JSON.parse(counted.stdout), details };
}

const rows = [];
for (const folder of folders) {
  if (!existsSync(folder)) {
    say(`${relative(process.cwd(), folder)} is not here: its days are skipped.`);
    continue;
  }
  for (const day of readdirSync(folder).sort()) if (existsSync(join(folder, day, 'expected.json'))) rows.push(score(folder, day));
}
rmSync(scratch, { recursive: true });

const percent = (part, whole) => (whole === 0 ? '' : `${((100 * part) / whole).toFixed(0)}%`);
const line = (day, ...cells) => `${day.padEnd(34)}${cells.map((cell) => String(cell).padStart(10)).join('')}`;
if (values.json) console.log(JSON.stringify(rows, null, 2));
else {
  console.log(line('day', 'easy', '', 'hard', 'broken'));
  for (const row of rows) {
    if (row.failed !== undefined) console.log(`${row.day.padEnd(34)}  ${row.failed}`);
    else console.log(line(row.day, `${row.points}/${row.of}`, percent(row.points, row.of), `${row.hard}/${row.ofHard}`, row.broken));
    for (const detail of row.details ?? []) console.log(`    ${detail}`);
  }
  const read = rows.filter((row) => row.failed === undefined);
  const sum = (key) => read.reduce((total, row) => total + row[key], 0);
  console.log(line(`${read.length} of ${rows.length} days`, `${sum('points')}/${sum('of')}`, percent(sum('points'), sum('of')), `${sum('hard')}/${sum('ofHard')}`, sum('broken')));
  console.log(`${read.filter((row) => row.points === row.of).length} days with every easy point, ${read.filter((row) => row.points >= 0.9 * row.of).length} with nine in ten`);
}
process.exit(rows.some((row) => row.failed !== undefined) ? 1 : 0);
