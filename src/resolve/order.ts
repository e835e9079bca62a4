import { daysOf, type Happening, type Telling } from './telling.js';

export interface OrderFound {
  readonly before: number;
  readonly after: number;
  readonly basis: string;
}

interface Node {
  /** Place among the happenings. */
  readonly i: number;
  readonly telling: Telling;
  readonly day: string;
  readonly rank: number;
  readonly settled: boolean;
  readonly people: ReadonlySet<number>;
}

const isSettled = ({ finding }: Telling): boolean => finding.phase === 'done' || finding.phase === 'ongoing';

/** Day on which a telling's event falls: its own; for a plan without one, that of the plan told before it in the same breath; else its post's. */
function dayOf(telling: Telling, before: Telling | undefined): string {
  const own = daysOf(telling)?.first;
  if (own !== undefined) return own;
  const inOneBreath = before !== undefined && before.post === telling.post && before.finding.phase === 'planned' && before.finding.time !== null;
  return (inOneBreath ? before.finding.time?.earliest.slice(0, 10) : telling.day) ?? '';
}

function nodesOf(happenings: readonly Happening[]): Node[] {
  return happenings.flatMap(({ tellings }, i): Node[] => {
    const [telling] = tellings;
    if (telling.finding.phase === 'denied' || telling.finding.phase === 'called-off') return [];
    return [{
      i, telling,
      day: dayOf(telling, happenings[i - 1]?.tellings[0]),
      rank: telling.rank,
      settled: isSettled(telling),
      people: new Set([...telling.actors, ...telling.targets]),
    }];
  });
}

/** By day; on one day what is settled before what is planned; then by publication and place in the post. */
function byEvidence(a: Node, b: Node): number {
  if (a.day !== b.day && a.day && b.day) return a.day < b.day ? -1 : 1;
  if (a.settled !== b.settled) return a.settled ? -1 : 1;
  return a.rank - b.rank || a.telling.finding.trigger.start - b.telling.finding.trigger.start;
}

/** Parts of one meeting: "the expanded talks have ended, a one-on-one is underway" come before "they have concluded their talks". */
function partsBeforeWhole(nodes: Node[]): void {
  for (let k = 0; k < nodes.length; k++) {
    const whole = nodes[k];
    const { finding } = whole.telling;
    if (finding.type !== 'CONSULT' || finding.phase !== 'done' || finding.modifiers.length > 0) continue;
    for (let j = k + 1; j < Math.min(nodes.length, k + 12); j++) {
      const part = nodes[j];
      const other = part.telling.finding;
      const partial = other.type === 'CONSULT' && part.day === whole.day && part.settled && (other.phase === 'ongoing' || other.modifiers.length > 0);
      if (!partial || !([...part.people].some((one) => whole.people.has(one)) || part.people.size === 0)) continue;
      nodes.splice(j, 1);
      nodes.splice(k, 0, part);
      k++;
    }
  }
}

function basisOf(a: Node, b: Node): string {
  const [x, y] = [a.telling.finding, b.telling.finding];
  if (y.follows && a.telling.post === b.telling.post) return 'wording';
  if (a.settled && !b.settled) return `phase: ${x.phase} before ${y.phase}`;
  if (a.day !== b.day) return 'time';
  if (a.rank > b.rank) return `phase: ${x.phase} part before the whole`;
  return a.telling.post === b.telling.post ? 'order of telling' : 'posting order';
}

/**
 * Pairs of happenings, before and after. A line is drawn through all of them by what they are worth as evidence (stated days; on one
 * day what is settled before what is planned; then the order of publication), the phases of one meeting's parts move them within it,
 * and only neighbours on that line are paired: so there can be no cycle. What is denied or called off has no place on it.
 */
export function orderOf(happenings: readonly Happening[]): OrderFound[] {
  const nodes = nodesOf(happenings).sort(byEvidence);
  partsBeforeWhole(nodes);
  return nodes.slice(1).map((b, k) => ({ before: nodes[k].i, after: b.i, basis: basisOf(nodes[k], b) }));
}

/** The line that the pairs draw, as places of happenings; those in no pair come last. */
export function lineOf(count: number, pairs: readonly OrderFound[]): number[] {
  const line = pairs.length > 0 ? [pairs[0].before, ...pairs.map((pair) => pair.after)] : [];
  const seen = new Set(line);
  for (let i = 0; i < count; i++) if (!seen.has(i)) line.push(i);
  return line;
}
