const CLOCK = /\b(?:at|from|until|by|around|about|after|before)\s+(?:(\d{1,2})(?:[:.](\d{2}))?\s*([ap])\.?m\b\.?|(\d{1,2})[:.](\d{2})(?!\s*(?:%|per ?cent)|\d)|(noon|midday|midnight))/iu;

/** A time of day and where it stands. */
export interface ClockFinding {
  /** "14:30". */
  readonly value: string;
  readonly index: number;
  readonly length: number;
}

/** The first time of day in a text: "at 2.30 p.m.", "at noon"; null where there is none. */
export function clockOf(text: string): ClockFinding | null {
  const match = CLOCK.exec(text);
  if (!match) return null;
  const at = { index: match.index, length: match[0].length };
  if (match[6]) return { ...at, value: /^(?:noon|midday)$/iu.test(match[6]) ? '12:00' : '00:00' };
  let hour = Number(match[1] ?? match[4]);
  const minute = match[2] ?? match[5] ?? '00';
  if (match[3]) hour = (hour % 12) + (match[3].toLowerCase() === 'p' ? 12 : 0);
  return hour < 24 && Number(minute) < 60 ? { ...at, value: `${String(hour).padStart(2, '0')}:${minute}` } : null;
}
