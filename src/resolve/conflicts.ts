import type { FigureFinding, Range } from '../extract/findings.js';
import type { ConflictKind } from '../record/event.js';
import { alike } from './same-event.js';
import type { ReadPost } from './reading-order.js';
import type { Happening, Telling } from './telling.js';

export interface ConflictFound {
  readonly kind: ConflictKind;
  readonly spans: readonly { readonly post: number; readonly range: Range }[];
  readonly clusters: readonly number[];
}

interface FigureTold {
  readonly post: number;
  readonly rank: number;
  readonly figure: FigureFinding;
  readonly speaker: number;
  readonly places: readonly number[];
}

const NEAR = 24;
const clash = (a: FigureFinding, b: FigureFinding): boolean => a.high < b.low || b.high < a.low;

function figuresClash(a: FigureTold, b: FigureTold): boolean {
  const [x, y] = [a.figure, b.figure];
  if (a.post === b.post || !clash(x, y)) return false;
  // One voice that gives a new number brings the count up to date; two voices differ.
  if (a.speaker === b.speaker && a.speaker !== -1) return false;
  const places = a.places.length === 0 || b.places.length === 0 || a.places.some((place) => b.places.includes(place));
  if (!places) return false;
  const [nounA, nounB] = [x.measure.split(' '), y.measure.split(' ')];
  const sharedMeasure = nounA.some((word) => word !== '' && nounB.includes(word));
  const topic = x.topic.filter((word) => y.topic.includes(word) && !['say', 'tell', 'be', 'have'].includes(word));
  const ratio = Math.max(x.low, y.low) / Math.max(1e-9, Math.min(x.low, y.low));
  return ratio < 20 && ((x.measure === y.measure && topic.length >= 1) || (sharedMeasure && topic.length >= 2));
}

/** What cannot both hold: numbers, lengths, phases, denials. */
export function conflictsOf(read: readonly ReadPost[], rankOf: readonly number[], speakerOf: (post: number, statement: number | null) => number, clusterOf: (post: number, mention: number) => number, happenings: readonly Happening[]): ConflictFound[] {
  const out: ConflictFound[] = [];
  const figures: FigureTold[] = read.flatMap(({ findings }, post) => findings.figures.map((figure) => ({
    post, rank: rankOf[post], figure, speaker: speakerOf(post, figure.statement), places: figure.places.map((mention) => clusterOf(post, mention)).filter((c) => c >= 0),
  }))).sort((a, b) => a.rank - b.rank || a.figure.range.start - b.figure.range.start);
  for (let i = 0; i < figures.length; i++) {
    for (let j = i + 1; j < figures.length && figures[j].rank - figures[i].rank <= NEAR && j - i < 200; j++) {
      if (figuresClash(figures[i], figures[j])) out.push({ kind: 'number', spans: [figures[i], figures[j]].map(({ post, figure }) => ({ post, range: figure.range })), clusters: figures[i].places });
    }
  }
  const tellings = happenings.flatMap((happening) => happening.tellings).sort((a, b) => a.rank - b.rank);
  const contrary = (a: Telling, b: Telling): ConflictKind | null => {
    const [x, y] = [a.finding, b.finding];
    if (x.duration && y.duration && x.duration.value !== y.duration.value && x.phase === 'done' && y.phase === 'done') return 'number';
    const settled = (phase: string): boolean => phase === 'done' || phase === 'ongoing';
    if ((x.phase === 'denied' && settled(y.phase)) || (y.phase === 'denied' && settled(x.phase))) return 'denial';
    return null;
  };
  for (let i = 0; i < tellings.length; i++) {
    for (let j = i + 1; j < tellings.length && tellings[j].rank - tellings[i].rank <= NEAR && j - i < 200; j++) {
      const [a, b] = [tellings[i], tellings[j]];
      const kind = contrary(a, b);
      if (kind === null || (a.post === b.post && kind !== 'denial') || !alike(a, b)) continue;
      const spanOf = (telling: Telling): Range => (kind === 'number' && telling.finding.duration ? telling.finding.duration.range : telling.finding.range);
      out.push({ kind, spans: [a, b].map((telling) => ({ post: telling.post, range: spanOf(telling) })), clusters: [...new Set([...a.actors, ...b.actors])] });
    }
  }
  return out;
}
