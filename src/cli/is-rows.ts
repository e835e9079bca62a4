import { headText } from '../read/text/bytes.js';
import { stampOf } from '../read/prose/stamp.js';
import { dateLine } from '../read/times/date-line.js';
import { isGzip } from '../read/inputs/gunzip.js';
import { formatOf } from '../read/recognise.js';
import { isMhtml } from '../read/inputs/mhtml.js';
import { isTar } from '../read/inputs/tar.js';
import { isZip } from '../read/inputs/zip.js';

/**
 * True where what begins like this is JSON lines of `{"id", "text"}`, the rows of `readout annotate`, or is nothing else: a line that is no
 * row is told of in its place. The first line decides, so that a slow pipe need not be waited for.
 */
export function isRows(head: Uint8Array, name: string): boolean {
  if (isGzip(head) || isZip(head) || isTar(head) || isMhtml(head)) return false;
  const first = /\S[^\n]*/u.exec(headText(head))?.[0] ?? '';
  try {
    const value: unknown = JSON.parse(first);
    if (typeof value === 'object' && value !== null && 'id' in value && 'text' in value) return true;
  } catch {
    // The line goes on beyond the head, or is no JSON: the format tells.
  }
  const format = formatOf(head, name);
  return format === null || (format.name === 'plain-text' && dateLine(first) === null && stampOf(first) === null);
}
