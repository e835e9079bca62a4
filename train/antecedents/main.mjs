// Fits the weights that say whom a pronoun means, on GUM train, with the program itself; writes src/resolve/antecedents/weights.ts.
//
//   npm run build && node train/antecedents/main.mjs [--data ../shared/data] [--check] [--docs FILE]
//
// --check      tells how many choices for persons are right in documents held back, a fifth at a time; nothing is written
// --docs FILE  keeps what the core reads of the texts there, between runs
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { extract } from '../../dist/extract/extract.js';
import { loadCore, parse } from '../../dist/parse/parse.js';
import { FEATURES } from '../../dist/resolve/antecedents/features.js';
import { identify } from '../../dist/resolve/identity.js';
import { readCoreference } from '../../eval/coreference.mjs';
import { commonest, goldOf, isPronoun } from '../../eval/measures/identity.mjs';
import { fitRanking } from './ranking.mjs';

const { values } = parseArgs({ options: { data: { type: 'string' }, check: { type: 'boolean' }, docs: { type: 'string' } } });
const data = values.data ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));
const KINDS = ['he', 'they'];
const START = { same: 3, previous: 2, two: 1, subject: 1 };
const ROUNDS = [true, false, true];
const FOLDS = 5;

async function readTexts() {
  const documents = readCoreference(`${data}/treebank/gum-train.conllu.gz`);
  if (values.docs !== undefined && existsSync(values.docs)) return deserialize(readFileSync(values.docs)).map((doc, d) => ({ document: documents[d], doc }));
  const core = await loadCore();
  const texts = [];
  for (const document of documents) texts.push({ document, doc: await parse(document.text, core) });
  if (values.docs !== undefined) writeFileSync(values.docs, serialize(texts.map(({ doc }) => doc)));
  return texts;
}

const texts = (await readTexts()).map(({ document, doc }) => {
  const post = { id: 'text', source: 'text', at: { value: null, precision: 'unknown' }, text: document.text };
  const findings = extract(post, doc);
  const golds = goldOf(document, findings.mentions.map(({ range, form }) => ({ ...range, form })));
  const groupGolds = goldOf(document, findings.groups.map(({ range }) => ({ ...range, form: 'role' })));
  return { document, read: [{ post, findings }], golds, groupGolds };
});

const score = (weights, { features }) => features.reduce((sum, value, k) => sum + value * weights[k], 0);
const best = (weights, candidates) => candidates.reduce((top, candidate, i) => (score(weights, candidate) > score(weights, candidates[top]) ? i : top), 0);

/** The choices of one text, each candidate right or wrong. Chosen is the right one where there is one, if `led`, else the best by the weights. */
function choicesOf({ document, read, golds, groupGolds }, weights, led) {
  const choices = [];
  const { of: [row], groups: [groups] } = identify(read, [0], (choice) => {
    const chain = golds[choice.mention]?.chain;
    const near = choice.candidates.findIndex(({ mention }) => mention >= 0 && chain !== undefined && golds[mention]?.chain === chain);
    const at = led && near >= 0 ? near : best(weights[choice.kind], choice.candidates);
    choices.push({ ...choice, chain, at });
    return at;
  });
  const chains = new Map();
  row.forEach((cluster, i) => {
    if (cluster < 0 || golds[i] === null || isPronoun(golds[i], document.words)) return;
    chains.set(cluster, [...(chains.get(cluster) ?? []), golds[i].chain]);
  });
  groups.forEach((cluster, g) => {
    if (cluster >= 0 && groupGolds[g] !== null) chains.set(cluster, [...(chains.get(cluster) ?? []), groupGolds[g].chain]);
  });
  return choices.filter(({ chain, mention }) => chain !== undefined && golds[mention] !== null).map((choice) => ({ ...choice, person: golds[choice.mention].type === 'person' && document.mentions.some((gold) => gold.chain === choice.chain && !isPronoun(gold, document.words)), right: choice.candidates.map(({ cluster }) => commonest(chains.get(cluster) ?? []) === choice.chain) }));
}

/** Weights fitted on some texts. First each choice comes after right choices alone; then also after the program's own, since these are what it will have. */
function fitted(some) {
  let weights = Object.fromEntries(KINDS.map((kind) => [kind, FEATURES.map((feature) => START[feature] ?? 0)]));
  const seen = Object.fromEntries(KINDS.map((kind) => [kind, []]));
  for (const led of ROUNDS) {
    for (const text of some) {
      for (const { kind, candidates, right } of choicesOf(text, weights, led)) {
        if (right.includes(true) && right.includes(false)) seen[kind].push({ rows: candidates.map(({ features }) => [...features]), right });
      }
    }
    weights = Object.fromEntries(KINDS.map((kind) => [kind, fitRanking(seen[kind])]));
  }
  return weights;
}

/** Adds to the counts how many choices of the texts are right, how many if all before were, of how many where one can be, of how many. */
function count(counts, some, weights) {
  for (const text of some) {
    for (const { kind, at, right, person } of choicesOf(text, weights, false)) {
      if (!person) continue;
      counts[kind][0] += Number(right[at] ?? false);
      counts[kind][2] += Number(right.includes(true));
      counts[kind][3] += 1;
    }
    for (const { kind, candidates, right, person } of choicesOf(text, weights, true)) if (person) counts[kind][1] += Number(right[best(weights[kind], candidates)] ?? false);
  }
}

if (values.check) {
  const counts = Object.fromEntries(KINDS.map((kind) => [kind, [0, 0, 0, 0]]));
  for (let fold = 0; fold < FOLDS; fold++) count(counts, texts.filter((_, i) => i % FOLDS === fold), fitted(texts.filter((_, i) => i % FOLDS !== fold)));
  for (const kind of KINDS) {
    const [right, led, possible, all] = counts[kind];
    console.log(`${kind}: ${right} right (${(100 * right / all).toFixed(1)}%), ${led} with those before set right; ${possible} can be, of ${all}`);
  }
  process.exit(0);
}
const weights = fitted(texts);
const lines = KINDS.map((kind) => `  ${kind}: { ${FEATURES.map((feature, k) => [feature, Number(weights[kind][k].toFixed(2))]).filter(([, weight]) => weight !== 0).map(([feature, weight]) => `${feature}: ${weight}`).join(', ')} },`);
writeFileSync(new URL('../../src/resolve/antecedents/weights.ts', import.meta.url), `import type { FEATURES, PronounKind } from './features.js';

/** Weights of the features, made by train/antecedents on the train part of GUM (annotations CC BY 4.0). */
export const WEIGHTS: Readonly<Record<PronounKind, Readonly<Partial<Record<(typeof FEATURES)[number], number>>>>> = {
${lines.join('\n')}
};
`);
