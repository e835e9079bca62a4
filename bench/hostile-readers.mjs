// Files that try to make their readers slow, each read to posts: none may take more than two seconds of processor time, or end in anything but posts or
// one sentence.
//
//   node bench/hostile-readers.mjs [--kilobytes 1000] [--only WORDS] [--save]
//
// What takes longest is shown; on a machine that does other things too, figures are up to twice as high.
import { parseArgs } from 'node:util';
import { inputsIn } from '../dist/read/inputs/inputs.js';
import { readAll } from '../dist/read/read-all.js';
import { ReadError } from '../dist/read/read-error.js';
import { HOSTILE_INPUTS } from './hostile-inputs.mjs';
import { save } from './measure.mjs';

const { values } = parseArgs({ options: { kilobytes: { type: 'string', default: '1000' }, only: { type: 'string', default: '' }, save: { type: 'boolean' } } });
const MOST = 2;
const SHOWN = 12;

async function read(file, bytes) {
  const counts = { posts: 0, skipped: 0, notices: 0 };
  try {
    for await (const { kind } of readAll(inputsIn(file, bytes), {})) {
      if (kind === 'post') counts.posts++;
      else if (kind === 'skipped') counts.skipped++;
      else if (kind === 'notice') counts.notices++;
    }
  } catch (error) {
    if (!(error instanceof ReadError)) return `FAILED: ${error.stack}`;
    return `sentence: ${error.message.slice(0, 100)}`;
  }
  return `${counts.posts} posts, ${counts.skipped} skipped, ${counts.notices} notices`;
}

const rows = [];
for (const [name, { file, of }] of Object.entries(HOSTILE_INPUTS)) {
  if (!name.includes(values.only)) continue;
  const bytes = Buffer.from(of(Number(values.kilobytes) * 1000));
  const start = process.cpuUsage();
  const ended = await read(file, bytes);
  const seconds = process.cpuUsage(start).user / 1e6;
  rows.push({ name, seconds, ended, bad: seconds > MOST || ended.startsWith('FAILED') });
}
rows.sort((a, b) => Number(b.bad) - Number(a.bad) || b.seconds - a.seconds);
const bad = rows.filter((row) => row.bad);
for (const { name, seconds, ended, bad: isBad } of rows.slice(0, Math.max(SHOWN, bad.length))) console.log(`${isBad ? '! ' : '  '}${name.padEnd(52)}${seconds.toFixed(2).padStart(6)} s  ${ended}`);
console.log(bad.length === 0 ? `none of ${rows.length} files takes more than ${MOST} s to read` : `${bad.length} of ${rows.length} files go wrong: ${bad.map(({ name }) => name).join('; ')}`);
if (values.save) console.error(`kept in ${save('hostile-readers', { kilobytes: Number(values.kilobytes), rows })}`);
process.exit(bad.length === 0 ? 0 : 1);
