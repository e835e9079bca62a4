import { sentenceBounds, type Tree, tokenAtChar } from '../../parse/tree.js';
import type { Range } from '../findings.js';
import { contentIn } from './content.js';

/** What is told in answer to a question. */
export interface Answer {
  /** Its sentences as token ranges, without a transcript's label of who speaks. */
  readonly sentences: readonly (readonly [from: number, end: number])[];
  /** Its text; its first two sentences; its first sentence without what only opens it ("Well, look, ..."). */
  readonly text: string;
  readonly opening: string;
  readonly first: string;
  /** Words of content of its first three sentences, and of all it says. */
  readonly early: ReadonlySet<string>;
  readonly whole: ReadonlySet<string>;
  /** Number of its words. */
  readonly words: number;
}

/** "The Minister. ": a transcript names who speaks in a sentence of its own. */
const LABEL = /^(?:(?:The|\p{Lu}[\p{L}.]*)\s+){1,3}\p{Lu}\p{Ll}+\.$/u;
/** What opens a sentence and says nothing. */
const OPENS = /^(?:(?:well|look|listen|oh|ah|so|now|and|but|first of all|first|you know|actually|frankly|honestly|let me say|sir|I mean)\b[\s,:–—-]*)+/iu;
/** The first sentences say whether there is an answer; the rest may be about anything. */
const EARLY = 3;

/** Reads an answer's ranges; those that hold no word give no sentence. */
export function answerIn(tree: Tree, ranges: readonly Range[]): Answer {
  const { doc } = tree;
  const sentences: [number, number][] = [];
  let text = '';
  for (const { start, end } of ranges) {
    text += (text === '' ? '' : ' ') + doc.text.slice(start, end);
    const last = tokenAtChar(doc, end);
    for (let token = tokenAtChar(doc, start); token < last; ) {
      const close = Math.min(sentenceBounds(doc, tree.sentence[token])[1], last);
      sentences.push([token, close]);
      token = close;
    }
  }
  const textOf = ([from, end]: readonly [number, number]): string => doc.text.slice(doc.startChar[from], doc.endChar[end - 1]);
  if (sentences.length > 1 && LABEL.test(textOf(sentences[0]))) sentences.shift();
  const content = (chosen: readonly (readonly [number, number])[]): Set<string> => new Set(chosen.flatMap(([from, end]) => [...contentIn(tree, from, end)]));
  const first = sentences.length > 0 ? textOf(sentences[0]) : '';
  return {
    sentences, text,
    opening: sentences.slice(0, 2).map(textOf).join(' '),
    first: first.replace(OPENS, ''),
    early: content(sentences.slice(0, EARLY)),
    whole: content(sentences),
    words: sentences.reduce((sum, [from, end]) => sum + end - from, 0),
  };
}
