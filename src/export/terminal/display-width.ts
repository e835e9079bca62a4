/** Code points that take two columns: East Asian wide and full width, and what draws as an emoji without asking. */
const WIDE =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
/** Code points that take none: marks that sit on the letter before, joiners, and the later parts of a Korean syllable. */
const ZERO = /[\p{M}\p{Cf}\u1160-\u11ff\ud7b0-\ud7fb]/u;
/** Half of a flag: two of them make one sign of two columns. */
const FLAG_HALF = /[\u{1f1e6}-\u{1f1ff}]/u;
const EMOJI_STYLE = '\ufe0f';

const ascii = /^[\x20-\x7e]*$/;
const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What a reader sees as one character, and the columns it takes: `'e\u0301'` 1, `'漢'` 2. */
export interface Cluster {
  readonly text: string;
  readonly columns: number;
}

/** The text as clusters. Where terminals differ (joined emoji), the widest way to draw it counts. */
export function clustersOf(text: string): Cluster[] {
  if (ascii.test(text)) return Array.from(text, (letter) => ({ text: letter, columns: 1 }));
  return Array.from(clusters.segment(text), ({ segment }) => ({ text: segment, columns: clusterColumns(segment) }));
}

/** Columns of a terminal that `text` takes. */
export function displayWidth(text: string): number {
  if (ascii.test(text)) return text.length;
  return clustersOf(text).reduce((sum, cluster) => sum + cluster.columns, 0);
}

function clusterColumns(cluster: string): number {
  let columns = 0;
  for (const point of cluster) {
    if (FLAG_HALF.test(point)) columns += 1;
    else if (WIDE.test(point)) columns += 2;
    else if (!ZERO.test(point)) columns += 1;
  }
  return cluster.includes(EMOJI_STYLE) ? Math.max(columns, 2) : columns;
}
