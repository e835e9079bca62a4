// The whole job on one thread, from text to record, beside a bare run of its own encoder (read.onnx alone, its inputs made ready before) on the
// same texts in the same run: `readout annotate` on whole articles and on posts of 40 tokens, `readout read` on a day of 2,000 posts, made up,
// which is read once after a shorter one. Processor time counts.
//
//   node bench/encoder.mjs [--texts FILE.jsonl[.gz]] [--limit 40] [--times 5] [--json] [--save]
//
// Without --texts, the development articles of ../shared/data where they are, else the posts of cases/.
import { existsSync, readFileSync } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { fitEngine } from '../dist/cli/engine.js';
import { run } from '../dist/cli/program.js';
import { openCore } from '../dist/model/core-files.js';
import { Encoder, windowInputs, windowRanges } from '../dist/model/encoder.js';
import { loadRuntime } from '../dist/model/graph.js';
import { loadCore } from '../dist/parse/parse.js';
import { tokenise } from '../dist/parse/tokens.js';
import { createReader } from '../dist/pipeline.js';
import { readDayLog } from '../dist/read/prose/day-log.js';
import { languageOf } from '../dist/read/text/language.js';
import { VERSION } from '../dist/version.js';
import { caseDays } from './days.mjs';
import { madeUpDay } from './made-up-day.mjs';
import { machine, median, save, secondsOf } from './measure.mjs';

const { values } = parseArgs({ options: { texts: { type: 'string' }, limit: { type: 'string', default: '40' }, times: { type: 'string', default: '5' }, json: { type: 'boolean' }, save: { type: 'boolean' } } });
const SHARED = fileURLToPath(new URL('../../shared/data/attribution/polnear-dev.jsonl.gz', import.meta.url));
const POST = 40;
const DAY = 2000;

function articles() {
  const file = values.texts ?? (existsSync(SHARED) ? SHARED : undefined);
  if (file === undefined) return caseDays().flatMap(({ posts }) => posts.map(({ text }) => text));
  const bytes = readFileSync(file);
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n').filter(Boolean);
  return lines.slice(0, Number(values.limit)).map((line) => JSON.parse(line).text);
}

function postsOf(texts) {
  return texts.flatMap((text) => {
    const { size, startChar, endChar } = tokenise(text);
    return Array.from({ length: Math.floor(size / POST) }, (_, i) => text.slice(startChar[i * POST], endChar[i * POST + POST - 1]));
  });
}

fitEngine();
const core = await loadCore();
const encoder = await Encoder.load(core.folder);
const read = await (await loadRuntime()).open(openCore(core.folder).verified('read.onnx'));
const reader = await createReader({ core });
const parts = { version: VERSION, languageOf, createReader: async () => reader };

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });
const readout = (args, input) => run(args, { stdin: Readable.from(input), stdout: nowhere(), stderr: nowhere(), env: {}, cores: 1 }, parts);

function windowsOf(texts) {
  return texts.flatMap((text) => {
    const prepared = encoder.prepare(text, tokenise(text));
    return windowRanges(prepared, { start: 0, end: prepared.words.length }).map((range) => windowInputs(prepared, range));
  });
}

async function runEncoder(windows) {
  for (const inputs of windows) await read.run(inputs);
}

const sizeOf = (what, texts) => ({ what, texts: texts.length, tokens: texts.reduce((sum, text) => sum + tokenise(text).size, 0) });

async function measure(what, texts) {
  const rows = texts.map((text, id) => Buffer.from(`${JSON.stringify({ id, text, date: '2024-05-06' })}\n`));
  const windows = windowsOf(texts);
  const seconds = await secondsOf({ whole: () => readout(['annotate'], rows), encoder: () => runEncoder(windows) }, Number(values.times));
  return { ...sizeOf(what, texts), seconds };
}

async function measureDay() {
  const dayOf = (size) => {
    const bytes = Buffer.from(madeUpDay(size));
    const texts = readDayLog(bytes, { file: '-' }).posts.map(({ text }) => text);
    return { bytes, texts, windows: windowsOf(texts) };
  };
  const day = dayOf(DAY);
  const warming = dayOf(DAY / 10);
  let now = warming;
  const jobs = { whole: () => readout(['read', '-', '--format', 'json'], [now.bytes]), encoder: () => runEncoder(now.windows) };
  const seconds = await secondsOf(jobs, 1, () => {
    now = day;
  });
  return { ...sizeOf(`a day of ${DAY} posts`, day.texts), seconds };
}

const started = machine();
const texts = articles();
const measured = [await measure('articles', texts), await measure(`posts of ${POST} tokens`, postsOf(texts)), await measureDay()];
if (values.json) console.log(JSON.stringify({ started, measured }));
else {
  console.log(`${started.cpu}, Node ${started.node}, load ${started.load.toFixed(1)} on ${started.cores} cores; median of ${values.times}`);
  for (const { what, texts, tokens, seconds } of measured) {
    const speed = (name) => `${(tokens / median(seconds[name])).toFixed(0)} tokens/s`;
    console.log(`${what.padEnd(22)}${String(texts).padStart(6)} texts${String(tokens).padStart(8)} tokens; the whole ${speed('whole')}, its encoder alone ${speed('encoder')}: ratio ${(median(seconds.encoder) / median(seconds.whole)).toFixed(3)}`);
  }
}
if (values.save) console.log(`kept as ${save('encoder', { measured })}`);
