// The whole of `readout annotate` on one thread beside a bare run of its own encoder (read.onnx alone, its inputs made ready before) on the
// same texts in the same run: whole articles, and posts of 40 tokens. Processor time counts.
//
//   node bench/encoder.mjs [--texts FILE.jsonl[.gz]] [--limit 40] [--times 5] [--json] [--save]
//
// Without --texts, the development articles of ../shared/data where they are, else the posts of cases/.
import { existsSync, readFileSync } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { run } from '../dist/cli/program.js';
import { openCore } from '../dist/model/core-files.js';
import { Encoder, windowInputs, windowRanges } from '../dist/model/encoder.js';
import { loadRuntime } from '../dist/model/graph.js';
import { loadCore } from '../dist/parse/parse.js';
import { tokenise } from '../dist/parse/tokens.js';
import { createReader } from '../dist/pipeline.js';
import { readDayLog } from '../dist/read/day-log.js';
import { languageOf } from '../dist/read/language.js';
import { VERSION } from '../dist/version.js';
import { caseDays } from './days.mjs';
import { machine, median, save, secondsOf } from './measure.mjs';

const { values } = parseArgs({ options: { texts: { type: 'string' }, limit: { type: 'string', default: '40' }, times: { type: 'string', default: '5' }, json: { type: 'boolean' }, save: { type: 'boolean' } } });
const SHARED = fileURLToPath(new URL('../../shared/data/attribution/polnear-dev.jsonl.gz', import.meta.url));
const POST = 40;

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

const core = await loadCore();
const encoder = await Encoder.load(core.folder);
const read = await (await loadRuntime()).open(openCore(core.folder).verified('read.onnx'));
const reader = await createReader({ core });
const parts = { version: VERSION, readPosts: readDayLog, languageOf, createReader: async () => reader };

async function measure(what, texts) {
  const rows = texts.map((text, id) => `${JSON.stringify({ id, text, date: '2024-05-06' })}\n`);
  const windows = texts.flatMap((text) => {
    const prepared = encoder.prepare(text, tokenise(text));
    return windowRanges(prepared, { start: 0, end: prepared.words.length }).map((range) => windowInputs(prepared, range));
  });
  const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });
  const seconds = await secondsOf({
    annotate: () => run(['annotate'], { stdin: Readable.from(rows.map((row) => Buffer.from(row))), stdout: nowhere(), stderr: nowhere(), env: {}, cores: 1 }, parts),
    async encoder() {
      for (const inputs of windows) await read.run(inputs);
    },
  }, Number(values.times));
  return { what, texts: texts.length, tokens: texts.reduce((sum, text) => sum + tokenise(text).size, 0), seconds };
}

const started = machine();
const texts = articles();
const measured = [await measure('articles', texts), await measure(`posts of ${POST} tokens`, postsOf(texts))];
const [articlesRatio, postsRatio] = measured.map(({ seconds }) => median(seconds.encoder) / median(seconds.annotate));
if (values.json) console.log(JSON.stringify({ started, articles: articlesRatio, posts: postsRatio, measured }));
else {
  console.log(`${started.cpu}, Node ${started.node}, load ${started.load.toFixed(1)} on ${started.cores} cores; median of ${values.times}`);
  for (const { what, texts, tokens, seconds } of measured) {
    const speed = (name) => `${(tokens / median(seconds[name])).toFixed(0)} tokens/s`;
    console.log(`${what.padEnd(22)}${String(texts).padStart(6)} texts${String(tokens).padStart(8)} tokens; annotate ${speed('annotate')}, its encoder alone ${speed('encoder')}: ratio ${(median(seconds.encoder) / median(seconds.annotate)).toFixed(3)}`);
  }
}
if (values.save) console.log(`kept as ${save('encoder', { measured })}`);
