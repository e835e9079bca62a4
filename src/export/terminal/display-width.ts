/** Code points that take two columns: East Asian wide and full width, and what draws as an emoji without asking. */
const WIDE =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;
/** Code points that take none: marks that sit on the letter before, joiners, and the later parts of a Korean syllable. */
const ZERO = /[\p{M}\p{Cf}\u1160-\u11ff\ud7b0-\ud7fb]/u;
/** Half of a flag: two of them make one sign of two columns. */
const FLAG_HALF = /[\u{1f1e6}-\u{1f1ff}]/u;
const EMOJI_STYLE = '\ufe0f';

/** Letters, punctuation and signs of which each UTF-16 unit is a cluster of its own and takes one column: most of what is posted. */
const PLAIN = /^[\x20-\x7e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u202f-\u205e\u20a0-\u20c0\u2190-\u22ff\u2500-\u257f\u25a0-\u25fc\u2713-\u2718]*$/;
const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What a reader sees as one character, and the columns it takes: `'e\u0301'` 1, `'漢'` 2. */
export interface Cluster {
  readonly text: string;
  readonly columns: number;
}

/** True where each UTF-16 unit of the text is one cluster of one column. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/** The text as clusters. Where terminals differ (joined emoji), the widest way to draw it counts. */
export function clustersOf(text: string): Cluster[] {
  if (isPlain(text)) return Array.from(text, (letter) => ({ text: letter, columns: 1 }));
  return Array.from(clusters.segment(text), ({ segment }) => ({ text: segment, columns: clusterColumns(segment) }));
}

/** Columns of a terminal that `text` takes. */
export function displayWidth(text: string): number {
  if (isPlain(text)) return text.length;
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
