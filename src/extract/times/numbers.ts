const ONES = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen',
  'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const SCALE: Record<string, number> = { hundred: 100, thousand: 1000, million: 1e6, billion: 1e9, trillion: 1e12, dozen: 12 };

const VALUE = new Map<string, number>([...ONES.map((word, i) => [word, i] as const), ...TENS.slice(2).map((word, i) => [word, (i + 2) * 10] as const)]);

/** A pattern for one number in digits or in words, without groups. */
export const NUMBER_PATTERN = `\\d[\\d,]*(?:\\.\\d+)?|(?:${TENS.slice(2).join('|')})(?:-(?:${ONES.slice(1, 10).join('|')}))?|${[...ONES].reverse().join('|')}`;

/** The number that a word or digits tell, thousands' commas taken out; null where it is none. */
export function numberOf(word: string): number | null {
  const low = word.toLowerCase();
  if (/^\d[\d,]*(?:\.\d+)?$/.test(low)) return Number(low.replaceAll(',', ''));
  const whole = VALUE.get(low);
  if (whole !== undefined) return whole;
  const [tens, ones] = low.split('-');
  const sum = VALUE.has(tens) && VALUE.has(ones ?? '') ? (VALUE.get(tens) as number) + (VALUE.get(ones) as number) : null;
  return sum;
}

/** What "hundred" or "million" multiplies by; null for other words. */
export function scaleOf(word: string): number | null {
  return SCALE[word.toLowerCase().replace(/s$/, '')] ?? null;
}
