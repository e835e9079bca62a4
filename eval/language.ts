/**
 * How well the language core reads: tags, heads, relations, lemmas, sentences and names on the development parts of EWT, GUM and
 * PolNeAR. Prints one line a measure; without the corpora it says so and ends well.
 *
 *   node <build>/eval/language.js [data directory] [weights]
 */
import { existsSync } from 'node:fs';
import { NAME_KINDS, RELATIONS, TAGS } from '../src/parse/doc.js';
import { loadLinear, readLinear, readTokens } from '../src/parse/linear.js';
import { findSentences } from '../src/parse/sentences.js';
import { tokenise } from '../src/parse/tokens.js';
import { align } from '../train/linear/align.js';
import { namesOfArticle, namesOfGum, type NamePlace } from '../train/linear/gold-names.js';
import { readNews } from '../train/linear/news.js';
import { type GoldSentence, readTreebank } from '../train/linear/treebank.js';

const data = process.argv[2] ?? '../shared/data';
if (!existsSync(`${data}/treebank`)) {
  console.log(`language: skipped, no corpora at ${data}`);
  process.exit(0);
}
const core = loadLinear(process.argv[3] === undefined ? {} : { path: process.argv[3] });
const percent = (part: number, whole: number): string => ((100 * part) / Math.max(1, whole)).toFixed(2);
const f1 = (right: number, given: number, gold: number): string =>
  `${percent(2 * right, given + gold)} (precision ${percent(right, given)}, recall ${percent(right, gold)}, ${gold} in all)`;
const PUNCTUATION = TAGS.indexOf('PUNCT');

for (const name of ['ewt-dev', 'gum-dev']) {
  const sentences = readTreebank(`${data}/treebank/${name}.conllu.gz`);
  const count = { words: 0, tag: 0, form: 0, head: 0, both: 0, plain: 0, plainHead: 0, plainBoth: 0, lemmas: 0, lemma: 0 };
  const relations = new Map<number, { right: number; gold: number; given: number }>();
  for (const sentence of sentences) {
    const gold = align(sentence);
    if (gold.tokens.size === 0) continue;
    const doc = readTokens(sentence.text, gold.tokens, Uint32Array.of(0), core);
    for (let t = 0; t < doc.size; t++) {
      const head = doc.headToken[t] === gold.head[t];
      const both = head && doc.relation[t] === gold.relation[t];
      count.words++;
      if (doc.tag[t] === gold.tag[t]) count.tag++;
      if (doc.form[t] === gold.form[t]) count.form++;
      if (head) count.head++;
      if (both) count.both++;
      if (gold.tag[t] !== PUNCTUATION) {
        count.plain++;
        if (head) count.plainHead++;
        if (both) count.plainBoth++;
      }
      if (gold.exact[t] === 1) {
        count.lemmas++;
        if (doc.lemma[t] === gold.lemma[t]) count.lemma++;
      }
      for (const [relation, key] of [[gold.relation[t], 'gold'], [doc.relation[t], 'given']] as const) {
        const entry = relations.get(relation) ?? { right: 0, gold: 0, given: 0 };
        relations.set(relation, entry);
        entry[key]++;
        if (key === 'gold' && both) entry.right++;
      }
    }
  }
  console.log(`${name}: ${count.words} tokens; UPOS ${percent(count.tag, count.words)}, XPOS ${percent(count.form, count.words)}, lemma ${percent(count.lemma, count.lemmas)}`);
  console.log(`${name}: UAS ${percent(count.head, count.words)}, LAS ${percent(count.both, count.words)}; without punctuation UAS ${percent(count.plainHead, count.plain)}, LAS ${percent(count.plainBoth, count.plain)}`);
  const shown = [...relations].filter(([, r]) => r.gold >= 100).sort((a, b) => b[1].gold - a[1].gold);
  console.log(`${name}: F1 by relation: ${shown.map(([r, c]) => `${RELATIONS[r]} ${((200 * c.right) / (c.gold + c.given)).toFixed(0)}`).join(', ')}`);
  console.log(`${name}: sentences F1 ${sentenceScore(sentences)}`);
}

/** Sentence bounds on raw text: documents rebuilt with a blank line between paragraphs; a sentence counts when both ends are right. */
function sentenceScore(sentences: readonly GoldSentence[]): string {
  let right = 0;
  let given = 0;
  let gold = 0;
  let from = 0;
  while (from < sentences.length) {
    let to = from + 1;
    while (to < sentences.length && sentences[to].document === sentences[from].document) to++;
    let text = '';
    const bounds = new Set<string>();
    for (const sentence of sentences.slice(from, to)) {
      if (text !== '') text += sentence.startsParagraph ? '\n\n' : ' ';
      bounds.add(`${text.length}-${text.length + sentence.text.trimEnd().length}`);
      text += sentence.text.trimEnd();
    }
    const tokens = tokenise(text);
    const starts = findSentences(text, tokens);
    starts.forEach((start, s) => {
      const end = s + 1 < starts.length ? starts[s + 1] : tokens.size;
      if (bounds.has(`${tokens.startChar[start]}-${tokens.endChar[end - 1]}`)) right++;
    });
    given += starts.length;
    gold += bounds.size;
    from = to;
  }
  return f1(right, given, gold);
}

class NameScore {
  private readonly rows = [...NAME_KINDS, 'all'].map(() => ({ right: 0, given: 0, gold: 0 }));

  add(found: readonly NamePlace[], gold: readonly NamePlace[]): void {
    const key = (place: NamePlace): string => `${place.start}-${place.end}-${place.kind}`;
    const wanted = new Set(gold.map(key));
    const all = this.rows[NAME_KINDS.length];
    for (const place of found) {
      for (const row of [this.rows[place.kind], all]) {
        row.given++;
        if (wanted.has(key(place))) row.right++;
      }
    }
    for (const place of gold) for (const row of [this.rows[place.kind], all]) row.gold++;
  }

  toString(): string {
    return [...NAME_KINDS, 'all'].map((kind, i) => `${kind} ${f1(this.rows[i].right, this.rows[i].given, this.rows[i].gold)}`).join('; ');
  }
}

async function namesIn(text: string): Promise<NamePlace[]> {
  const doc = readLinear(text, core);
  return Array.from(doc.nameKind, (kind, n) => ({ start: doc.startChar[doc.nameStartToken[n]], end: doc.endChar[doc.nameEndToken[n] - 1], kind }));
}

const gum = new NameScore();
for (const sentence of readTreebank(`${data}/treebank/gum-dev.conllu.gz`)) gum.add(await namesIn(sentence.text), namesOfGum(sentence));
console.log(`gum-dev: names F1 ${gum}`);
if (existsSync(`${data}/attribution/corenlp-dev.jsonl.gz`)) {
  const news = new NameScore();
  for (const article of readNews(`${data}/attribution`, 'dev')) news.add(await namesIn(article.text), namesOfArticle(article));
  console.log(`polnear-dev, against CoreNLP: names F1 ${news}`);
}
