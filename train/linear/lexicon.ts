import { WordCache } from '../../src/parse/words.js';
import type { Article } from './news.js';

const MOST_CLASSES = 250;

/**
 * Classes of words by the tags they had in news that was tagged by machine: the commonest tag, and a second one if it is not rare. Gives
 * the tagger something to hold on to where the treebanks never met a word.
 */
export function makeLexicon(articles: readonly Article[]): { keys: Int32Array; values: Uint8Array } {
  const cache = new WordCache();
  const counts = new Map<number, Map<string, number>>();
  for (const article of articles) {
    for (const sentence of article.sentences) {
      for (const [start, end, form] of sentence) {
        const key = cache.of(article.text, start, end).hash;
        let forms = counts.get(key);
        if (!forms) counts.set(key, (forms = new Map()));
        forms.set(form, (forms.get(form) ?? 0) + 1);
      }
    }
  }
  const named: Array<[number, string]> = [];
  const sizes = new Map<string, number>();
  for (const [key, forms] of counts) {
    const ranked = [...forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const total = ranked.reduce((sum, [, count]) => sum + count, 0);
    if (total < 2) continue;
    const name = ranked[0][0] + (ranked.length > 1 && ranked[1][1] / total >= 0.12 ? `+${ranked[1][0]}` : '') + (total > 20 ? '!' : '');
    named.push([key, name]);
    sizes.set(name, (sizes.get(name) ?? 0) + 1);
  }
  const classes = [...sizes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_CLASSES).map(([name]) => name);
  const numberOf = new Map(classes.map((name, i) => [name, i + 1]));
  const kept = named.filter(([, name]) => numberOf.has(name)).sort((a, b) => a[0] - b[0]);
  return { keys: Int32Array.from(kept.map(([key]) => key)), values: Uint8Array.from(kept.map(([, name]) => numberOf.get(name) as number)) };
}
