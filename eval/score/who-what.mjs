// Which attributions of one text are right, by the rule that score/attribution.mjs counts by.
const SOLID = /[\p{L}\p{N}]/u;

/** Places of letters and digits under the spans. */
function placesOf(text, spans) {
  const places = new Set();
  for (const [start, end] of spans ?? []) for (let i = start; i < end; i++) if (SOLID.test(text[i])) places.add(i);
  return places;
}

const sharedBy = (a, b) => {
  let count = 0;
  for (const place of a) if (b.has(place)) count += 1;
  return count;
};

/**
 * For each attribution found, whether it is right: its content covers a gold one's with a Jaccard index of a half or more, and where the gold
 * one names a source, both sources share at least half of the shorter. A gold one serves once.
 */
export function areRight(text, found, gold) {
  const wanted = gold.map(({ source, content }) => ({ source: placesOf(text, source), content: placesOf(text, content) }));
  const used = new Set();
  return found.map((one) => {
    const source = placesOf(text, one.source);
    const content = placesOf(text, one.content);
    let best = -1;
    let most = 0.5;
    wanted.forEach((other, k) => {
      if (used.has(k)) return;
      const common = sharedBy(content, other.content);
      const jaccard = common / (content.size + other.content.size - common || 1);
      const sameSource = other.source.size === 0 || (source.size > 0 && sharedBy(source, other.source) >= 0.5 * Math.min(source.size, other.source.size));
      if (jaccard >= most && sameSource) [best, most] = [k, jaccard];
    });
    if (best >= 0) used.add(best);
    return best >= 0;
  });
}
