import { readCoreference } from '../coreference.mjs';

const FILE = 'treebank/gum-dev.conllu.gz';
const THIRD_PERSON = /^(?:(?:he|she)|him|his|hers?|(?:him|her)self|they|them|theirs?|themsel(?:f|ves)|['’]?em)$/i;
/** What stands before a name and is none: a longer title makes no longer name. */
const TITLE = /^(?:mr|mrs|ms|miss|dr|sir|lord|lady|president|senator|professor|prof|general|chief|justice|king|queen|emperor|prince|princess|captain|saint|st|the)\.?$/i;

export const isPronoun = ({ from, to }, words) => to - from === 1 && words[from].upos === 'PRON';
const wordsOf = ({ text }, { start, end }) => text.slice(start, end);

/** Words of the name that heads the mention, without titles; none where a common noun or a pronoun heads it. */
function nameOf(document, { from, to, head }) {
  const { words } = document;
  const proper = (word) => words[word].upos === 'PROPN';
  let first = -1;
  for (let word = head[0]; word < head[1] && first < 0; word++) if (proper(word)) first = word;
  if (first < 0) return [];
  let last = first;
  while (first > from && proper(first - 1)) first--;
  while (last + 1 < to && proper(last + 1)) last++;
  return words.slice(first, last + 1).map((word) => wordsOf(document, word)).filter((word) => !TITLE.test(word));
}

/** For each of our mentions the gold mention it is: a pronoun to the letter, else what shares words with the gold head, the nearest in bounds. */
export function goldOf(document, ours) {
  const { words, mentions } = document;
  return ours.map(({ start, end, form }) => {
    let best = null;
    for (const gold of mentions) {
      const [from, to] = [words[gold.head[0]].start, words[gold.head[1] - 1].end];
      if (isPronoun(gold, words) !== (form === 'pronoun') || Math.min(end, to) <= Math.max(start, from)) continue;
      const apart = Math.abs(gold.start - start) + Math.abs(gold.end - end);
      if (best === null || apart < best.apart) best = { gold, apart };
    }
    return best?.gold ?? null;
  });
}

/** The most frequent of the list; the first of those that are as frequent; null of none. */
export function commonest(list) {
  const counts = new Map();
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  let best = null;
  for (const [one, count] of counts) if (best === null || count > counts.get(best)) best = one;
  return best;
}

/**
 * Pronouns of the third person and short names linked to the right person. Each document goes in as one post. Asked is every gold mention of a
 * person that is such a pronoun, or a name whose words are a part of a longer name of its chain, and whose chain is named elsewhere by a name or a
 * noun. It is right where the record has a mention there whose entity's other names and roles are, most of them, of the gold chain; no mention or
 * no entity is wrong. "I", "you" and "we" are not asked: in most of these texts only speakers' names in the metadata tell who they are.
 *
 * Beside it, in the details: by kind, and right in two other senses: `nearest`, the entity's nearest mention before it (or after, where it is the
 * first) is of the gold chain; `named`, it has the entity that most names (or else roles) of the gold chain have.
 */
export async function measureIdentity({ core, data, skip, detail }) {
  const documents = readCoreference(`${data}/${FILE}`);
  if (documents === null) {
    skip(['persons-gum'], `${FILE} is not there`);
    return {};
  }
  const tallies = {};
  for (const document of documents) {
    const ours = (await core.mentions(document.text)).sort((a, b) => a.start - b.start);
    for (const { kind, right, nearest, named } of judged(document, ours)) {
      for (const key of [kind, 'all']) {
        tallies[key] ??= { asked: 0, right: 0, nearest: 0, named: 0 };
        tallies[key].asked += 1;
        tallies[key].right += Number(right);
        tallies[key].nearest += Number(nearest);
        tallies[key].named += Number(named);
      }
    }
  }
  detail('persons-gum', tallies);
  return { 'persons-gum': (100 * tallies.all.right) / tallies.all.asked };
}

/** Every mention that is asked, and whether the record has it right. */
export function judged(document, ours) {
  const { words, mentions } = document;
  const golds = goldOf(document, ours);
  const oursAt = new Map();
  golds.forEach((gold, i) => {
    if (gold !== null && (!oursAt.has(gold) || ours[i].form === 'name')) oursAt.set(gold, i);
  });
  const names = new Map(mentions.map((mention) => [mention, isPronoun(mention, words) ? [] : nameOf(document, mention)]));
  const out = [];
  for (const gold of mentions) {
    if (gold.type !== 'person') continue;
    const chain = mentions.filter((other) => other !== gold && other.chain === gold.chain);
    const name = names.get(gold);
    const text = wordsOf(document, gold);
    const pronoun = isPronoun(gold, words);
    const isShort = name.length > 0 && chain.some((other) => names.get(other).length > name.length && name.every((word) => names.get(other).includes(word)));
    const telling = chain.filter((other) => !isPronoun(other, words));
    if (pronoun ? !THIRD_PERSON.test(text) || telling.length === 0 : !isShort) continue;
    const kind = !pronoun ? 'short name' : /^(?:th|['’]?em)/i.test(text) ? 'they' : 'he, she';
    const at = oursAt.get(gold);
    if (at === undefined) {
      out.push({ kind, gold, right: false, nearest: false, named: false });
      continue;
    }
    const same = ours.map((_, i) => i).filter((i) => i !== at && ours[i].entity === ours[at].entity && golds[i] !== null);
    const right = commonest(same.filter((i) => ours[i].form !== 'pronoun' && !isPronoun(golds[i], words)).map((i) => golds[i].chain)) === gold.chain;
    const near = same.filter((i) => i < at).at(-1) ?? same.find((i) => i > at);
    const entities = (some) => some.flatMap((other) => (oursAt.has(other) ? [ours[oursAt.get(other)].entity] : []));
    const bearer = commonest(entities(telling.filter((other) => names.get(other).length > 0))) ?? commonest(entities(telling));
    out.push({ kind, gold, at, right, nearest: near !== undefined && golds[near].chain === gold.chain, named: bearer === ours[at].entity });
  }
  return out;
}
