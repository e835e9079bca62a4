// How good the language core is: every bar it has to reach, with the figure beside it.
//
//   npm run eval -- [--data DIR] [--only ROW,..] [--core DIR] [--weights32 DIR] [--json]
//
// --data DIR       the folder of the corpora (default ../shared/data); rows whose files are absent are skipped, and that is said
// --only ROW,..    only the measures that give these rows; a part of a name is enough: --only speech,names
// --core DIR       the weights to measure (default: those that come with the package, or that READOUT_MODELS names)
// --weights32 DIR  the same weights in 32 bits, for what 8 bits cost
// --json           one object: { core, data, figures, skipped, details }
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { SHOWN_FROM } from '../dist/record/statement.js';
import { BARS, verdict } from './bars.mjs';
import { openCore } from './core.mjs';
import { measureAnswers } from './measures/answers.mjs';
import { measureAttributions } from './measures/attributions.mjs';
import { measureBetween } from './measures/between.mjs';
import { measureCases, measureSpeed } from './measures/commands.mjs';
import { measureCodedEvents } from './measures/coded-events.mjs';
import { measureEvents } from './measures/events.mjs';
import { measureHappened } from './measures/happened.mjs';
import { measureIdentity } from './measures/identity.mjs';
import { measureNames } from './measures/names.mjs';
import { measurePlaces } from './measures/places.mjs';
import { measureSameEvent } from './measures/same-event.mjs';
import { measureTimes } from './measures/times.mjs';
import { measureTreebanks } from './measures/treebanks.mjs';

/** The measures in the order of their rows, each with the rows it gives. */
const MEASURES = [
  { rows: /^(?:upos|uas|las|sentences)-/, measure: measureTreebanks },
  { rows: /^names$/, measure: measureNames },
  { rows: /^(?:all|speech|shown|bits)-|^calibration$/, measure: measureAttributions },
  { rows: /^events-/, measure: measureEvents },
  { rows: /^plover-/, measure: measureCodedEvents },
  { rows: /^happened-/, measure: measureHappened },
  { rows: /^between-/, measure: measureBetween },
  { rows: /^same-/, measure: measureSameEvent },
  { rows: /^persons-gum$/, measure: measureIdentity },
  { rows: /^times-/, measure: measureTimes },
  { rows: /^places-/, measure: measurePlaces },
  { rows: /^answers-/, measure: measureAnswers },
  { rows: /^(?:speed-|start$)/, measure: measureSpeed },
  { rows: /^cases-/, measure: measureCases },
];

const { values } = parseArgs({ options: { data: { type: 'string' }, only: { type: 'string' }, core: { type: 'string' }, weights32: { type: 'string' }, json: { type: 'boolean' } } });
const root = fileURLToPath(new URL('..', import.meta.url));
const data = resolve(values.data ?? join(root, '../shared/data'));
const wanted = values.only?.split(',') ?? [''];
const isWanted = (row) => wanted.some((part) => row.includes(part));

const core = await openCore(values.core);
const figures = {};
const skipped = {};
const details = {};
const context = {
  core, root, data,
  plain: values.weights32 === undefined ? null : await openCore(values.weights32),
  scorer: join(root, '../shared/score/attribution.mjs'),
  shownFrom: SHOWN_FROM,
  skip: (rows, why) => {
    for (const row of rows) if (row in BARS) skipped[row] = why;
  },
  detail: (name, value) => {
    details[name] = value;
  },
};
if (!existsSync(data)) console.error(`The folder ${relative(process.cwd(), data)} is not here.`);
for (const { rows, measure } of MEASURES) {
  if (!Object.keys(BARS).some((row) => rows.test(row) && isWanted(row))) continue;
  const given = await measure(context);
  for (const [row, figure] of Object.entries(given)) if (row in BARS) figures[row] = figure;
}

if (values.json) {
  console.log(JSON.stringify({ core: core.name, data, figures, skipped, details }, null, 2));
} else {
  const line = (row, what, on, ...cells) => `${row.padEnd(16)}${what.padEnd(57)}${on.padEnd(19)}${cells.map((cell) => cell.padStart(9)).join('')}`;
  console.log(`core ${core.name}`);
  console.log(line('row', 'what', 'on', 'figure', 'at least', 'aim', 'human', ''));
  for (const [row, bar] of Object.entries(BARS)) {
    if (!isWanted(row)) continue;
    if (row in skipped) console.log(`${row.padEnd(16)}${bar.what}: skipped, ${skipped[row]}`);
    if (!(row in figures)) continue;
    const shown = (figure) => figure.toFixed(bar.digits ?? 1);
    const [least, aim] = [shown(bar.least), shown(bar.aim)].map((mark) => (bar.less ? `<= ${mark}` : mark));
    console.log(line(row, bar.what, bar.on, shown(figures[row]), least, aim, bar.human?.toFixed(1) ?? '', verdict(bar, figures[row])));
  }
  console.log(`details with --json: ${Object.keys(details).join(', ') || 'none'}`);
}
