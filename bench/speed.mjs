// The whole job on one core beside wink-nlp alone, which only splits and tags, on the same text in the same run.
//
//   node bench/speed.mjs [--times 5] [--repeat 8] [--json]
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { createReader } from '../dist/pipeline.js';
import { readDayLog } from '../dist/read/day-log.js';

const { values } = parseArgs({ options: { times: { type: 'string', default: '5' }, repeat: { type: 'string', default: '8' }, json: { type: 'boolean' } } });
const cases = fileURLToPath(new URL('../cases/', import.meta.url));
const days = Array.from({ length: Number(values.repeat) }, () => readdirSync(cases)).flat().map((day) => ({ day, bytes: readFileSync(`${cases}${day}/posts.txt`) }));
const texts = days.map(({ day, bytes }) => readDayLog(bytes, { file: day }).posts.map(({ text }) => text));
const posts = texts.flat().length;

const wink = winkNLP(model, ['sbd', 'pos']);
const reader = await createReader();
const jobs = {
  async readout() {
    for (const { day, bytes } of days) {
      const { source, posts: read, notices } = readDayLog(bytes, { file: day });
      await reader.record(read, [source], notices);
    }
  },
  wink() {
    for (const text of texts.flat()) wink.readDoc(text).tokens().out(wink.its.pos);
  },
};

const tokens = texts.flat().reduce((sum, text) => sum + wink.readDoc(text).tokens().length(), 0);
const seconds = { readout: [], wink: [] };
for (const job of Object.values(jobs)) await job();
for (let i = 0; i < Number(values.times); i++) {
  for (const [name, job] of Object.entries(jobs)) {
    const start = performance.now();
    await job();
    seconds[name].push((performance.now() - start) / 1000);
  }
}

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];
const speed = Object.fromEntries(Object.entries(seconds).map(([name, list]) => [name, { posts: posts / median(list), tokens: tokens / median(list) }]));
const ratio = median(seconds.wink) / median(seconds.readout);
if (values.json) console.log(JSON.stringify({ node: process.version, posts, tokens, seconds, ratio }));
else {
  console.log(`${posts} posts, ${tokens} tokens, median of ${values.times}`);
  for (const [name, per] of Object.entries(speed)) console.log(`${name.padEnd(8)}${per.posts.toFixed(0).padStart(9)} posts/s${per.tokens.toFixed(0).padStart(11)} tokens/s`);
  console.log(`ratio ${ratio.toFixed(3)} of wink-nlp alone`);
}
