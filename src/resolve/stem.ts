const SUFFIX = /(?:ation|ition|ution|ion|ing|ment|ance|ence|ure|ate|al|e)$/u;

/** What verb and noun of one deed share: "negotiate", "negotiation". */
export function stem(word: string): string {
  const cut = word.replace(SUFFIX, '');
  return cut.length >= 3 ? cut : word;
}
