// Rows that other commands measure: each in its own process, so that nothing loaded here weighs on them.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

const run = (root, ...args) => spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });

function jsonOf({ stdout }) {
  try {
    return JSON.parse(stdout);
  } catch {
    return null;
  }
}

/** How the scorer of a day ends its line where an event stands on the channel's own word though the text gives it as a claim, a plan or a wish. */
const CLAIM_AS_FACT = "is nobody's fact";

/** The bundled days and the real one, as `npm run cases` scores them. */
export async function measureCases({ root, skip, detail }) {
  const days = jsonOf(run(root, 'eval/cases.mjs', '--json', '--show'));
  if (days === null) {
    skip(['cases-easy', 'cases-least', 'cases-hard', 'cases-claims'], 'npm run cases gave no figures');
    return {};
  }
  detail('cases', days);
  const shares = days.map((day) => (day.failed === undefined ? day.points / day.of : 0));
  const sum = (key) => days.reduce((total, day) => total + (day[key] ?? 0), 0);
  return {
    'cases-easy': shares.filter((share) => share === 1).length,
    'cases-least': 100 * Math.min(...shares),
    'cases-hard': (100 * sum('hard')) / sum('ofHard'),
    'cases-claims': days.flatMap(({ details = [] }) => details).filter((line) => line.endsWith(CLAIM_AS_FACT)).length,
  };
}

const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];

/** Milliseconds until the program, started anew, has written the first line of a small day. */
async function startOf(root) {
  const from = performance.now();
  const child = spawn(process.execPath, ['dist/cli/main.js', 'read', 'cases/2024-05-17-ceasefire/posts.txt'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  const taken = performance.now() - from;
  child.stdout.resume();
  await once(child, 'close');
  return taken;
}

/** Speed beside a bare run of the encoder, as `npm run bench:encoder` measures it, and the start: the median of five. */
export async function measureSpeed({ root, skip, detail }) {
  const bench = jsonOf(run(root, 'bench/encoder.mjs', '--json', '--times', '3'));
  const figures = {};
  for (const [row, what] of [['speed-articles', 'articles'], ['speed-posts', 'posts of 40 tokens'], ['speed-whole', 'posts of 40 tokens'], ['speed-day', 'a day of 2000 posts']]) {
    const seconds = bench?.measured?.find((measure) => measure.what === what)?.seconds;
    if (seconds === undefined) skip([row], 'npm run bench:encoder gave no figure');
    else figures[row] = median(seconds.encoder) / median(seconds.whole);
  }
  detail('bench', bench);
  const starts = [];
  for (let i = 0; i < 5; i++) starts.push(await startOf(root));
  return { ...figures, start: median(starts) };
}
