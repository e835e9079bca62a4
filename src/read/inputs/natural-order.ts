/** Whether `a` comes before `b`, numbers by what they count: `messages.html`, `messages2.html`, `messages10.html`. The same on every machine. */
export function naturally(a: string, b: string): number {
  const [x, y] = [a.match(RUNS) ?? [], b.match(RUNS) ?? []];
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const numbers = DIGIT.test(x[i]) && DIGIT.test(y[i]);
    // By length first, so that a number of any length needs no arithmetic.
    const [p, q] = numbers ? [bare(x[i]), bare(y[i])] : [x[i], y[i]];
    if (numbers && p.length !== q.length) return p.length - q.length;
    if (p !== q) return p < q ? -1 : 1;
  }
  return x.length - y.length || (a < b ? -1 : a > b ? 1 : 0);
}

const RUNS = /\d+|\D/gu;
const DIGIT = /^\d/u;
const bare = (digits: string): string => digits.replace(/^0+(?=\d)/u, '');
