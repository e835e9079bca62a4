// Sends text through `readout annotate` and tells how much memory it held on the way: it must stay flat, and under 400 MB.
//
//   node bench/memory.mjs [--megabytes 20] [--threads 1] [--save]
//
// --megabytes 200 is the whole measure; it takes as long as the reading does.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { madeUpDay } from './made-up-day.mjs';
import { save } from './measure.mjs';

const { values } = parseArgs({ options: { megabytes: { type: 'string', default: '20' }, threads: { type: 'string', default: '1' }, save: { type: 'boolean' } } });
const MOST = 400;
const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const wanted = Number(values.megabytes) * 1e6;

/** Posts without end, each with a word of its own, so that whatever keeps words would grow. */
function* posts() {
  for (let seed = 1; ; seed++) for (const [i, post] of madeUpDay(1000, seed).split('\n\n').slice(1).entries()) yield `${post.trim()} Ref ${(seed * 1000 + i).toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[digit])}ova.`;
}

let sent = 0;
let rows = 0;
function* input() {
  for (const text of posts()) {
    if (sent >= wanted) return;
    sent += Buffer.byteLength(text);
    rows += 1;
    yield `${JSON.stringify({ id: rows, text, date: '2031-05-14' })}\n`;
  }
}

const start = performance.now();
const child = spawn(process.execPath, [main, 'annotate', '--threads', values.threads], { stdio: ['pipe', 'pipe', 'inherit'] });

/** Resident memory in megabytes now, and at its highest; nothing where the system does not tell. */
function held() {
  try {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    const of = (name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
    return { now: of('VmRSS'), peak: of('VmHWM') };
  } catch {
    return null;
  }
}

const marks = [];
let peak = 0;
const watch = setInterval(() => {
  const memory = held();
  if (memory === null) return;
  peak = Math.max(peak, memory.peak);
  if (sent >= ((marks.length + 1) * wanted) / 10) {
    marks.push({ megabytes: Math.round(sent / 1e6), resident: Math.round(memory.now) });
    console.error(`${marks.at(-1).megabytes} MB read, ${marks.at(-1).resident} MB resident, ${((performance.now() - start) / 1000).toFixed(0)} s`);
  }
}, 200);
let answered = 0;
child.stdout.on('data', (chunk) => {
  for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) answered += 1;
});
const ended = new Promise((resolve) => child.on('close', resolve));
await pipeline(Readable.from(input()), child.stdin);
const status = await ended;
clearInterval(watch);
const seconds = (performance.now() - start) / 1000;
console.log(`${(sent / 1e6).toFixed(0)} MB of text in ${rows} rows, ${answered} answered, ${seconds.toFixed(0)} s, peak resident memory ${peak.toFixed(0)} MB of at most ${MOST}`);
if (values.save) console.error(`kept in ${save('memory', { sent, rows, threads: Number(values.threads), seconds, peak, marks })}`);
process.exit(status === 0 && answered === rows && peak < MOST ? 0 : 1);
