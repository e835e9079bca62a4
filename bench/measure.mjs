import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';

const runs = fileURLToPath(new URL('runs/', import.meta.url));

export const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];

/** Seconds of processor time that the program has used, its own collector of garbage included; other programs' work does not count. */
const processorSeconds = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/**
 * Processor seconds that each job takes, `times` over after `warming` runs to warm up, which `warmed` hears the end of; the jobs take turns, so
 * that a busy spell hits them all.
 */
export async function secondsOf(jobs, times, warmed = () => undefined, warming = 1) {
  const seconds = Object.fromEntries(Object.keys(jobs).map((name) => [name, []]));
  for (let i = -warming; i < times; i++) {
    if (i === 0) warmed();
    for (const [name, job] of Object.entries(jobs)) {
      const start = processorSeconds();
      await job();
      if (i >= 0) seconds[name].push(processorSeconds() - start);
    }
  }
  return seconds;
}

/** What the figures were measured on; a load above one says that others were at work. */
export function machine() {
  return { cpu: cpus()[0].model.trim(), cores: cpus().length, node: process.version, platform: `${process.platform} ${process.arch}`, load: loadavg()[0] };
}

/** Keeps raw figures as bench/runs/DAY-NAME-CPU.json and answers the file's name; a second run of the day takes the place of the first. */
export function save(name, figures) {
  const day = new Date().toISOString().slice(0, 10);
  const slug = machine().cpu.toLowerCase().replace(/\(.*?\)/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  mkdirSync(runs, { recursive: true });
  const file = `${runs}${day}-${name}-${slug}.json`;
  writeFileSync(file, `${JSON.stringify({ name, day, machine: machine(), ...figures }, null, 1)}\n`);
  return file;
}
