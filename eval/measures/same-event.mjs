import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRows } from '../corpora.mjs';

/** The topics kept for measuring; the others are trained on. */
const KEPT = new Set([2, 5, 12, 18, 21, 23, 34, 35]);
export const isKept = (topic) => KEPT.has(Number.parseInt(topic, 10));

/** The same happening told again in other articles: the words that tell are given, and which of them tell one happening is asked. */
export async function measureSameEvent({ core, data, root, skip, detail }) {
  const rows = ['same-b-cubed', 'same-precision', 'same-recall'];
  const articles = readRows(`${data}/events/ecbplus.jsonl.gz`)?.filter(({ topic }) => isKept(topic));
  if (articles === undefined) {
    skip(rows, 'events/ecbplus.jsonl.gz is not there');
    return {};
  }
  const told = [];
  for (const topic of new Set(articles.map((article) => article.topic))) {
    const own = articles.filter((article) => article.topic === topic);
    const groups = await core.sameEvents(own.map(({ text, mentions }) => ({ text, spans: mentions })));
    own.forEach(({ id, mentions }, a) => told.push({ id, mentions: mentions.map(({ start, end }, m) => ({ start, end, chain: groups[a][m] })) }));
  }
  const scratch = mkdtempSync(join(tmpdir(), 'readout-same-'));
  const written = (name, list) => {
    writeFileSync(join(scratch, name), list.map((row) => JSON.stringify(row)).join('\n'));
    return join(scratch, name);
  };
  const { stdout } = spawnSync(process.execPath, [join(root, '../shared/score/same-event.mjs'), written('gold.jsonl', articles), written('told.jsonl', told), '--json'], { encoding: 'utf8' });
  rmSync(scratch, { recursive: true });
  if (!stdout) {
    skip(rows, 'the scorer ../shared/score/same-event.mjs gave no figures');
    return {};
  }
  const score = JSON.parse(stdout);
  detail('same-event', score);
  return { 'same-b-cubed': 100 * score.bCubed.f1, 'same-precision': 100 * score.pairs.p, 'same-recall': 100 * score.pairs.r };
}
