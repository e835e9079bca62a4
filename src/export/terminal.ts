import type { ReadoutRecord } from '../record/record.js';
import { announced } from './terminal/announced.js';
import { conflicts } from './terminal/conflicts.js';
import { entities } from './terminal/entities.js';
import { exchanges } from './terminal/exchanges.js';
import { paintWith } from './terminal/ink.js';
import { itineraries } from './terminal/itineraries.js';
import { masthead } from './terminal/masthead.js';
import { notices } from './terminal/notices.js';
import { type DrawSection, Page } from './terminal/page.js';
import { said } from './terminal/said.js';
import { timeline } from './terminal/timeline.js';
import { viewOf } from './view.js';

export interface TerminalOptions {
  /** Columns; 80 where nothing is told. */
  readonly width?: number;
  readonly colour?: boolean;
}

/** Less than this cannot hold an indent and a word. */
export const NARROWEST = 20;

/** In reading order. */
const SECTIONS: readonly DrawSection[] = [masthead, timeline, said, announced, exchanges, conflicts, itineraries, entities, notices];

/** The record drawn for a person with two minutes: no line wider than `width`, no sign of a post that steers the terminal. */
export function toTerminal(record: ReadoutRecord, { width = 80, colour = false }: TerminalOptions = {}): string {
  const view = viewOf(record);
  const page = new Page(Math.max(NARROWEST, width), paintWith(colour));
  const sections = SECTIONS.map((draw) => draw(view, page)).filter((lines) => lines.length > 0);
  if (sections.length === 1) sections.push(page.set([{ text: 'Nothing was read from these posts.' }], 0));
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
