// Fits what is decided after training, with the program itself, on the articles that training kept back; writes it into the weights' core.json.
//
//   node train/settle/main.mjs FOLDER [--data ../shared/data] [--held-out 45]
//
// FOLDER holds the exported weights. --held-out is how many articles from the first on training kept back (HELD_OUT in train.py).
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findMentions } from '../../dist/extract/mentions/find-mentions.js';
import { CARD } from '../../dist/model/core-files.js';
import { loadCore, parse } from '../../dist/parse/parse.js';
import { treeOf } from '../../dist/parse/tree.js';
import { readRows } from '../../eval/corpora.mjs';
import { settle } from './settle.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { data: { type: 'string' }, 'held-out': { type: 'string', default: '45' } } });
const [folder] = positionals;
const data = values.data ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));
const core = await loadCore(folder);
const articles = [];
for (const { text, attributions } of readRows(`${data}/attribution/polnear-train.jsonl.gz`).slice(0, Number(values['held-out']))) {
  const tree = treeOf(await parse(text, core));
  articles.push({ text, gold: attributions, tree, mentions: findMentions(tree) });
}
let most = 0;
const fitted = settle(articles, (settings, mark) => {
  if (mark <= most) return;
  most = mark;
  console.log(`${mark.toFixed(2)} with source ${settings.source_bias}, content ${settings.content_bias}, from ${settings.keep}`);
});
const path = join(folder, CARD);
const card = JSON.parse(readFileSync(path, 'utf8'));
card.settings = { ...card.settings, ...fitted };
writeFileSync(path, `${JSON.stringify(card, null, 1)}\n`);
console.log(`written to ${path}`);
