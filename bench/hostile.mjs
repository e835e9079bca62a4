// Hostile texts beside ordinary text of the same size: none may take more than five times as long, or end in anything but a record or one sentence.
//
//   node bench/hostile.mjs [--kilobytes 100] [--only WORDS] [--save]
//
// 100 kilobytes are about what is read of one post: there a single post can take the longest beside ordinary posts of the same size.
//
// Each text is read in a process of its own, as `readout read` does it, and drawn in every format; processor time is what counts.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { HOSTILE } from './hostile-texts.mjs';
import { save } from './measure.mjs';

const { values } = parseArgs({ options: { kilobytes: { type: 'string', default: '100' }, only: { type: 'string', default: '' }, save: { type: 'boolean' } } });
const MOST = 5;
const size = Number(values.kilobytes) * 1000;
const once = fileURLToPath(new URL('hostile-once.mjs', import.meta.url));

function read(name, limitSeconds) {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [once, name, String(size)], { encoding: 'utf8', timeout: limitSeconds * 1000 });
  if (signal !== null) return { name, ended: `stopped after ${limitSeconds} s`, seconds: limitSeconds };
  if (status !== 0) return { name, ended: stderr.trim().split('\n').slice(0, 6).join(' | '), seconds: 0 };
  return { name, ...JSON.parse(stdout) };
}

const ordinary = read('', 300);
const limit = Math.max(20, Math.ceil(ordinary.seconds * 10 * 4));
console.log(`${'ordinary text'.padEnd(42)}${ordinary.seconds.toFixed(2).padStart(8)} s  ${ordinary.ended}`);
const rows = [];
for (const name of Object.keys(HOSTILE)) {
  if (!name.includes(values.only)) continue;
  const row = { ...read(name, limit) };
  row.ratio = row.seconds / ordinary.seconds;
  row.bad = row.ratio > MOST || !/^(?:record|sentence)/.test(row.ended);
  rows.push(row);
  console.log(`${row.bad ? '! ' : '  '}${name.padEnd(40)}${row.seconds.toFixed(2).padStart(8)} s${row.ratio.toFixed(2).padStart(7)}  ${row.ended}`);
}
const bad = rows.filter((row) => row.bad);
console.log(bad.length === 0 ? `none of ${rows.length} takes more than ${MOST} times as long` : `${bad.length} of ${rows.length} go wrong: ${bad.map((row) => row.name).join('; ')}`);
if (values.save) console.error(`kept in ${save('hostile', { size, ordinary, rows })}`);
process.exit(bad.length === 0 ? 0 : 1);
