const TIME = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/u;

/** Which of two times of posts comes first: negative where `a` does, zero where they do not tell. By instant where both tell one; else by what both write, as far as both go. */
export function compareTimes(a: string, b: string): number {
  // Most are written alike, as far and in one zone: then what is written tells, and a long export is held up by no pattern.
  const end = a[16] === ':' ? 19 : 16;
  if (a.length === b.length && a.length >= 16 && a[16] === b[16] && a.slice(end) === b.slice(end)) return a === b ? 0 : a < b ? -1 : 1;
  const [x, y] = [TIME.exec(a), TIME.exec(b)];
  if (x?.[4] !== undefined && y?.[4] !== undefined && x[4] !== y[4]) {
    const seconds = x[3] !== undefined && y[3] !== undefined;
    return instant(x, seconds) - instant(y, seconds);
  }
  const [p, q] = [x ? clock(x) : a, y ? clock(y) : b];
  const length = Math.min(p.length, q.length);
  const [r, s] = [p.slice(0, length), q.slice(0, length)];
  return r === s ? 0 : r < s ? -1 : 1;
}

function clock([, day, minute, second]: RegExpExecArray): string {
  return `${day}T${minute}${second === undefined ? '' : `:${second}`}`;
}

function instant([, day, minute, second, zone]: RegExpExecArray, seconds: boolean): number {
  return Date.parse(`${day}T${minute}:${seconds ? second : '00'}${zone}`);
}
