import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readTreebank } from './corpora.mjs';

/**
 * The documents of a treebank with GUM's `Entity=` annotation, or null where the file is absent: what `readTreebank` gives, and `mentions`, each
 * `{ chain, type, from, to, head: [from, to], start, end }` in words, end exclusive, and in characters; `head` are the words that name it.
 */
export function readCoreference(path) {
  if (!existsSync(path)) return null;
  const documents = readTreebank(path);
  const columns = [];
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
    if (line.startsWith('# newdoc')) columns.push([]);
    else if (/^\d+\t/.test(line)) columns.at(-1).push(/(?:^|\|)Entity=([^|]*)/.exec(line.split('\t')[9])?.[1] ?? '');
  }
  return documents.map((document, d) => ({ ...document, mentions: mentionsOf(columns[d], document.words) }));
}

/** Brackets open and close over words: `(4-person-new-..-1,2-coref` opens a mention of chain 4 whose first and second word head it, `4)` closes it. */
function mentionsOf(column, words) {
  const mentions = [];
  const open = [];
  column.forEach((cell, word) => {
    for (const [, whole, opens, closes] of cell.matchAll(/\(([^()]+)\)|\(([^()]+)|([^()]+)\)/g)) {
      if (closes !== undefined) {
        const at = open.findLastIndex(({ chain }) => chain === closes);
        if (at >= 0) open.splice(at, 1)[0].to = word + 1;
        continue;
      }
      const [chain, type, , , , least] = (whole ?? opens).split('-');
      const heads = least.split(',').map((nth) => word + Number(nth) - 1);
      const mention = { chain, type, from: word, to: word + 1, head: [heads[0], heads.at(-1) + 1] };
      mentions.push(mention);
      if (whole === undefined) open.push(mention);
    }
  });
  return mentions.map((mention) => ({ ...mention, start: words[mention.from].start, end: words[mention.to - 1].end }));
}
