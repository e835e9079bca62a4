/** Longer first lines are text, not headlines. */
const LONGEST = 140;

/** Where the headline of a post ends: its first line, where it has no full stop and text follows; 0 where it has none. */
export function headlineEnd(text: string): number {
  const first = /^\s*([^\n]+)\n\s*\S/u.exec(text);
  if (first === null || first[1].length > LONGEST || /[.!?:;,…]["”’»]?\s*$/u.test(first[1])) return 0;
  return first[0].indexOf('\n');
}
