import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** One token as CoreNLP read it: start and end in the text, Penn tag, kind of name. */
export type MachineToken = [start: number, end: number, form: string, name: string, head: number, relation: string];

export interface Article {
  id: string;
  text: string;
  sentences: MachineToken[][];
}

/** PolNeAR's articles with CoreNLP's reading of them; articles that lack either are left out. */
export function readNews(directory: string, part: 'train' | 'dev'): Article[] {
  const rows = (name: string): Array<Record<string, unknown>> =>
    gunzipSync(readFileSync(`${directory}/${name}-${part}.jsonl.gz`)).toString('utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Record<string, unknown>);
  const readings = new Map(rows('corenlp').map((row) => [row.id as string, row.sentences as MachineToken[][]]));
  return rows('polnear').flatMap((row) => {
    const sentences = readings.get(row.id as string);
    return sentences ? [{ id: row.id as string, text: row.text as string, sentences }] : [];
  });
}
