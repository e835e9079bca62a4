// What older versions of UD called `unmarked`: both older names are right.
const RENAMED = { 'obl:unmarked': ['obl:npmod', 'obl:tmod'], 'nmod:unmarked': ['nmod:npmod', 'nmod:tmod'], 'nmod:desc': ['nmod'], 'flat:name': ['flat'] };

/** A relation counts with its subtype; one that the program's list does not have counts by its main part. */
export function sameRelation(found, gold, known) {
  if (found === gold) return true;
  if (RENAMED[gold] !== undefined) return RENAMED[gold].includes(found);
  return !known.has(gold) && found === gold.split(':')[0];
}

/** Shares in per cent of words with the right tag (UPOS), head (UAS), and head and relation (LAS); punctuation counts too. */
export class WordScore {
  words = 0;
  tags = 0;
  heads = 0;
  both = 0;

  constructor(knownRelations) {
    this.known = new Set(knownRelations);
  }

  /** `found` and `gold` are one word: { upos, head, relation }. */
  add(found, gold) {
    this.words += 1;
    if (found.upos === gold.upos) this.tags += 1;
    if (found.head !== gold.head) return;
    this.heads += 1;
    if (sameRelation(found.relation, gold.relation, this.known)) this.both += 1;
  }

  get result() {
    const percent = (part) => (100 * part) / Math.max(1, this.words);
    return { upos: percent(this.tags), uas: percent(this.heads), las: percent(this.both), words: this.words };
  }
}
