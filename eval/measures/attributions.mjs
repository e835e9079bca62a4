import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readRows } from '../corpora.mjs';
import { calibrationError, rightFrom } from '../score/calibration.mjs';
import { areRight } from '../score/who-what.mjs';

const ROWS = ['all-source', 'all-cue', 'all-content', 'all-who-what', 'speech-who-what', 'speech-content'];
const FILE = 'attribution/polnear-dev.jsonl.gz';

/** Scores predicted rows with the shared scorer: its object. */
function scored(scorer, gold, predicted) {
  const folder = mkdtempSync(join(tmpdir(), 'readout-eval-'));
  const write = (name, rows) => {
    writeFileSync(join(folder, name), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    return join(folder, name);
  };
  const { stdout, stderr } = spawnSync(process.execPath, [scorer, write('gold.jsonl', gold), write('predicted.jsonl', predicted), '--json'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  rmSync(folder, { recursive: true });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

const predict = async (core, articles) => {
  const rows = [];
  for (const { id, text } of articles) rows.push({ id, attributions: await core.attributions(text) });
  return rows;
};

function figuresOf({ all, speech }) {
  const f1 = (measure) => 100 * measure.f1;
  return {
    'all-source': f1(all.exact.source), 'all-cue': f1(all.exact.cue), 'all-content': f1(all.exact.content), 'all-who-what': f1(all.whoWhat),
    'speech-who-what': f1(speech.whoWhat), 'speech-content': f1(speech.exact.content),
  };
}

/** Who said what on PolNeAR: everything found, what the record shows, how honest the confidence is, and what 8 bits cost. */
export async function measureAttributions({ core, plain, data, scorer, shownFrom, skip, detail }) {
  const articles = readRows(`${data}/${FILE}`);
  if (articles === null || !existsSync(scorer)) {
    skip([...ROWS, 'shown-precision', 'shown-recall', 'calibration', 'bits-loss'], articles === null ? `${FILE} is not there` : `the scorer ${scorer} is not there`);
    return {};
  }
  const predicted = await predict(core, articles);
  const figures = figuresOf(scored(scorer, articles, predicted));
  const sure = predicted.map((row) => ({ ...row, attributions: row.attributions.filter(({ confidence }) => confidence >= shownFrom) }));
  const { p, r } = scored(scorer, articles, sure).speech.whoWhat;
  Object.assign(figures, { 'shown-precision': 100 * p, 'shown-recall': 100 * r });

  const judged = articles.flatMap(({ text, attributions }, i) => {
    const right = areRight(text, predicted[i].attributions, attributions);
    return predicted[i].attributions.map(({ confidence }, k) => ({ confidence, right: right[k] }));
  });
  figures.calibration = calibrationError(judged);
  detail('calibration', { shownFrom, from90: rightFrom(judged, 0.9), predicted: judged.length });

  if (plain === null) skip(['bits-loss'], 'no 32-bit weights were given (--weights32 DIR)');
  else {
    const wide = figuresOf(scored(scorer, articles, await predict(plain, articles)));
    figures['bits-loss'] = Math.max(...ROWS.map((row) => wide[row] - figures[row]));
    detail('bits32', wide);
  }
  return figures;
}
