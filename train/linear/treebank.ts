import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** One word of a treebank, with its place in the sentence's text. */
export interface GoldWord {
  form: string;
  lemma: string;
  upos: string;
  xpos: string;
  /** Index of the head in the sentence, -1 at the root. */
  head: number;
  relation: string;
  start: number;
  end: number;
  misc: string;
}

export interface GoldSentence {
  document: string;
  startsParagraph: boolean;
  text: string;
  words: GoldWord[];
}

/** Reads a gzipped CoNLL-U file; empty nodes are left out, contractions are shared out over their words. */
export function readTreebank(path: string): GoldSentence[] {
  const sentences: GoldSentence[] = [];
  let document = '';
  let paragraph = false;
  let text = '';
  let rows: string[][] = [];
  for (const line of gunzipSync(readFileSync(path)).toString('utf8').split('\n')) {
    if (line.startsWith('# newdoc id = ')) document = line.slice(14);
    else if (line.startsWith('# newpar')) paragraph = true;
    else if (line.startsWith('# text = ')) text = line.slice(9);
    else if (line === '' && rows.length > 0) {
      sentences.push({ document, startsParagraph: paragraph, text, words: placeWords(text, rows) });
      rows = [];
      paragraph = false;
    } else if (line !== '' && !line.startsWith('#')) rows.push(line.split('\t'));
  }
  return sentences;
}

function placeWords(text: string, rows: string[][]): GoldWord[] {
  const words: GoldWord[] = [];
  let at = 0;
  let shared: { end: number; from: number; to: number } | undefined;
  for (const row of rows) {
    if (row[0].includes('.')) continue;
    if (row[0].includes('-')) {
      const last = Number(row[0].split('-')[1]);
      const from = Math.max(at, text.indexOf(row[1], at));
      const parts = rows.filter((r) => /^\d+$/.test(r[0]) && Number(r[0]) >= Number(row[0].split('-')[0]) && Number(r[0]) <= last);
      const whole = parts.map((r) => r[1]).join('') === row[1];
      shared = { end: last, from, to: from + row[1].length };
      if (whole) {
        at = from;
        shared = undefined;
      }
      continue;
    }
    let start: number;
    let end: number;
    if (shared) {
      start = shared.from;
      end = shared.to;
      at = end;
      if (Number(row[0]) === shared.end) shared = undefined;
    } else {
      const found = text.indexOf(row[1], at);
      start = found < 0 ? at : found;
      end = found < 0 ? at : start + row[1].length;
      at = end;
    }
    words.push({ form: row[1], lemma: row[2], upos: row[3], xpos: row[4], head: Number(row[6]) - 1, relation: row[7], start, end, misc: row[9] });
  }
  return words;
}
