// Draws a bundled day in the terminal and writes it as an HTML file.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DAY } from './demo-day.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const day = process.argv[2] ?? DAY;
const posts = join(root, 'cases', day, 'posts.txt');
const page = join(root, 'demo-output', `${day}.html`);

function readout(...args) {
  const { status } = spawnSync(process.execPath, [join(root, 'dist/cli/main.js'), ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

mkdirSync(join(root, 'demo-output'), { recursive: true });
readout('read', posts);
readout('read', posts, '--format', 'html', '--output', page);
console.log(`\nThe same day to look at, in any browser: ${relative(process.cwd(), page)}`);
