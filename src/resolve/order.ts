import type { Happening } from './telling.js';

export interface OrderFound {
  readonly before: number;
  readonly after: number;
  readonly basis: string;
}

const first = (happening: Happening) => happening.tellings[0];

/** Day on which a happening falls: its own time, else its post's. */
function dayOf(happening: Happening, postDay: (post: number) => string | null): string | null {
  return first(happening).finding.time?.earliest ?? postDay(first(happening).post);
}

/**
 * Pairs of happenings, before and after. A line is drawn through all of them by what they are worth as evidence (what is planned
 * lies after what is done; then stated days; then the order of publication), wording and phases of one story move them within it,
 * and only neighbours on that line are paired: so there can be no cycle.
 */
export function orderOf(happenings: readonly Happening[], postDay: (post: number) => string | null): OrderFound[] {
  const nodes = happenings.map((happening, i) => {
    const telling = first(happening);
    const phase = telling.finding.phase;
    return { i, happening, phase, day: dayOf(happening, postDay), rank: telling.rank, char: telling.finding.trigger.start, settled: phase === 'done' || phase === 'ongoing', people: new Set([...telling.actors, ...telling.targets]) };
  }).filter(({ phase }) => phase !== 'denied' && phase !== 'called-off');
  nodes.sort((a, b) => {
    const [x, y] = [a.day?.slice(0, 10) ?? '', b.day?.slice(0, 10) ?? ''];
    if (x !== y && x && y) return x < y ? -1 : 1;
    if (a.settled !== b.settled && a.phase !== b.phase && x === y) return a.settled ? -1 : 1;
    return a.rank - b.rank || a.char - b.char;
  });
  // Parts of one meeting: "the expanded talks have ended, a one-on-one is underway" come before "they have concluded their talks".
  for (let k = 0; k < nodes.length; k++) {
    const whole = nodes[k];
    const telling = first(whole.happening);
    if (telling.finding.type !== 'CONSULT' || whole.phase !== 'done' || telling.finding.modifiers.length > 0) continue;
    for (let j = k + 1; j < Math.min(nodes.length, k + 12); j++) {
      const part = nodes[j];
      const other = first(part.happening);
      const partial = other.finding.type === 'CONSULT' && part.day?.slice(0, 10) === whole.day?.slice(0, 10) && (part.phase === 'ongoing' || other.finding.modifiers.length > 0) && part.settled;
      if (!partial || !([...part.people].some((one) => whole.people.has(one)) || part.people.size === 0)) continue;
      nodes.splice(j, 1);
      nodes.splice(k, 0, part);
      k++;
    }
  }
  const out: OrderFound[] = [];
  for (let k = 1; k < nodes.length; k++) {
    const [a, b] = [nodes[k - 1], nodes[k]];
    const [x, y] = [a.day?.slice(0, 10), b.day?.slice(0, 10)];
    const basis = first(b.happening).finding.follows && a.happening.tellings[0].post === b.happening.tellings[0].post
      ? 'wording'
      : a.settled && !b.settled
        ? `phase: ${a.phase} before ${b.phase}`
        : x !== y
          ? 'time'
          : a.rank > b.rank
            ? `phase: ${a.phase} part before the whole`
            : first(a.happening).post === first(b.happening).post ? 'order of telling' : 'posting order';
    out.push({ before: a.i, after: b.i, basis });
  }
  return out;
}

/** The line that the pairs draw, as places of happenings; those in no pair come last. */
export function lineOf(count: number, pairs: readonly OrderFound[]): number[] {
  const line = pairs.length > 0 ? [pairs[0].before, ...pairs.map((pair) => pair.after)] : [];
  const seen = new Set(line);
  for (let i = 0; i < count; i++) if (!seen.has(i)) line.push(i);
  return line;
}
