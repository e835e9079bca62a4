// Sends text through `readout annotate` and tells how much memory it held at most.
//
//   node bench/memory.mjs [--megabytes 200]
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { megabytes: { type: 'string', default: '200' } } });
const cases = fileURLToPath(new URL('../cases/', import.meta.url));
const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const texts = readdirSync(cases).flatMap((day) => readFileSync(`${cases}${day}/posts.txt`, 'utf8').split(/\n\s*\n/)).filter((text) => text.trim() !== '');
const wanted = Number(values.megabytes) * 1e6;

let sent = 0;
let rows = 0;
function* input() {
  while (sent < wanted) {
    const text = texts[rows % texts.length];
    sent += Buffer.byteLength(text);
    rows += 1;
    yield `${JSON.stringify({ id: rows, text, date: '2024-05-17' })}\n`;
  }
}

const start = performance.now();
const child = spawn(process.execPath, [main, 'annotate'], { stdio: ['pipe', 'pipe', 'inherit'] });
let peak = 0;
const watch = setInterval(() => {
  try {
    peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024);
  } catch {
    // Gone already, or a system without /proc: nothing to read.
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
console.log(`${(sent / 1e6).toFixed(0)} MB of text in ${rows} rows, ${answered} answered, ${seconds.toFixed(0)} s, peak resident memory ${peak.toFixed(0)} MB`);
process.exit(status === 0 && answered === rows ? 0 : 1);
