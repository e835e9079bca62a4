// Brings a fresh clone to where tests and the demo can run: installs where node_modules is missing or older than the lock
// file, builds where dist is missing or older than the source. Node built-ins only; says what it does, on stderr.
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (path) => join(root, path);
const age = (path) => (existsSync(at(path)) ? statSync(at(path)).mtimeMs : 0);

/** When the newest file under `folder` was changed. */
function newest(folder) {
  return readdirSync(at(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((latest, entry) => Math.max(latest, statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs), 0);
}

function run(why, args) {
  console.error(`${why}: npm ${args.join(' ')}`);
  const { status } = spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

// A linked node_modules belongs to another checkout, which alone may change it.
const linked = lstatSync(at('node_modules'), { throwIfNoEntry: false })?.isSymbolicLink() === true;
if (!linked && age('node_modules/.package-lock.json') < age('package-lock.json')) run('The packages are missing or out of date', ['ci']);
if (age('dist/cli/main.js') < Math.max(newest('src'), age('tsconfig.json'), age('tsconfig.build.json'))) run('The build is missing or out of date', ['run', '--silent', 'build']);
