import { dependents, type Tree, tagOf, wordOf } from '../src/parse/tree.js';
import { NAME_KINDS } from '../src/parse/doc.js';
import type { MentionFinding } from '../src/extract/findings.js';

const ROLE = /^(?:envoy|minister|president|police|spokesman|spokesperson|spokeswoman|office|ministry|governor|chairman|mayor|official|officials|officer|source|sources|army|secretary|union|captain|surgeon|leader|commission|coach|chief|teacher|doctor|owner|commander|company|secretary-general|group|party|presidency|government|driver|witness|witnesses|lawyer|judge|campaign|aide|owner)$/;

/** Names, a few roles and pronouns: enough mentions for the tests of who said what. */
export function naiveMentions(tree: Tree): MentionFinding[] {
  const { doc } = tree;
  const found: MentionFinding[] = [];
  const named = new Uint8Array(doc.size);
  const add = (first: number, end: number, head: number, form: MentionFinding['form'], kind: MentionFinding['kind']) => {
    const range = { start: doc.startChar[first], end: doc.endChar[end - 1] };
    found.push({ range, headToken: head, form, text: doc.text.slice(range.start, range.end), kind, plural: false, definite: false, subject: false });
  };
  for (let k = 0; k < doc.nameStartToken.length; k++) {
    const [first, end] = [doc.nameStartToken[k], doc.nameEndToken[k]];
    named.fill(1, first, end);
    let head = first;
    for (let t = first; t < end; t++) if (doc.headToken[t] < first || doc.headToken[t] >= end || doc.headToken[t] === t) head = t;
    add(first, end, head, 'name', NAME_KINDS[doc.nameKind[k]]);
  }
  for (let t = 0; t < doc.size; t++) {
    if (named[t]) continue;
    // A surname alone may escape the names' tagger.
    if (tagOf(doc, t) === 'PROPN') {
      let end = t + 1;
      while (end < doc.size && !named[end] && tagOf(doc, end) === 'PROPN' && doc.startChar[end] === doc.endChar[end - 1] + 1) end++;
      named.fill(1, t, end);
      let head = t;
      for (let k = t; k < end; k++) if (doc.headToken[k] < t || doc.headToken[k] >= end || doc.headToken[k] === k) head = k;
      add(t, end, head, 'name', 'person');
      continue;
    }
    const word = wordOf(doc, t).toLowerCase();
    if (/^(?:he|she|they|i|we)$/.test(word)) add(t, t + 1, t, 'pronoun', null);
    else if (ROLE.test(word) && tagOf(doc, t) !== 'VERB') {
      const left = [t, ...dependents(tree, t, 'amod', 'compound').filter((x) => x < t && !named[x])];
      add(Math.min(...left), t + 1, t, 'role', /^(?:office|ministry|army|union|police|commission|company|group|party|presidency|government|campaign)$/.test(word) ? 'organisation' : 'person');
    }
  }
  return found.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}
