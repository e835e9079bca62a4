import { FORMATS } from '../read/formats.js';
import { send } from './output.js';
import type { World } from './world.js';

const WIDTH = 80;

function wrapped(text: string, indent: string): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(' ')) {
    if (line.length > indent.length && line.length + word.length + 1 > WIDTH) {
      lines.push(line);
      line = indent;
    }
    line += (line.length > indent.length ? ' ' : '') + word;
  }
  return [...lines, line].join('\n');
}

/** `readout formats`: what can be read, how it is told apart, an example of each. */
export async function listFormats(world: World): Promise<number> {
  const told = FORMATS.map(({ name, what, toldBy, example }) =>
    [wrapped(`${name}: ${what}`, ''), wrapped(`Told by: ${toldBy}.`, '  '), '', ...example.trimEnd().split('\n').map((line) => (line === '' ? '' : `    ${line}`))].join('\n'));
  await send(world.stdout, `${told.join('\n\n')}\n`);
  return 0;
}
