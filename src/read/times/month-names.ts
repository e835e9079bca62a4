/** Tongues whose names of months are read. No two of them give one name to two months; a name that two give to different ones is left out. */
const TONGUES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ru', 'uk', 'tr', 'sv', 'da', 'ro', 'cs', 'fi', 'hu'];

const bare = (name: string): string => name.toLowerCase().replace(/\.$/u, '');

/** Names of months, long, short and as they stand beside a day, from the Unicode locale data that comes with the platform. */
function namesOfMonths(): Map<string, number> {
  const months = new Map<string, number>([['sept', 9]]);
  const torn = new Set<string>();
  for (const tongue of TONGUES) {
    for (const month of ['long', 'short'] as const) {
      for (const beside of [{ day: 'numeric' } as const, {}]) {
        const format = new Intl.DateTimeFormat(tongue, { ...beside, month, timeZone: 'UTC' });
        for (let number = 1; number <= 12; number++) {
          const part = format.formatToParts(new Date(Date.UTC(2023, number - 1, 13))).find(({ type }) => type === 'month');
          const name = bare(part?.value ?? '');
          if (!/^\p{L}{3,}$/u.test(name)) continue;
          if ((months.get(name) ?? number) !== number) torn.add(name);
          months.set(name, number);
        }
      }
    }
  }
  for (const name of torn) months.delete(name);
  return months;
}

let known: Map<string, number> | null = null;

/** The month (1 to 12) of a name such as "Sept.", "septembre" or "сентября"; null where it names none. */
export function monthNamed(name: string): number | null {
  known ??= namesOfMonths();
  return known.get(bare(name)) ?? null;
}
