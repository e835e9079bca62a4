import { NAME_KINDS } from '../../src/parse/doc.js';
import type { Article } from './news.js';
import type { GoldSentence } from './treebank.js';

/** A name by its characters. */
export interface NamePlace {
  start: number;
  end: number;
  kind: number;
}

const PERSON = NAME_KINDS.indexOf('person');
const GROUP = NAME_KINDS.indexOf('group');
const KINDS: Readonly<Record<string, number>> = {
  person: PERSON, organization: NAME_KINDS.indexOf('organisation'), place: NAME_KINDS.indexOf('place'),
  PERSON, ORGANIZATION: NAME_KINDS.indexOf('organisation'), LOCATION: NAME_KINDS.indexOf('place'),
};

const isName = (xpos: string): boolean => xpos === 'NNP' || xpos === 'NNPS';

/**
 * Names in a sentence of GUM: the mentions of persons, organisations and places whose head is a proper noun, cut down to the run of proper
 * nouns around the head. `open` carries mentions over from sentence to sentence.
 */
export function namesOfGum(sentence: GoldSentence): NamePlace[] {
  const { words } = sentence;
  const open: Array<{ id: string; type: string; from: number }> = [];
  const mentions: Array<{ type: string; from: number; to: number }> = [];
  words.forEach((word, i) => {
    const entity = /(?:^|\|)Entity=([^|]*)/.exec(word.misc);
    if (!entity) return;
    for (const part of entity[1].match(/\([^()]*\)?|[^()]+\)/g) ?? []) {
      if (part.startsWith('(')) {
        const [id, type] = part.slice(1).replace(/\)$/, '').split('-');
        if (part.endsWith(')')) mentions.push({ type, from: i, to: i });
        else open.push({ id, type, from: i });
      } else {
        const id = part.slice(0, -1);
        for (let o = open.length - 1; o >= 0; o--) {
          if (open[o].id !== id) continue;
          mentions.push({ type: open[o].type, from: open[o].from, to: i });
          open.splice(o, 1);
          break;
        }
      }
    }
  });
  const places: NamePlace[] = [];
  // The widest first: "Trump Tower" is a place, and the person inside it no mention of its own.
  mentions.sort((a, b) => b.to - b.from - (a.to - a.from));
  const taken = new Set<number>();
  for (const { type, from, to } of mentions) {
    let kind = KINDS[type];
    if (kind === undefined) continue;
    let head = -1;
    for (let i = from; i <= to; i++) if (words[i].head < from || words[i].head > to) head = i;
    if (head < 0 || words[head].upos !== 'PROPN' || !isName(words[head].xpos)) continue;
    let first = head;
    while (first > from && (isName(words[first - 1].xpos) || (words[first - 1].xpos === 'HYPH' && first - 2 >= from && isName(words[first - 2].xpos))) && words[first - 1].relation !== 'nmod:desc') first--;
    let last = head;
    for (;;) {
      if (last < to && (isName(words[last + 1].xpos) || words[last + 1].xpos === 'HYPH')) last++;
      else if (kind !== PERSON && last + 2 <= to && words[last + 1].form === 'of' && isName(words[last + 2].xpos)) last += 2;
      else if (kind !== PERSON && last + 3 <= to && words[last + 1].form === 'of' && words[last + 2].form === 'the' && isName(words[last + 3].xpos)) last += 3;
      else break;
    }
    while (last > first && words[last].xpos === 'HYPH') last--;
    if (kind === PERSON && words[head].xpos === 'NNPS') kind = GROUP;
    let free = true;
    for (let i = first; i <= last; i++) if (taken.has(i)) free = false;
    if (!free) continue;
    for (let i = first; i <= last; i++) taken.add(i);
    places.push({ start: words[first].start, end: words[last].end, kind });
  }
  return places;
}

/** Names as CoreNLP marked them; of its MISC only plural nouns count, as groups: "Russians", "Democrats". */
export function namesOfArticle(article: Article): NamePlace[] {
  const places: NamePlace[] = [];
  for (const sentence of article.sentences) {
    let i = 0;
    while (i < sentence.length) {
      const type = sentence[i][3];
      let end = i + 1;
      while (end < sentence.length && sentence[end][3] === type) end++;
      let kind = KINDS[type];
      const form = sentence[end - 1][2];
      if (type === 'MISC' && (form === 'NNPS' || form === 'NNS')) kind = GROUP;
      if (kind !== undefined) places.push({ start: sentence[i][0], end: sentence[end - 1][1], kind });
      i = end;
    }
  }
  return places;
}
