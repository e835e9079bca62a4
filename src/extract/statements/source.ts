import { dependents, formOf, relationOf, tagOf } from '../../parse/tree.js';
import type { MentionIndex } from '../findings.js';
import { mentionAt, type Reading } from './reading.js';

/** Who a cue's words belong to: the mention, and the tokens that its noun phrase takes. */
export interface CueSource {
  readonly mention: MentionIndex | null;
  readonly from: number;
  readonly to: number;
  /** Shared with the verb before: "came and said". */
  readonly inherited: boolean;
}

function phraseOf(reading: Reading, mention: MentionIndex): readonly [number, number] {
  const { tree, mentions } = reading;
  const { doc } = tree;
  const { range, title, headToken } = mentions[mention];
  let from = headToken;
  while (from > 0 && doc.startChar[from - 1] >= range.start - (title ? title.length + 1 : 0) && tree.sentence[from - 1] === tree.sentence[headToken]) from--;
  let to = headToken + 1;
  while (to < doc.size && doc.endChar[to] <= range.end) to++;
  return [from, to];
}

/** The source of the cue: its subject, the one it shares with the verb before it, or the name that stands beside it. */
export function sourceOf(reading: Reading, cue: number): CueSource | null {
  const { tree, mentions } = reading;
  const { doc, sentence } = tree;
  const at = (head: number, inherited: boolean): CueSource => {
    const mention = mentionAt(reading, head);
    const reach = tree.rightToken[head] <= cue || head > cue;
    let from = reach && cue - tree.leftToken[head] < 30 ? Math.min(head, tree.leftToken[head]) : head;
    let to = reach ? (head > cue ? head + 1 : tree.rightToken[head]) : head + 1;
    if (mention !== null) {
      const [first, last] = phraseOf(reading, mention);
      from = Math.min(from, first);
      to = Math.max(to, last);
    }
    // A quotation is content, never part of who said it.
    const quoted = reading.quotations.some(({ outer }) => outer.start >= doc.startChar[from] && outer.end <= doc.endChar[to - 1] && outer.end < doc.startChar[cue]);
    if (quoted && mention !== null) [from, to] = phraseOf(reading, mention);
    // The comma before a name is not part of it, whatever the parser hangs on it.
    while (from < head && tagOf(doc, from) === 'PUNCT') from++;
    while (to > head + 1 && to <= cue && tagOf(doc, to - 1) === 'PUNCT' && to !== cue) to--;
    return { mention, from, to, inherited };
  };
  const [subject] = dependents(tree, cue, 'nsubj');
  if (subject !== undefined && tagOf(doc, subject) !== 'VERB') {
    if (relationOf(doc, cue) === 'acl:relcl' && /^(?:who|which|that)$/u.test(doc.lemma[subject])) return { ...at(doc.headToken[cue], true) };
    return at(subject, false);
  }
  // The parser missed it: a name that ends right before the cue, or begins right after it.
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i];
    if (mention.form === 'adverb' || sentence[mention.headToken] !== sentence[cue]) continue;
    const gap = doc.text.slice(mention.range.end, doc.startChar[cue]);
    if (mention.range.end <= doc.startChar[cue] && /^\s+(?:has |have |had |also |then |later |later |earlier )?$/u.test(gap)) return at(mention.headToken, false);
  }
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i];
    if (mention.form !== 'name' && mention.form !== 'role') continue;
    if (sentence[mention.headToken] !== sentence[cue] || mention.range.start < doc.endChar[cue]) continue;
    const gap = doc.text.slice(doc.endChar[cue], mention.range.start);
    const inverted = cue > 0 && /[,"”’»]\s*$/u.test(doc.text.slice(0, doc.startChar[cue]));
    if (inverted && gap.length < 40 && !/[,.;:]/u.test(gap)) return at(mention.headToken, false);
    break;
  }
  let verb = cue;
  for (let hops = 0; hops < 4; hops++) {
    const relation = relationOf(doc, verb);
    const head = doc.headToken[verb];
    const shares = relation === 'conj' || relation === 'xcomp' || (relation === 'advcl' && formOf(doc, cue) === 'VBG');
    if (!shares || head === verb) return null;
    const [shared] = dependents(tree, head, 'nsubj', 'nsubj:pass');
    if (shared !== undefined) return { ...at(shared, true), from: cue, to: cue };
    verb = head;
  }
  return null;
}
