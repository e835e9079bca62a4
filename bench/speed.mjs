// The whole job and each step of it on one core, beside wink-nlp alone, which only splits and tags, on the same text in the same run.
// Processor time is what counts, so that other work on the machine tells little.
//
//   node bench/speed.mjs [--times 5] [--days 2000] [--json] [--save]
//
// --days N,N   made-up days of so many posts: do the steps grow linearly?    --save   keep the raw figures in bench/runs/
//
// The whole job and the core's part of it take the most by far, hardly warm up, and are run once; bench/encoder.mjs measures them closely. The rules
// are hundreds of functions that V8 compiles one after another as they grow hot: they are given ten rounds for that.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { caseDays, dayOfText } from './days.mjs';
import { madeUpDay } from './made-up-day.mjs';
import { machine, median, save, secondsOf } from './measure.mjs';
import { stagesOf } from './stages.mjs';

const { values } = parseArgs({
  options: { times: { type: 'string', default: '5' }, days: { type: 'string', default: '2000' }, json: { type: 'boolean' }, save: { type: 'boolean' } },
});
const times = Number(values.times);
const wink = winkNLP(model, ['sbd', 'pos']);
const RULES = ['extract', 'resolve', 'terminal'];
const WARMING = 10;

/** Seconds of wink-nlp and of every step over these days, with what they were measured on. */
async function measure(what, days) {
  const texts = days.flatMap(({ posts }) => posts.map(({ text }) => text));
  const tokens = texts.reduce((sum, text) => sum + wink.readDoc(text).tokens().length(), 0);
  const winkAlone = () => {
    for (const text of texts) wink.readDoc(text).tokens().out(wink.its.pos);
  };
  const { whole, parse, ...rest } = await stagesOf(days);
  const seconds = { ...(await secondsOf({ wink: winkAlone, ...rest }, times, undefined, WARMING)), ...(await secondsOf({ whole, parse }, 1, undefined, 0)) };
  return { what, posts: texts.length, tokens, seconds };
}

/** Milliseconds from the command to the first line of its answer. */
function firstLine() {
  const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
  const day = fileURLToPath(new URL('../cases/2024-02-14-phone-call/posts.txt', import.meta.url));
  return new Promise((resolve, reject) => {
    const start = performance.now();
    let first = 0;
    const child = spawn(process.execPath, [main, 'read', day], { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.on('data', () => {
      first ||= performance.now() - start;
    });
    child.on('close', (status) => (status === 0 ? resolve(first) : reject(new Error(`readout read ended with ${status}`))));
  });
}

const ruleSeconds = (seconds) => seconds.extract.map((_, i) => RULES.reduce((sum, name) => sum + seconds[name][i], 0));

function print({ what, posts, tokens, seconds }) {
  console.log(`\n${what}: ${posts} posts, ${tokens} tokens; median of ${times}, the whole and parse once`);
  console.log(`${''.padEnd(28)}${'posts/s'.padStart(10)}${'tokens/s'.padStart(12)}${'of wink-nlp'.padStart(13)}`);
  const base = median(seconds.wink);
  const row = (label, list) => {
    const each = median(list);
    console.log(`${label.padEnd(28)}${(posts / each).toFixed(0).padStart(10)}${(tokens / each).toFixed(0).padStart(12)}${(base / each).toFixed(3).padStart(13)}`);
  };
  row('wink-nlp alone', seconds.wink);
  row('the whole job', seconds.whole);
  row('  parse alone', seconds.parse);
  row('  rules and drawing', ruleSeconds(seconds));
  for (const name of RULES) row(`    ${name}`, seconds[name]);
  for (const name of ['html', 'markdown', 'json']) row(`  as ${name}`, seconds[name]);
}

const started = machine();
const measured = [await measure('cases/', caseDays())];
for (const size of values.days.split(',').filter(Boolean).map(Number)) measured.push(await measure(`a made-up day of ${size}`, [dayOfText('made-up', madeUpDay(size))]));
const startMs = [];
for (let i = 0; i < times; i++) startMs.push(await firstLine());

const figures = { started, measured, startMs };
if (values.json) console.log(JSON.stringify(figures));
else {
  console.log(`${started.cpu}, Node ${started.node}, load ${started.load.toFixed(1)} on ${started.cores} cores`);
  measured.forEach(print);
  console.log(`\nstart to the first line of a small day: ${median(startMs).toFixed(0)} ms`);
}
if (values.save) console.error(`kept in ${save('speed', figures)}`);
