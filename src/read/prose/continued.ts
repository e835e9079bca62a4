/** "X on Y:", which what comes next belongs to. */
export const OPENER = /^[^.!?]{1,140}:\s*$/u;
const QUESTION = /^(?:Q|Question)\s*[:.]/u;
const CONTINUES = /^\s*(?:["“„«[(]|(?:Q|A|Question|Answer)\s*[:.]|[-•*–—]\s)/u;

/** What the lines of a post so far tell of whether the next paragraph belongs to it. */
export class Continued {
  /** The last that is not blank. */
  private last = '';
  /** One of them opens somebody's words, or a question. */
  private opens = false;
  /** Quotations opened less those closed. */
  private unclosed = 0;

  add(line: string): void {
    if (line.trim() === '') return;
    this.last = line.trimEnd();
    this.opens ||= OPENER.test(line) || QUESTION.test(line);
    this.unclosed += (line.match(/[“„«]/gu) ?? []).length - (line.match(/[”»]/gu) ?? []).length;
  }

  /** True where the next paragraph belongs to the post so far: after an opener "X on Y:", in a quotation that is not closed, after a question. */
  by(next: string): boolean {
    if (OPENER.test(this.last)) return true;
    if (this.opens && CONTINUES.test(next) && !/^\s*["“„«]/u.test(next)) return true;
    return this.unclosed > 0 && /^\s*[“„«]/u.test(next);
  }
}
