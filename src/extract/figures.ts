import { TAGS } from '../parse/doc.js';
import { formOf, sentenceBounds, tagOf, type Tree, tokenAtChar } from '../parse/tree.js';
import type { FigureFinding, MentionFinding, StatementFinding } from './findings.js';
import { NUMBER_PATTERN, numberOf, scaleOf } from './times/numbers.js';

const FIGURE = new RegExp(`(?:\\b(at least|more than|over|up to|about|around|some|nearly|almost|only)\\s+)?(?<![\\w.:-])(${NUMBER_PATTERN})(?:\\s+(hundred|thousand|million|billion|dozen))?\\s*(%|per cent|percent)?(?![\\w:]|-\\d)`, 'giu');

const NUM = TAGS.indexOf('NUM');
const SYM = TAGS.indexOf('SYM');

/** Numbers with what they count: "At least 17 people were killed" counts `people killed`. Sorted by place. */
export function findFigures(tree: Tree, mentions: readonly MentionFinding[], statements: readonly StatementFinding[]): FigureFinding[] {
  const { doc } = tree;
  const out: FigureFinding[] = [];
  if (!doc.tag.includes(NUM) && !doc.tag.includes(SYM)) return out;
  const placesIn = new Map<number, number[]>();
  mentions.forEach((mention, i) => {
    if (mention.kind !== 'place' || mention.form !== 'name') return;
    const sentence = tree.sentence[mention.headToken];
    const places = placesIn.get(sentence);
    if (places) places.push(i);
    else placesIn.set(sentence, [i]);
  });
  for (const match of doc.text.matchAll(FIGURE)) {
    const base = numberOf(match[2]);
    if (base === null) continue;
    const numberAt = match.index + match[0].indexOf(match[2], match[1]?.length ?? 0);
    const token = tokenAtChar(doc, numberAt);
    if (token >= doc.size || (tagOf(doc, token) !== 'NUM' && tagOf(doc, token) !== 'SYM')) continue;
    const value = base * (match[3] ? (scaleOf(match[3]) ?? 1) : 1);
    const counted = doc.headToken[token] !== token && tagOf(doc, doc.headToken[token]) === 'NOUN' ? doc.headToken[token] : token;
    const verb = doc.headToken[counted];
    const noun = match[4] ? 'per cent' : counted === token ? '' : doc.lemma[counted];
    if (/^(?:hour|minute|day|week|month|year|second|a\.?m|p\.?m|january|february|march|april|may|june|july|august|september|october|november|december)$/u.test(noun)) continue;
    const governing = verb !== counted && (tagOf(doc, verb) === 'VERB' || tagOf(doc, verb) === 'NOUN' || tagOf(doc, verb) === 'ADJ') ? doc.lemma[verb] : '';
    if (!noun && !governing) continue;
    const sentence = tree.sentence[token];
    const topic: string[] = [];
    const [first, end] = sentenceBounds(doc, sentence);
    for (let i = first; i < end; i++) {
      if ((tagOf(doc, i) === 'NOUN' || tagOf(doc, i) === 'PROPN' || tagOf(doc, i) === 'VERB') && formOf(doc, i) !== 'CD') topic.push(doc.lemma[i]);
    }
    const hedge = match[1]?.toLowerCase();
    const open = hedge === 'at least' || hedge === 'more than' || hedge === 'over';
    const loose = hedge === 'about' || hedge === 'around' || hedge === 'some' || hedge === 'nearly' || hedge === 'almost';
    let statement: number | null = null;
    statements.forEach((candidate, i) => {
      if (candidate.content.some((content) => numberAt >= content.start && numberAt < content.end)) statement = i;
    });
    out.push({
      range: { start: match.index, end: match.index + match[0].trimEnd().length },
      low: loose ? value * 0.9 : value,
      high: open ? Number.POSITIVE_INFINITY : loose ? value * 1.1 : value,
      measure: `${noun} ${governing}`.trim(),
      statement,
      topic,
      places: placesIn.get(sentence) ?? [],
    });
  }
  return out;
}
