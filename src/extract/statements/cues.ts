import { outletNamed } from '../../facts/outlets.js';
import type { MentionIndex, StatementFinding } from '../findings.js';
import { contentOf } from './content.js';
import { cueAt } from './cue.js';
import { modeOf, type Reading } from './reading.js';
import { sourceOf } from './source.js';

const RELAYS = /\b(?:citing|cites|cited|quoting|quotes|quoted|with reference to|referring to|as quoted by|quoted by)\s+(?:the\s+|an?\s+)?/giu;

/** The mention that a phrase such as "citing" leads to. */
function mentionFrom(reading: Reading, char: number): MentionIndex | null {
  const i = reading.mentions.findIndex((mention) => mention.form !== 'pronoun' && mention.form !== 'adverb' && mention.range.start >= char - 4 && mention.range.start <= char + 2 + (mention.title?.length ?? -3) + 3);
  return i < 0 ? null : i;
}

/**
 * Who said what, found from the word that attributes.
 *
 * "The talks have ended, Peskov told RIA Novosti" - Peskov, via RIA Novosti; "Kim said that he would go" - Kim.
 */
export function findByCue(reading: Reading): StatementFinding[] {
  const { tree, mentions } = reading;
  const { doc } = tree;
  const out: StatementFinding[] = [];
  for (let token = 0; token < doc.size; token++) {
    const word = cueAt(tree, token);
    if (!word || /^(?:cite|quote)$/u.test(doc.lemma[token])) continue;
    const source = sourceOf(reading, token);
    if (!source || source.mention === null) continue;
    const speaking = mentions[source.mention];
    if (speaking.form === 'pronoun' && speaking.kind === null && speaking.text !== 'they' && speaking.text !== 'we' && speaking.text !== 'it') continue;
    const found = contentOf(reading, token, word, source);
    if (!found) continue;
    const [from, to] = found.adjuncts;
    const hearers = mentions.flatMap((mention, i) => (mention.form === 'name' && mention.headToken >= from && mention.headToken < to && (outletNamed(mention.text) || (doc.lemma[token] === 'tell' && mention.kind === 'organisation')) ? [i] : []));
    let speaker: MentionIndex = source.mention;
    const via = hearers.filter((hearer) => hearer !== speaker);
    const cueEnd = doc.endChar[token];
    const sentenceEnd = doc.endChar[(tree.sentence[token] + 1 < doc.sentenceStartToken.length ? doc.sentenceStartToken[tree.sentence[token] + 1] : doc.size) - 1];
    for (const match of doc.text.slice(cueEnd, sentenceEnd).matchAll(RELAYS)) {
      const told = mentionFrom(reading, cueEnd + match.index + match[0].length);
      if (told === null || told === speaker) continue;
      if (/quoted by/iu.test(match[0])) via.push(told);
      else {
        via.unshift(speaker);
        speaker = told;
      }
      break;
    }
    const content = found.content.map((range) => {
      const cut = doc.text.slice(range.start, range.end).search(/,\s+(?:citing|quoting|with reference to)\b/iu);
      return cut > 0 ? { start: range.start, end: range.start + cut } : range;
    });
    const mode = modeOf(reading, content);
    out.push({
      speaker, via, content, mode,
      cue: { start: doc.startChar[token], end: doc.endChar[token] },
      basis: 'stated',
      confidence: found.claim ? 0.7 : mode === 'indirect' ? 0.9 : 0.95,
      rule: found.claim ? 'cue-claim' : 'cue',
      ...(word.polarity === 'negative' && word.strength === 'say' && /^(?:deny|refute|reject|dismiss)$/u.test(doc.lemma[token]) ? { denies: true } : {}),
    });
  }
  return out;
}
