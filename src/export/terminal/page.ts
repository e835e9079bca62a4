import type { Ink, Paint, Piece } from './ink.js';
import { printable } from './printable.js';
import type { View } from './view.js';
import { wrap } from './wrap.js';

/** More lines than this of one text are cut, with a mark: two minutes are short. */
const LONGEST_TEXT = 10;

/** One section of the drawing: its lines, none where it has nothing to say. */
export type DrawSection = (view: View, page: Page) => string[];

/** Sets text in the page's width and inks. Every text of a post passes through here and comes out harmless. */
export class Page {
  constructor(
    readonly width: number,
    private readonly paint: Paint,
  ) {}

  heading(title: string): string[] {
    return this.set([{ text: title, ink: 'heading' }], 0);
  }

  /** Pieces in lines that start at column `first` and go on at `rest`. */
  set(pieces: readonly (Piece | false)[], first: number, rest = first, lines?: number): string[] {
    const safe = pieces.flatMap((piece) => (piece ? [{ text: keptSpaces(piece.text), ink: piece.ink }] : []));
    return wrap(safe, { width: this.width, first, rest, lines, paint: this.paint });
  }

  /** A text that may be long. */
  text(pieces: readonly (Piece | false)[], first: number, rest = first): string[] {
    return this.set(pieces, first, rest, LONGEST_TEXT);
  }

  /** Small print under a text: what is known of it, apart by dots. */
  small(parts: readonly (string | false | undefined)[], indent: number, ink: Ink = 'faint'): string[] {
    return this.set([{ text: parts.filter(Boolean).join(' · '), ink }], indent);
  }
}

/** Printable, with one space kept where a piece borders on the next. */
function keptSpaces(text: string): string {
  const inner = printable(text);
  if (inner === '') return text === '' ? '' : ' ';
  return (/^\s/.test(text) ? ' ' : '') + inner + (/\s$/.test(text) ? ' ' : '');
}
