/** A place in the text; null while no character came after it. */
export interface Place {
  start: number | null;
}

const WHITE = /[\t\n\f\r ]+/gu;
const UNDRAWN = /[\0-\x1f\x7f-\x9f\u00ad]| {2}/;
/** Soft hyphens are seen only where a line is broken at them, controls never; a terminal would obey some. */
const NEVER_DRAWN = /[\0-\x08\x0b\x0e-\x1f\x7f-\x9f\u00ad]/g;

/**
 * Characters set in lines as a browser sets them: white space is one space and none at the ends of a line, blocks part lines,
 * and no more than one line is left blank, save in preformatted text.
 */
export class TextFlow {
  private readonly pieces: string[] = [];
  private written = 0;
  /** Line breaks, a cell's end or a space that stand before the next character, if one comes. */
  private lines = 0;
  private cells = false;
  private space = false;
  private pending = '';
  private readonly waiting: Place[] = [];
  /** The first line end of preformatted text is none. */
  private opening = false;
  private asIs = false;

  /** Characters written so far. */
  get length(): number {
    return this.written;
  }

  /** Whether white space is kept as it is. */
  set preformatted(asIs: boolean) {
    this.opening = asIs && !this.asIs;
    this.asIs = asIs;
  }

  /** Where the next character will stand, once there is one. */
  here(): Place {
    const place: Place = { start: null };
    this.waiting.push(place);
    return place;
  }

  add(characters: string): this {
    if (this.asIs) return this.addAsIs(characters);
    const drawn = UNDRAWN.test(characters) ? characters.replace(WHITE, ' ').replace(NEVER_DRAWN, '') : characters;
    if (drawn === '' || drawn === ' ') {
      if (drawn === ' ') this.space = true;
      return this;
    }
    if (drawn.charCodeAt(0) === 32) this.space = true;
    const ends = drawn.charCodeAt(drawn.length - 1) === 32;
    this.write(drawn.slice(drawn.charCodeAt(0) === 32 ? 1 : 0, ends ? -1 : undefined));
    this.space = ends;
    return this;
  }

  /** At least so many line ends before the next character. */
  breakLines(lines: number): void {
    if (this.pending !== '' && this.lines > 0) return;
    this.lines = Math.max(this.lines, lines);
    this.space = false;
    this.cells = false;
  }

  newLine(): void {
    this.lines++;
    this.space = false;
  }

  /** A cell of a table ends; the next in its row stands after a tabulator. */
  cell(): void {
    this.cells = true;
  }

  /** A bullet or a number, written before the item's first character. */
  mark(bullet: string): void {
    this.pending = bullet;
  }

  finish(): string {
    return this.pieces.join('').trimEnd();
  }

  private addAsIs(characters: string): this {
    const body = this.opening && characters.startsWith('\n') ? characters.slice(1) : characters;
    this.opening = false;
    for (const [i, line] of body.replace(NEVER_DRAWN, '').replaceAll('\r', '').split('\n').entries()) {
      if (i > 0) this.lines++;
      if (line !== '') this.write(line);
    }
    return this;
  }

  private write(characters: string): void {
    if (this.written > 0) {
      if (this.lines > 0) this.put('\n'.repeat(this.asIs ? Math.min(this.lines, 100) : Math.min(this.lines, 2)));
      else if (this.cells) this.put('\t');
      else if (this.space && !this.asIs) this.put(' ');
    }
    if (this.pending !== '') this.put(this.pending);
    for (const place of this.waiting) place.start = this.written;
    this.waiting.length = 0;
    this.lines = 0;
    this.cells = false;
    this.space = false;
    this.pending = '';
    this.put(characters);
  }

  private put(characters: string): void {
    this.pieces.push(characters);
    this.written += characters.length;
  }
}
