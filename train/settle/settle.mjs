import { UNFITTED } from '../../dist/extract/attributions/decode.js';
import { findStatements } from '../../dist/extract/statements/statements.js';
import { areRight } from '../../eval/score/who-what.mjs';
import { fitLogistic } from './logistic.mjs';

const SOLID = /[\p{L}\p{N}]/u;
const KEEPS = [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5];
const ROLES = ['source', 'cue', 'content'];

/** Letters and digits under the spans, as one key. */
const keyOf = (text, spans) => spans.flatMap(([start, end]) => Array.from({ length: end - start }, (_, k) => start + k).filter((at) => SOLID.test(text[at]))).join();

/** How many spans of any role are right to the letter, of how many. */
function exact(text, found, gold) {
  const counts = { right: 0, found: 0, gold: 0 };
  for (const role of ROLES) {
    const keys = (list) => list.map((one) => keyOf(text, one[role])).filter(Boolean);
    const left = keys(gold);
    counts.gold += left.length;
    for (const key of keys(found)) {
      counts.found += 1;
      const at = left.indexOf(key);
      if (at < 0) continue;
      left.splice(at, 1);
      counts.right += 1;
    }
  }
  return counts;
}

/** The attributions of one article under these settings, each with its features and its roles as [start, end] of characters. */
export function decodedUnder({ tree, mentions }, settings) {
  const { doc } = tree;
  const { decoded } = findStatements({ ...tree, doc: { ...doc, attribution: { ...doc.attribution, settings } } }, mentions);
  const characters = ({ start, end }) => [doc.startChar[start], doc.endChar[end - 1]];
  return decoded.map(({ cue, source, content, features, confidence }) => ({
    features, confidence, source: source === null ? [] : [characters(source)], cue: [characters(cue)], content: content.map(characters),
  }));
}

const f1 = (right, found, gold) => (200 * right) / Math.max(1, found + gold);

/**
 * Fits what is decided after training, with the program itself: how far to favour sources and contents, the weights of confidence, and from
 * where on an attribution is kept. Chosen is what does best in the mean of who-what F1 and of exact F1 over the roles.
 *
 * @param articles [{ text, gold, tree, mentions }]: gold attributions, and the program's reading with the core's scores in it
 * @param onTry called with each set of settings and its mark
 */
export function settle(articles, onTry = () => undefined) {
  let best = null;
  const start = { ...UNFITTED, keep: 0 };
  for (const source_bias of [0, 0.4]) {
    for (const content_bias of [-0.3, 0, 0.3]) {
      let confidence;
      for (let round = 0; round < 2; round++) {
        const cases = articles.flatMap(({ text, gold, ...reading }) => {
          const found = decodedUnder(reading, { ...start, source_bias, content_bias, ...(confidence === undefined ? {} : { confidence }) });
          return areRight(text, found, gold).map((right, k) => ({ features: found[k].features, right }));
        });
        confidence = fitLogistic(cases.map(({ features }) => features), cases.map(({ right }) => (right ? 1 : 0)));
      }
      confidence = confidence.map((weight) => Number(weight.toFixed(5)));
      // The surest claim their tokens first, so what is kept from a higher mark on is a part of what is kept from a lower.
      const read = articles.map(({ text, gold, ...reading }) => ({ text, gold, all: decodedUnder(reading, { source_bias, content_bias, confidence, keep: 0 }) }));
      for (const keep of KEEPS) {
        const sums = { right: 0, found: 0, gold: 0, whole: 0, predicted: 0, wanted: 0 };
        for (const { text, gold, all } of read) {
          const found = all.filter((one) => one.confidence >= keep);
          const parts = exact(text, found, gold);
          for (const key of ['right', 'found', 'gold']) sums[key] += parts[key];
          sums.whole += areRight(text, found, gold).filter(Boolean).length;
          sums.predicted += found.length;
          sums.wanted += gold.length;
        }
        const mark = (f1(sums.whole, sums.predicted, sums.wanted) + f1(sums.right, sums.found, sums.gold)) / 2;
        const settings = { source_bias, content_bias, confidence, keep };
        onTry(settings, mark);
        if (best === null || mark > best.mark) best = { mark, settings };
      }
    }
  }
  return best.settings;
}
