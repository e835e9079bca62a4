import type { Happening, Telling } from './telling.js';

const APART = new Set(['one-on-one', 'expanded', 'bilateral', 'trilateral', 'first', 'second', 'third', 'fourth', 'fifth', 'final', 'phone', 'new', 'another', 'next', 'previous', 'earlier']);
const DAY = (iso: string): number => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / 86_400_000;

const meets = (a: readonly number[], b: readonly number[]): boolean => a.some((x) => b.includes(x));

function timesClash(a: Telling, b: Telling): boolean {
  const [x, y] = [a.finding.time, b.finding.time];
  return x !== null && y !== null && (DAY(x.latest) < DAY(y.earliest) || DAY(y.latest) < DAY(x.earliest));
}

/** True where nothing forbids that the two tell of one happening, and enough says that they do. Phases are not looked at. */
export function alike(a: Telling, b: Telling): boolean {
  const [x, y] = [a.finding, b.finding];
  if (x.type !== y.type) return false;
  const [m, n] = [x.modifiers.filter((word) => APART.has(word)), y.modifiers.filter((word) => APART.has(word))];
  if (m.join() !== n.join() && m.length > 0 && n.length > 0) return false;
  // An expanded session or a one-on-one is a part of the talks, not the talks.
  const part = (words: readonly string[]): boolean => words.includes('expanded') || words.includes('one-on-one');
  if (part(m) !== part(n) && x.phase === y.phase && x.phase !== 'planned') return false;
  const [p, q] = [[...a.actors, ...a.targets], [...b.actors, ...b.targets]];
  const shared = meets(p, q);
  if (p.length > 0 && q.length > 0 && !shared) return false;
  if (a.actors.length > 0 && b.actors.length > 0 && !meets(a.actors, b.actors) && x.type !== 'CONSULT' && x.type !== 'AGREE' && x.type !== 'ASSAULT') return false;
  if (a.places.length > 0 && b.places.length > 0 && !meets(a.places, b.places)) return false;
  const sameWord = x.lemma === y.lemma;
  const samePlace = meets(a.places, b.places);
  if (x.type === 'TRAVEL') {
    // Leaving and arriving are two happenings, whoever does them.
    const leaving = (telling: Telling): boolean => /^(?:leave|depart|departure|exit|flee)$/u.test(telling.finding.lemma);
    if (leaving(a) !== leaving(b)) return false;
    return shared && (samePlace || (sameWord && (a.places.length === 0 || b.places.length === 0) && Math.abs(a.rank - b.rank) < 12));
  }
  if (p.length === 0 && q.length === 0) return sameWord && (samePlace || x.definite || y.definite) && Math.abs(a.rank - b.rank) < 10;
  if (p.length === 0 || q.length === 0) return sameWord && Math.abs(a.rank - b.rank) < 10 && (x.definite || y.definite || samePlace);
  return shared && (sameWord || samePlace || meets(a.targets, b.targets) || Math.abs(a.rank - b.rank) < 8);
}

/** True where the two tell of one happening in one phase, so that they are one event of the record. */
export function isSameEvent(a: Telling, b: Telling): boolean {
  if (a.finding.phase !== b.finding.phase) return false;
  if (a.finding.duration && b.finding.duration && a.finding.duration.value !== b.finding.duration.value && a.finding.phase !== 'done') return false;
  if (a.post === b.post && a.finding.statement === b.finding.statement && a.finding.lemma === b.finding.lemma) return false;
  return alike(a, b) && !timesClash(a, b);
}

/** An event told so often is known by its latest tellings. */
const ENOUGH = 40;

const fits = ({ tellings }: Happening, telling: Telling): boolean => (tellings.length <= ENOUGH ? tellings : tellings.slice(-ENOUGH)).every((other) => isSameEvent(other, telling));

/** Joins tellings into happenings, each telling to the nearest happening before it that allows it. */
export function joinTellings(tellings: readonly Telling[]): Happening[] {
  const out: Happening[] = [];
  const byType = new Map<string, Happening[]>();
  for (const telling of tellings) {
    const key = `${telling.finding.type} ${telling.finding.phase}`;
    const open = byType.get(key) ?? [];
    byType.set(key, open);
    let joined: Happening | undefined;
    // Far back in a long file the same words tell of something else.
    for (let i = open.length - 1; i >= 0 && i >= open.length - 40 && !joined; i--) if (fits(open[i], telling)) joined = open[i];
    if (joined) joined.tellings.push(telling);
    else {
      const made = { tellings: [telling] };
      open.push(made);
      out.push(made);
    }
  }
  return out;
}
