/** As many answers as the names of a large day need; then all are forgotten, so that memory stays small over any number of texts. */
const MOST = 4096;

/** Makes a function of a text that keeps its answers: names come again and again within a file. `make` must depend on nothing but the text, and nobody may change an answer. */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}
