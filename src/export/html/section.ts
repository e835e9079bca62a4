import type { Markup } from './escape.js';
import type { Lines } from './lines.js';
import type { View } from '../view.js';

/** A part of the record as the page shows it. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** The title in the list of parts, where room is short. */
  readonly short: string;
  /** How many lines it holds; a section without any is left out of the page. */
  readonly size: number;
  /** One sentence under the title: how to read it. */
  readonly lead: string;
  readonly body: Markup;
}

/** Draws one part of the record and numbers its lines. */
export type DrawSection = (view: View, lines: Lines) => Section;
