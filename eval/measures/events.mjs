import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRows } from '../corpora.mjs';

/** More than this a sentence is guessing: what is not marked in the corpus cannot count against it. */
const MOST_A_SENTENCE = 2;

/** True for rows that are kept from training: those of every fifth distinct sentence, in the order of the file. */
export function keptFromTraining(rows) {
  const order = new Map();
  for (const { text } of rows) if (!order.has(text)) order.set(text, order.size);
  return ({ text }) => order.get(text) % 5 === 4;
}

/** Events end to end: is the marked pair found as actor and target, and is what passes between them of the marked type? */
export async function measureEvents({ core, data, root, skip, detail }) {
  const names = ['events-found', 'events-right'];
  const rows = readRows(`${data}/events/plv.jsonl`);
  if (rows === null) {
    skip(names, 'events/plv.jsonl is not there');
    return {};
  }
  const read = new Map();
  for (const { text } of rows) if (!read.has(text)) read.set(text, await core.events(text));
  const told = rows.map(({ id, text }) => ({ id, events: read.get(text) }));
  const isKept = keptFromTraining(rows);
  const kept = scoreOf(root, rows.filter(isKept), told.filter((_, r) => isKept(rows[r])));
  if (kept === null) {
    skip(names, 'the scorer ../shared/score/events.mjs gave no figures');
    return {};
  }
  detail('events', { kept, all: scoreOf(root, rows, told) });
  if (kept.eventsASentence > MOST_A_SENTENCE) {
    skip(names, `${kept.eventsASentence.toFixed(2)} events a sentence are more than ${MOST_A_SENTENCE}`);
    return {};
  }
  return { 'events-found': 100 * kept.found, 'events-right': 100 * kept.right };
}

function scoreOf(root, gold, told) {
  const scratch = mkdtempSync(join(tmpdir(), 'readout-events-'));
  const written = (name, list) => {
    writeFileSync(join(scratch, name), list.map((row) => JSON.stringify(row)).join('\n'));
    return join(scratch, name);
  };
  const { stdout } = spawnSync(process.execPath, [join(root, '../shared/score/events.mjs'), written('gold.jsonl', gold), written('told.jsonl', told), '--json'], { encoding: 'utf8' });
  rmSync(scratch, { recursive: true });
  return stdout ? JSON.parse(stdout) : null;
}
