import type { SpeechWord } from '../../facts/speech-verbs.js';
import { dependents, formOf, relationOf, sentenceBounds, tagOf } from '../../parse/tree.js';
import type { Range } from '../findings.js';
import { hasVerb, type Reading, trimmed } from './reading.js';
import type { CueSource } from './source.js';

export interface CueContent {
  readonly content: readonly Range[];
  /** Tokens between cue and content: hearers, outlets, times. */
  readonly adjuncts: readonly [number, number];
  readonly claim: boolean;
}

const ADJUNCT = new Set(['obj', 'iobj', 'obl', 'obl:tmod', 'obl:npmod', 'nmod:tmod', 'advmod', 'nmod']);

/** How far past the cue its hearers and adjuncts reach: "told RIA Novosti on Monday". */
function adjunctsEnd(reading: Reading, after: number, cue: number, sentenceEnd: number): number {
  const { tree } = reading;
  const { doc } = tree;
  let end = after;
  for (;;) {
    if (end >= sentenceEnd) return sentenceEnd;
    const text = doc.text.slice(doc.startChar[end], doc.endChar[end]);
    if (/^(?:["“„«‘,:;.—–-]|that|whether|if)$/u.test(text)) return end;
    let top = end;
    for (let hops = 0; hops < 12; hops++) {
      const head = doc.headToken[top];
      if (head === top || head === cue) break;
      if (head < after) break;
      top = head;
    }
    const adjunct = doc.headToken[top] === cue && ADJUNCT.has(relationOf(doc, top)) && tagOf(doc, top) !== 'VERB';
    if (!adjunct) return end;
    let to = end;
    while (to < Math.min(tree.rightToken[top], sentenceEnd) && !/^(?:["“„«,:;—–]|that)$/u.test(doc.text.slice(doc.startChar[to], doc.endChar[to])) && tagOf(doc, to) !== 'VERB' && tagOf(doc, to) !== 'AUX') to++;
    if (to === end) return end;
    end = to;
  }
}

/** Where the content of a cue stands: quotations first, then the clause before or after it, then the noun phrase that it takes. */
export function contentOf(reading: Reading, cue: number, word: SpeechWord, source: CueSource | null): CueContent | null {
  const { tree, quotations } = reading;
  const { doc } = tree;
  const { text } = doc;
  const [first, last] = sentenceBounds(doc, tree.sentence[cue]);
  const aux = dependents(tree, cue, 'aux', 'advmod').filter((child) => child < cue && cue - child < 4);
  const from = Math.max(first, Math.min(cue, ...aux, source && !source.inherited && source.from < cue ? source.from : cue));
  const after = Math.max(cue + 1, source && !source.inherited && source.to > cue ? source.to : cue + 1);
  const adjuncts = adjunctsEnd(reading, after, cue, last);
  const sentence = { start: doc.startChar[first], end: doc.endChar[last - 1] };
  const leftEnd = doc.startChar[from];
  const rightStart = adjuncts < last ? doc.startChar[adjuncts] : sentence.end;
  const before = quotations.filter(({ outer }) => outer.end <= leftEnd && /^[\s,.—–-]*(?:(?:and|but)\s)?$/u.test(text.slice(outer.end, leftEnd)));
  const quoteLeft = before.at(-1);
  const quoteRight = quotations.find(({ outer }) => outer.start >= doc.endChar[cue] && outer.start < sentence.end + 2 && /^[\s,:—–-]*$/u.test(text.slice(rightStart, outer.start)));
  const done = (content: (Range | null)[], claim = false): CueContent | null => {
    const kept = content.filter((range): range is Range => range !== null);
    return kept.length > 0 ? { content: kept, adjuncts: [after, adjuncts], claim } : null;
  };
  const left = trimmed(text, sentence.start, leftEnd);
  const right = rightStart < sentence.end ? trimmed(text, rightStart, sentence.end) : null;
  if (quoteLeft && !source?.inherited) {
    const outside = quoteLeft.outer.start > sentence.start ? trimmed(text, sentence.start, quoteLeft.outer.start) : null;
    if (!outside || !hasVerb(tree, outside) || outside.end - outside.start < 12) {
      const follows = quoteRight && /^[\s,.:—–-]*$/u.test(text.slice(rightStart, quoteRight.outer.start)) ? quoteRight.range : null;
      return done([trimmed(text, quoteLeft.range.start, quoteLeft.range.end), follows && trimmed(text, follows.start, follows.end)]);
    }
  }
  const comma = /[,"”’»—–-]\s*$/u.test(text.slice(sentence.start, leftEnd));
  const rightText = right ? text.slice(right.start, right.end) : '';
  const thatClause = rightStart < sentence.end && /^[\s,]*that\b/u.test(text.slice(rightStart, sentence.end));
  const rightClause = right !== null && (hasVerb(tree, right) || quoteRight !== undefined);
  if (left && comma && !source?.inherited && hasVerb(tree, left) && !thatClause) {
    const joined = /^\s*,/u.test(text.slice(rightStart, sentence.end)) && rightClause && !/^(?:\w+ing|who|which|citing|as|after|before|while|when|in|at|on|during)\b/u.test(rightText);
    return done([left, joined ? right : null]);
  }
  if (quoteRight) return done([trimmed(text, quoteRight.range.start, quoteRight.range.end)]);
  if (rightClause && right && !/^(?:as|after|before|while|when|during|following|by|in|at|for|of|to|on|about|citing|\w+ing)\b/iu.test(rightText)) return done([right]);
  if (thatClause && right) return done([right]);
  if (left && comma && !source?.inherited && (text.slice(left.start, left.end).match(/\s/gu) ?? []).length >= 2) return done([left]);
  if (word.frames.includes('claim') && word.strength === 'say' && !/^(?:say|tell|speak|ask|add)$/u.test(doc.lemma[cue])) {
    const [object] = dependents(tree, cue, 'obj');
    if (object !== undefined && object > cue && tagOf(doc, object) !== 'PRON') {
      const to = Math.min(tree.rightToken[object], last);
      return done([trimmed(text, doc.startChar[Math.max(cue + 1, tree.leftToken[object])], doc.endChar[to - 1])], true);
    }
    const [complement] = dependents(tree, cue, 'ccomp', 'xcomp');
    if (complement !== undefined && complement > cue && formOf(doc, complement) === 'VBG') return done([trimmed(text, doc.startChar[Math.max(cue + 1, tree.leftToken[complement])], doc.endChar[Math.min(tree.rightToken[complement], last) - 1])], true);
  }
  return null;
}
