// Trains what tells that two tellings are of one happening, on the topics of ECB+ that are not kept for measuring: the projection of the
// core's vectors (telling.json beside the weights, named in their card) and the trees of facts/likeness.tsv. Run it whenever the core changes.
//
//   npm run build && node train/same/main.mjs FOLDER [--data ../shared/data]
//
// FOLDER holds the core's weights.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { wordingOfRange } from '../../dist/extract/events/wording.js';
import { LIKENESS_FEATURES } from '../../dist/facts/likeness.js';
import { CARD } from '../../dist/model/core-files.js';
import { Encoder } from '../../dist/model/encoder.js';
import { Telling, TELLING } from '../../dist/model/telling.js';
import { Lemmas } from '../../dist/parse/lemmas.js';
import { readText } from '../../dist/parse/read-text.js';
import { treeOf } from '../../dist/parse/tree.js';
import { Likeness } from '../../dist/resolve/likeness.js';
import { readRows } from '../../eval/corpora.mjs';
import { isKept } from '../../eval/measures/same-event.mjs';
import { project, trainProjection } from './projection.mjs';
import { growTrees } from './trees.mjs';

/** Vectors that the trees are grown on come from projections that have not seen them. */
const PARTS = 4;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { data: { type: 'string' } } });
const [folder] = positionals;
const data = values.data ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));

const topics = await readTopics(readRows(`${data}/events/ecbplus.jsonl.gz`).filter(({ topic }) => !isKept(topic)));
const means = meansOf(topics);
for (const { items } of topics) for (const item of items) item.input = Telling.input(item.raw.meaning, item.raw.form, means);

const groups = [...new Set(topics.map(({ number }) => number))];
for (let part = 0; part < PARTS; part++) {
  const inPart = ({ number }) => groups.indexOf(number) % PARTS === part;
  const projection = trainProjection(topics.filter((topic) => !inPart(topic)));
  for (const { items } of topics.filter(inPart)) for (const item of items) item.wording.vector = project(projection, item.input).unit;
}
writeTrees(growTrees(...casesOf(topics)));
writeProjection(trainProjection(topics));

/** Topics with what tells each mention, and its two vectors as the core has them. */
async function readTopics(articles) {
  const encoder = await Encoder.load(folder);
  const lemmas = new Lemmas(encoder.lemmas);
  const raw = { of: (meaning, form) => ({ meaning: Float32Array.from(meaning), form: Float32Array.from(form) }) };
  Object.assign(encoder, { telling: raw });
  const found = new Map();
  for (const [post, { topic, text, mentions }] of articles.entries()) {
    const tree = treeOf(await readText(text, encoder, lemmas));
    const { items } = found.get(topic) ?? found.set(topic, { number: Number.parseInt(topic, 10), items: [] }).get(topic);
    for (const { start, end, chain } of mentions) {
      const wording = wordingOfRange(tree, { start, end });
      if (wording !== null) items.push({ post, chain, raw: wording.vector, wording: { ...wording, vector: null } });
    }
  }
  return [...found.values()];
}

function meansOf(read) {
  const items = read.flatMap((topic) => topic.items);
  const mean = (pick) => {
    const sum = new Float64Array(pick(items[0]).length);
    for (const item of items) pick(item).forEach((value, k) => (sum[k] += value / items.length));
    return [...sum];
  };
  return Float32Array.from([...mean(({ raw }) => raw.meaning), ...mean(({ raw }) => raw.form)]);
}

/** Features, answer and weight of every pair within a topic: each mention counts alike, however many others its topic has. */
function casesOf(read) {
  const [rows, wanted, weights] = [[], [], []];
  for (const { items } of read) {
    const likeness = new Likeness(items);
    for (let i = 0; i < items.length; i++) {
      for (let j = i + 1; j < items.length; j++) {
        rows.push(likeness.features(i, j));
        wanted.push(items[i].chain === items[j].chain ? 1 : 0);
        weights.push(1 / items.length);
      }
    }
  }
  const mean = weights.reduce((total, weight) => total + weight, 0) / weights.length;
  return [rows, wanted, weights.map((weight) => weight / mean)];
}

function writeTrees({ base, trees }) {
  const short = (number) => String(Number(number.toPrecision(5)));
  const lines = ['feature\tcut\tscore', `\t\t${short(base)}`];
  const write = (node) => {
    if (node.feature === undefined) lines.push(`\t\t${short(node.score)}`);
    else {
      lines.push(`${LIKENESS_FEATURES[node.feature]}\t${short(node.cut)}\t`);
      write(node.below);
      write(node.above);
    }
  };
  trees.forEach(write);
  const path = fileURLToPath(new URL('../../facts/likeness.tsv', import.meta.url));
  writeFileSync(path, `${lines.join('\n')}\n`);
  console.log(`${trees.length} trees written to ${path}`);
}

function writeProjection({ width, size, weights }) {
  const scale = [];
  const bytes = new Int8Array(weights.length);
  for (let k = 0; k < size; k++) {
    const row = weights.subarray(k * width, (k + 1) * width);
    scale.push(Math.max(...row.map(Math.abs)) / 127);
    row.forEach((weight, d) => (bytes[k * width + d] = Math.round(weight / scale[k])));
  }
  const rounded = (list) => Array.from(list, (value) => Number(value.toPrecision(5)));
  const content = `${JSON.stringify({ meaning_mean: rounded(means.subarray(0, width / 2)), form_mean: rounded(means.subarray(width / 2)), scale: rounded(scale), weights: Buffer.from(bytes.buffer).toString('base64') })}\n`;
  writeFileSync(join(folder, TELLING), content);
  const card = JSON.parse(readFileSync(join(folder, CARD), 'utf8'));
  card.sha256[TELLING] = createHash('sha256').update(content).digest('hex');
  writeFileSync(join(folder, CARD), `${JSON.stringify(card, null, 1)}\n`);
  console.log(`the projection written to ${join(folder, TELLING)}`);
}
