import { readRows } from '../corpora.mjs';
import { keptFromTraining } from './events.mjs';

const FILE = 'events/plv.jsonl';
const today = (type) => (type === 'CONCEDE' || type === 'RETREAT' ? 'YIELD' : type);

/** Of which type the event is that passes from a given actor to a given target: accuracy, and macro F1 over the types of 2018. */
export async function measureBetween({ core, data, skip, detail }) {
  const rows = readRows(`${data}/${FILE}`);
  if (rows === null) {
    skip(['between-accuracy', 'between-macro'], `${FILE} is not there`);
    return {};
  }
  const pairs = [];
  for (const { text, type, source, target } of rows.filter(keptFromTraining(rows))) pairs.push([type, today(await core.between(text, source, target))]);
  const types = [...new Set(pairs.map(([gold]) => gold))];
  const f1 = types.map((type) => (2 * pairs.filter(([gold, said]) => gold === type && said === type).length) / pairs.reduce((n, [gold, said]) => n + (gold === type) + (said === type), 0));
  const wrong = new Map();
  for (const [gold, said] of pairs) if (gold !== said) wrong.set(`${gold} as ${said}`, (wrong.get(`${gold} as ${said}`) ?? 0) + 1);
  detail('between', { rows: pairs.length, wrong: Object.fromEntries([...wrong].sort((a, b) => b[1] - a[1]).slice(0, 12)) });
  return { 'between-accuracy': (100 * pairs.filter(([gold, said]) => gold === said).length) / pairs.length, 'between-macro': (100 * f1.reduce((a, b) => a + b, 0)) / types.length };
}
