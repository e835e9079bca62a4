// One hostile text (see hostile.mjs) read and drawn in every format: prints how it ended and the processor seconds it took.
import { toHtml } from '../dist/export/html.js';
import { toJson } from '../dist/export/json.js';
import { toJsonl } from '../dist/export/jsonl.js';
import { toMarkdown } from '../dist/export/markdown.js';
import { toTerminal } from '../dist/export/terminal.js';
import { createReader } from '../dist/pipeline.js';
import { readDayLog } from '../dist/read/prose/day-log.js';
import { ReadError } from '../dist/read/read-error.js';
import { HOSTILE } from './hostile-texts.mjs';
import { madeUpDay } from './made-up-day.mjs';

const [name, size] = [process.argv[2], Number(process.argv[3])];
const reader = await createReader();
const bytes = Buffer.from(name === '' ? madeUpDay(Math.ceil(size / 118)).slice(0, size) : HOSTILE[name](size));
const start = process.cpuUsage();
let ended;
const steps = {};
const timed = async (step, work) => {
  const before = process.cpuUsage();
  const made = await work();
  const { user, system } = process.cpuUsage(before);
  steps[step] = Math.round((user + system) / 1000);
  return made;
};
try {
  const { source, posts, notices } = await timed('read', () => readDayLog(bytes, { file: 'day.txt', date: '2031-05-14' }));
  const record = await timed('record', () => reader.record(posts, [source], notices));
  for (const [format, write] of Object.entries({ toTerminal, toHtml, toMarkdown, toJson, toJsonl })) await timed(format, () => write(record));
  ended = `record of ${posts.length} posts, ${record.notices.length} notices`;
} catch (error) {
  if (!(error instanceof ReadError)) throw error;
  ended = `sentence: ${error.message}`;
}
const { user, system } = process.cpuUsage(start);
console.log(JSON.stringify({ ended: `${ended} ${process.env.STEPS ? JSON.stringify(steps) : ''}`, seconds: (user + system) / 1e6, bytes: bytes.length }));
