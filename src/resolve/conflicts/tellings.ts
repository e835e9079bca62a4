import type { Range } from '../../extract/findings.js';
import type { ConflictKind } from '../../record/event.js';
import { alike, isAnaphor, timesClash } from '../same-event.js';
import type { Telling } from '../telling.js';
import type { World } from '../world.js';
import { type ConflictFound, NEAR } from './conflict.js';

const settled = ({ finding }: Telling): boolean => finding.phase === 'done' || finding.phase === 'ongoing';

/** "has left Paris" against "is still in Paris". */
function leftAndThere(a: Telling, b: Telling, world: World): boolean {
  if (a.finding.type !== 'TRAVEL' || b.finding.type !== 'TRAVEL' || a.finding.phase !== 'done' || b.finding.phase !== 'ongoing' || b.finding.lemma !== 'be') return false;
  if (!a.actors.some((one) => b.actors.some((other) => world.isKindred(one, other)))) return false;
  return a.places.some(({ cluster, role }) => role === 'from' && b.places.some((there) => there.role === 'at' && world.isSamePlace(cluster, there.cluster)));
}

/** How the two cannot both hold, though they tell of one happening; null where they can. */
function contrary(a: Telling, b: Telling, world: World): ConflictKind | null {
  const [x, y] = [a.finding, b.finding];
  const otherVoice = a.speaker !== b.speaker;
  if (otherVoice && (leftAndThere(a, b, world) || leftAndThere(b, a, world))) return 'phase';
  if ((x.phase === 'denied' && settled(b)) || (y.phase === 'denied' && settled(a))) return alike(a, b, world) ? 'denial' : null;
  if (x.duration && y.duration && x.duration.value !== y.duration.value && x.phase === 'done' && y.phase === 'done') return alike(a, b, world) ? 'number' : null;
  // Two days for one plan are two plans where the later brings the earlier up to date; on one day, from two voices, they clash.
  if (x.phase === 'planned' && y.phase === 'planned' && otherVoice && a.day === b.day && !x.moved && !y.moved && timesClash(a, b)) return alike(a, b, world) ? 'date' : null;
  return null;
}

function rangeOf(telling: Telling, kind: ConflictKind): Range {
  return kind === 'number' && telling.finding.duration ? telling.finding.duration.range : telling.finding.range;
}

interface Pair {
  readonly a: Telling;
  readonly b: Telling;
  readonly kind: ConflictKind;
}

/** Of what only points back ("denies the attack"), the pair with the telling nearest before it, or else after it, is meant. */
function meant(pairs: readonly Pair[]): Pair[] {
  const best = new Map<Telling, Pair>();
  const distance = (pointer: Telling, { a, b }: Pair): number => {
    const other = a === pointer ? b : a;
    return other.rank <= pointer.rank ? pointer.rank - other.rank : NEAR + other.rank - pointer.rank;
  };
  const pointerOf = ({ a, b }: Pair): Telling | null => (isAnaphor(a) !== isAnaphor(b) ? (isAnaphor(a) ? a : b) : null);
  for (const pair of pairs) {
    const pointer = pointerOf(pair);
    const known = pointer && best.get(pointer);
    if (pointer && (!known || distance(pointer, pair) < distance(pointer, known))) best.set(pointer, pair);
  }
  return pairs.filter((pair) => {
    const pointer = pointerOf(pair);
    return pointer === null || best.get(pointer) === pair;
  });
}

/** Tellings of one happening that cannot both hold: a denial, two lengths, two days, gone and still there. */
export function tellingConflicts(told: readonly Telling[], world: World): ConflictFound[] {
  const tellings = [...told].sort((a, b) => a.rank - b.rank);
  const pairs: Pair[] = [];
  for (let i = 0; i < tellings.length; i++) {
    for (let j = i + 1; j < tellings.length && tellings[j].rank - tellings[i].rank <= NEAR && j - i < 200; j++) {
      const [a, b] = [tellings[i], tellings[j]];
      const kind = contrary(a, b, world);
      if (kind !== null && (a.post !== b.post || kind === 'denial')) pairs.push({ a, b, kind });
    }
  }
  return meant(pairs).map(({ a, b, kind }) => ({
    kind, spans: [a, b].map((telling) => ({ post: telling.post, range: rangeOf(telling, kind) })), clusters: [...new Set([...a.actors, ...b.actors])],
  }));
}
