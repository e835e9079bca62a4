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
  return (inOneBreath ? before.finding.time?.earliest?.slice(0, 10) : telling.day) ?? '';
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

/** Words that tell one happening to come before another: for each happening, by the places of those before it. */
type Told = ReadonlyMap<number, ReadonlyMap<number, string>>;

/** What the text of some post says of the order of two happenings, unless the days that it gives them say otherwise. */
function toldOrder(happenings: readonly Happening[]): Told {
  const at = new Map<string, number>();
  const key = (post: number, start: number): string => `${post} ${start}`;
  happenings.forEach(({ tellings }, i) => {
    for (const { post, finding } of tellings) at.set(key(post, finding.trigger.start), i);
  });
  const told = new Map<number, Map<number, string>>();
  happenings.forEach(({ tellings }, i) => {
    for (const { post, finding } of tellings) {
      for (const { trigger, words } of finding.after ?? []) {
        const before = at.get(key(post, trigger.start));
        if (before === undefined || before === i || told.get(i)?.has(before) || isLater(happenings[before], happenings[i])) continue;
        told.set(i, (told.get(i) ?? new Map<number, string>()).set(before, words));
      }
    }
  });
  return told;
}

/** Both have days of their own, and the first's lie after the second's. */
function isLater(first: Happening, second: Happening): boolean {
  const [a, b] = [first, second].map(({ tellings }) => tellings.find(({ finding }) => finding.time !== null)?.finding.time);
  return a?.earliest != null && b?.latest != null && a.earliest.slice(0, 10) > b.latest.slice(0, 10);
}

/** Places of what has to come before place `k`, itself among them, as far as it has none in the line yet. */
function forerunners(k: number, earlier: readonly (readonly number[])[], placed: Uint8Array): number[] {
  const found = new Set([k]);
  // A set grows while it is gone through.
  for (const place of found) for (const other of earlier[place]) if (!placed[other]) found.add(other);
  return [...found];
}

/**
 * The nodes in their order, but that whatever the text puts before one is drawn right before it (Kahn 1962, the first by evidence of
 * those that wait for none). So where two neighbours stand against the evidence, the text has tied them. Of a circle one tie is let go.
 */
function asTold(nodes: readonly Node[], told: Told): Node[] {
  const placeOf = new Map(nodes.map(({ i }, k) => [i, k]));
  const earlier = nodes.map(({ i }) => [...(told.get(i)?.keys() ?? [])].flatMap((other) => placeOf.get(other) ?? []));
  const line: Node[] = [];
  const placed = new Uint8Array(nodes.length);
  for (let k = 0; k < nodes.length; k++) {
    if (placed[k]) continue;
    const waiting = new Set(forerunners(k, earlier, placed).sort((a, b) => a - b));
    while (waiting.size > 0) {
      const all = [...waiting];
      const next = all.find((place) => earlier[place].every((other) => placed[other])) ?? all[0];
      waiting.delete(next);
      placed[next] = 1;
      line.push(nodes[next]);
    }
  }
  return line;
}

function basisOf(a: Node, b: Node, told: Told): string {
  const words = told.get(b.i)?.get(a.i);
  if (words !== undefined) return `wording: ${words}`;
  const [x, y] = [a.telling.finding, b.telling.finding];
  if (a.settled && !b.settled) return `phase: ${x.phase} before ${y.phase}`;
  if (a.day !== b.day) return 'time';
  if (a.rank > b.rank) return `phase: ${x.phase} part before the whole`;
  return a.telling.post === b.telling.post ? 'order of telling' : 'posting order';
}

/**
 * Pairs of happenings, before and after. A line is drawn through all of them by what they are worth as evidence (what the text says of
 * two; stated days; on one day what is settled before what is planned; then the order of publication), the phases of one meeting's parts
 * move them within it. Neighbours on that line are paired, then those whom the text sets in order though others stand between: all pairs
 * run along the line, so there can be no cycle. What is denied or called off has no place on it.
 */
export function orderOf(happenings: readonly Happening[]): OrderFound[] {
  const told = toldOrder(happenings);
  const nodes = nodesOf(happenings).sort(byEvidence);
  partsBeforeWhole(nodes);
  const line = asTold(nodes, told);
  const placeOf = new Map(line.map(({ i }, k) => [i, k]));
  const neighbours = line.slice(1).map((b, k) => ({ before: line[k].i, after: b.i, basis: basisOf(line[k], b, told) }));
  const apart = line.flatMap(({ i }, k) => [...(told.get(i) ?? [])].flatMap(([before, words]) => {
    const place = placeOf.get(before);
    return place !== undefined && place < k - 1 ? [{ before, after: i, basis: `wording: ${words}` }] : [];
  }));
  return [...neighbours, ...apart];
}

/** The line that the pairs of neighbours draw, which come first, as places of happenings; those in no pair come last. */
export function lineOf(count: number, pairs: readonly OrderFound[]): number[] {
  const seen = new Set(pairs.length > 0 ? [pairs[0].before, ...pairs.map((pair) => pair.after)] : []);
  const line = [...seen];
  for (let i = 0; i < count; i++) if (!seen.has(i)) line.push(i);
  return line;
}
