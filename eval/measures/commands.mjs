// Rows that other commands measure: each in its own process, so that nothing loaded here weighs on them.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const run = (root, ...args) => spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });

function jsonOf({ stdout }) {
  try {
    return JSON.parse(stdout);
  } catch {
    return null;
  }
}

/** The bundled days, as `npm run cases` scores them. */
export async function measureCases({ root, skip, detail }) {
  const days = jsonOf(run(root, 'eval/cases.mjs', '--json'));
  if (days === null) {
    skip(['cases-easy', 'cases-least'], 'npm run cases gave no figures');
    return {};
  }
  detail('cases', days);
  const shares = days.map((day) => (day.failed === undefined ? day.points / day.of : 0));
  return { 'cases-easy': shares.filter((share) => share === 1).length, 'cases-least': 100 * Math.min(...shares) };
}

/** Speed and start, as `npm run bench` measures them. */
export async function measureSpeed({ root, skip, detail }) {
  const rows = { 'speed-articles': 'articles', 'speed-posts': 'posts', start: 'start' };
  const bench = existsSync(join(root, 'bench/encoder.mjs')) ? jsonOf(run(root, 'bench/encoder.mjs', '--json')) : null;
  if (bench !== null) detail('bench', bench);
  const figures = {};
  for (const [row, key] of Object.entries(rows)) {
    if (bench?.[key] === undefined) skip([row], 'npm run bench does not give it for this core');
    else figures[row] = bench[key];
  }
  return figures;
}
