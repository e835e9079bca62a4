import { type AttributionScores, type Doc, ROLE_LABELS } from '../src/parse/doc.js';
import { tokenAtChar } from '../src/parse/tree.js';

/** An attribution as a test writes it: words of the text, and how probable the core holds the cue. */
export interface WantedScores {
  readonly cue: string;
  readonly source?: string;
  readonly content: readonly string[];
  readonly sure?: number;
}

const SURE = 0.97;
const [, BEGIN_SOURCE, INSIDE_SOURCE, BEGIN_CONTENT, INSIDE_CONTENT] = ROLE_LABELS.keys();

/** Log-probabilities of `size` labels with `label` as probable as `sure`, the others alike. */
const peak = (size: number, label: number, sure: number): number[] =>
  Array.from({ length: size }, (_, other) => Math.log(other === label ? sure : (1 - sure) / (size - 1)));

/** `doc` with scores as the core would give them for these attributions, in the order of their cues; its own are put away. */
export function scoredDoc(doc: Doc, wanted: readonly WantedScores[], settings: AttributionScores['settings'] = {}): Doc {
  const tokensOf = (words: string): { start: number; end: number } => {
    const at = doc.text.indexOf(words);
    if (at < 0) throw new Error(`"${words}" is not in the text`);
    return { start: tokenAtChar(doc, at), end: tokenAtChar(doc, at + words.length - 1) + 1 };
  };
  const cues = wanted.map(({ cue }) => tokensOf(cue));
  const cueScore = Array.from({ length: doc.size }, (_, t) => {
    const k = cues.findIndex(({ start, end }) => t >= start && t < end);
    if (k < 0) return peak(3, 0, SURE);
    const sure = wanted[k].sure ?? SURE;
    return (t === cues[k].start ? [1 - sure, sure, 1e-6] : [1 - sure, 1e-6, sure]).map(Math.log);
  });
  const roleScore = wanted.map(({ source, content }) => {
    const labels = new Array(doc.size).fill(0);
    const mark = (words: string, begin: number, inside: number) => {
      const { start, end } = tokensOf(words);
      for (let t = start; t < end; t++) labels[t] = t === start ? begin : inside;
    };
    if (source !== undefined) mark(source, BEGIN_SOURCE, INSIDE_SOURCE);
    for (const words of content) mark(words, BEGIN_CONTENT, INSIDE_CONTENT);
    return Float32Array.from(labels.flatMap((label) => peak(ROLE_LABELS.length, label, SURE)));
  });
  return {
    ...doc,
    attribution: {
      cueScore: Float32Array.from(cueScore.flat()),
      cueStartToken: Uint32Array.from(cues, ({ start }) => start), cueEndToken: Uint32Array.from(cues, ({ end }) => end),
      roleStartToken: new Uint32Array(wanted.length), roleScore,
      roleMove: new Float32Array(ROLE_LABELS.length ** 2), roleStart: new Float32Array(ROLE_LABELS.length), settings,
    },
  };
}
