import type { Notice } from '../record/record.js';

/** More notices than this help nobody. */
const MOST = 1000;

/** What is to be told of the reading of inputs, each thing once: of pieces that were left out for one reason, the first and how many more there are. */
export class Notices {
  private readonly told: Notice[] = [];
  private skips = new Map<string, { readonly notice: Notice; count: number }>();

  add(notice: Notice): void {
    if (this.told.length < MOST) this.told.push(notice);
  }

  skipped(notice: Notice): void {
    const same = this.skips.get(notice.what);
    if (same !== undefined) same.count++;
    else if (this.skips.size < MOST) this.skips.set(notice.what, { notice, count: 1 });
  }

  /** The input is over: what is left out of the next is told apart. */
  next(): void {
    for (const { notice, count } of this.skips.values()) this.add(count === 1 ? notice : { where: notice.where, what: `${notice.what}; so ${count - 1 === 1 ? 'is 1' : `are ${count - 1}`} more` });
    this.skips = new Map();
  }

  get all(): readonly Notice[] {
    return this.told;
  }
}
