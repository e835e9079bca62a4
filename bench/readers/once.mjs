import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const program = fileURLToPath(new URL('../readers-once.mjs', import.meta.url));

/** One job on one file in a process of its own: what it counted, the processor seconds that it took, and the most memory that it held, in MB. */
export async function once(job, file) {
  const { stdout } = await promisify(execFile)(process.execPath, [program, job, file]);
  return JSON.parse(stdout);
}
