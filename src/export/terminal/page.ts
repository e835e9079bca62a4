import type { Paint, Piece } from './ink.js';
import { printable } from './printable.js';
import type { View } from '../view.js';
import { displayWidth } from './display-width.js';
import { wrap } from './wrap.js';

/** More lines than this of one text are cut, with a mark: two minutes are short. */
const LONGEST_TEXT = 10;

/** A longer fact may be broken: kept whole it would leave half a line empty. */
const LONGEST_WHOLE = 32;

/** One section of the drawing: its lines, none where it has nothing to say. */
export type DrawSection = (view: View, page: Page) => string[];

/** Sets text in the page's width and inks. Every text of a post passes through here and comes out harmless. */
export class Page {
  constructor(
    readonly width: number,
    private readonly paint: Paint,
  ) {}

  /** A section's title and how much it holds, with a rule between them where there is room. */
  heading(title: string, amount: string): string[] {
    const rule = '─'.repeat(Math.max(0, this.width - displayWidth(title) - displayWidth(amount) - 2));
    if (rule === '') return this.set([{ text: title, ink: 'heading' }], 0);
    return this.set([{ text: title, ink: 'heading' }, { text: ` ${rule} ${amount}`, ink: 'faint' }], 0);
  }

  /** Pieces in lines that start at column `first` and go on at `rest`. */
  set(pieces: readonly (Piece | false)[], first: number, rest = first, lines?: number): string[] {
    const safe: Piece[] = [];
    for (const piece of pieces) if (piece) safe.push({ text: keptSpaces(piece.text), ink: piece.ink, whole: piece.whole });
    return wrap(safe, { width: this.width, first, rest, lines, paint: this.paint });
  }

  /** A text that may be long. */
  text(pieces: readonly (Piece | false)[], first: number, rest = first): string[] {
    return this.set(pieces, first, rest, LONGEST_TEXT);
  }

  /** Small print under a text: what is known of it, apart by dots. */
  small(parts: readonly (Piece | string | false | undefined | null)[], indent: number): string[] {
    const told: Piece[] = [];
    for (const part of parts) {
      if (!part) continue;
      const { text, ink }: Piece = typeof part === 'string' ? { text: part, ink: 'faint' } : part;
      if (told.length > 0) told.push(...DOT);
      told.push({ text, ink, whole: text.length <= LONGEST_WHOLE });
    }
    return this.set(told, indent);
  }
}

/** Stays with what it follows, and lets the line end behind it. */
const DOT: readonly Piece[] = [{ text: ' ·', ink: 'faint', whole: true }, { text: ' ', ink: 'faint' }];

/** A fact behind a text on the same line: " · post 5, line 17". */
export function behind(fact: string): Piece[] {
  return [...DOT, { text: fact, ink: 'faint', whole: true }];
}

/** Printable, with one space kept where a piece borders on the next. */
function keptSpaces(text: string): string {
  const inner = printable(text);
  if (inner === '') return text === '' ? '' : ' ';
  const opens = text.trimStart().length < text.length;
  const ends = text.trimEnd().length < text.length;
  return (opens ? ' ' : '') + inner + (ends ? ' ' : '');
}
