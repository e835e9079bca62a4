import { readFileSync } from 'node:fs';
import type { MentionFinding } from '../src/extract/findings.js';
import { type Doc, FORMS, NAME_KINDS, RELATIONS, TAGS } from '../src/parse/doc.js';
import { type Tree, treeOf } from '../src/parse/tree.js';

/** Sentences with the tags, heads and names that a careful annotator gives them: rules are tested as they stand when the core is right. */
const SENTENCES: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  readFileSync(new URL('./trees.conllu', import.meta.url), 'utf8').trim().split('\n\n').map((block) => {
    const [head, ...rows] = block.split('\n');
    return [head.replace('# text = ', ''), rows.map((row) => row.split('\t'))] as const;
  }),
);

function docOf(text: string): Doc {
  const rows = SENTENCES.get(text);
  if (!rows) throw new Error(`test/trees.conllu has no tree for "${text}"`);
  let at = 0;
  const start = rows.map(([, word]) => {
    const found = text.indexOf(word, at);
    at = found + word.length;
    return found;
  });
  const names = rows.flatMap(([, , , , , , , , , misc], i) => (misc.startsWith('Name=B-') ? [{ from: i, kind: misc.slice(7) }] : []));
  const endOfName = (from: number): number => {
    let end = from + 1;
    while (rows[end]?.[9].startsWith('Name=I-')) end++;
    return end;
  };
  return {
    text,
    size: rows.length,
    startChar: Uint32Array.from(start),
    endChar: Uint32Array.from(rows, ([, word], i) => start[i] + word.length),
    word: rows.map(([, word]) => word),
    tag: Uint8Array.from(rows, (row) => TAGS.indexOf(row[3] as (typeof TAGS)[number])),
    form: Uint8Array.from(rows, (row) => FORMS.indexOf(row[4] as (typeof FORMS)[number])),
    lemma: rows.map((row) => row[2]),
    headToken: Int32Array.from(rows, (row, i) => (row[6] === '0' ? i : i - Number(row[0]) + Number(row[6]))),
    relation: Uint8Array.from(rows, (row) => RELATIONS.indexOf(row[7] as (typeof RELATIONS)[number])),
    // Tokens are numbered anew in each sentence.
    sentenceStartToken: Uint32Array.from(rows.flatMap(([id], i) => (id === '1' ? [i] : []))),
    nameStartToken: Uint32Array.from(names, ({ from }) => from),
    nameEndToken: Uint32Array.from(names, ({ from }) => endOfName(from)),
    nameKind: Uint8Array.from(names, ({ kind }) => NAME_KINDS.indexOf(kind as (typeof NAME_KINDS)[number])),
    attribution: null,
    happenings: null,
  };
}

/** The tree of a sentence of test/trees.conllu, and its names as mentions. Throws where the file does not hold it. */
export function treeFor(text: string): { readonly tree: Tree; readonly mentions: readonly MentionFinding[] } {
  const tree = treeOf(docOf(text));
  const { doc } = tree;
  const mentions = Array.from(doc.nameStartToken, (from, n): MentionFinding => {
    const range = { start: doc.startChar[from], end: doc.endChar[doc.nameEndToken[n] - 1] };
    return { range, headToken: from, form: 'name', text: doc.text.slice(range.start, range.end), kind: NAME_KINDS[doc.nameKind[n]], plural: false, definite: true, subject: false };
  });
  return { tree, mentions };
}
