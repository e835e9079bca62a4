// How fast, and in how much memory, large inputs are read to posts, beside a bare run of the parser that their reader uses, in the same run. Processor
// time counts. Inputs are made up in a temporary folder and deleted after.
//
//   node bench/readers.mjs [--size 200] [--folder DIR] [--save]
//
// --size is the Telegram export's, in megabytes; 2000 is the whole measure. --folder is where there is room for twice that, the system's own for temporary
// files unless given.
import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { machine, save } from './measure.mjs';
import { measureFeeds } from './readers/feeds.mjs';
import { measureTelegram } from './readers/telegram.mjs';

const { values } = parseArgs({ options: { size: { type: 'string', default: '200' }, folder: { type: 'string', default: tmpdir() }, save: { type: 'boolean' } } });
const megabytes = Number(values.size);
const { bavail, bsize } = statfsSync(values.folder);
if (!(megabytes > 0) || (bavail * bsize) / 1e6 < 2.5 * megabytes) {
  console.error(`bench/readers: ${values.folder} has no room for twice ${values.size} MB; give another --folder or --size`);
  process.exit(2);
}
const folder = mkdtempSync(join(values.folder, 'readout-bench-'));
const remove = () => rmSync(folder, { recursive: true, force: true });
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => {
  remove();
  process.exit(130);
});
const started = machine();
const measured = [];
try {
  measured.push(await measureTelegram(folder, megabytes));
  measured.push(await measureFeeds(folder));
} finally {
  remove();
}
console.log(`${started.cpu}, Node ${started.node}, load ${started.load.toFixed(1)} on ${started.cores} cores`);
for (const { what, lines, holds } of measured) console.log([what, ...lines, holds ? 'within its bars' : 'NOT within its bars'].join('\n  '));
if (values.save) console.log(`kept as ${save('readers', Object.fromEntries(measured.map(({ what, figures }) => [what, figures])))}`);
process.exit(measured.every(({ holds }) => holds) ? 0 : 1);
