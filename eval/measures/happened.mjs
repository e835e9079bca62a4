import { readRows } from '../corpora.mjs';

/** Did what a predicate tells happen, or is it happening? Only predicates on which two judges agree. */
export async function measureHappened({ core, data, skip, detail }) {
  const rows = readRows(`${data}/events/happened-dev.jsonl.gz`);
  if (rows === null) {
    skip(['happened-right', 'happened-f1'], 'events/happened-dev.jsonl.gz is not there');
    return {};
  }
  const counts = { truly: 0, falsely: 0, missed: 0, rightlyNot: 0 };
  for (const { text, predicates } of rows) {
    const asked = predicates.map(({ start, answers }) => ({ start, is: agreed(answers) })).filter(({ is }) => is !== null);
    if (asked.length === 0) continue;
    const told = await core.happened(text, asked);
    asked.forEach(({ is }, p) => {
      counts[is ? (told[p] ? 'truly' : 'missed') : told[p] ? 'falsely' : 'rightlyNot'] += 1;
    });
  }
  detail('happened', counts);
  const { truly, falsely, missed, rightlyNot } = counts;
  const f1 = (right) => (2 * right) / (2 * right + falsely + missed);
  return { 'happened-right': (100 * (truly + rightlyNot)) / (truly + rightlyNot + falsely + missed), 'happened-f1': (100 * (f1(truly) + f1(rightlyNot))) / 2 };
}

/** What two judges or more say alike; null where they differ, or where one was alone. */
export function agreed(answers) {
  const [[first], ...others] = answers;
  return others.length > 0 && others.every(([happened]) => happened === first) ? first : null;
}
