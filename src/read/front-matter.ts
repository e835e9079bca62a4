import { parse } from 'yaml';

/** What a text says of itself before it begins. */
export interface FrontMatter {
  /** Its fields by name in small letters; those that are no words are left out. */
  readonly fields: ReadonlyMap<string, string>;
  /** Lines that it takes. */
  readonly lines: number;
}

const LONGEST = 65_536;
const NONE: FrontMatter = { fields: new Map(), lines: 0 };

/** The front matter in YAML between two lines of dashes at the beginning of a text; no fields and no lines where there is none. */
export function frontMatter(text: string): FrontMatter {
  const match = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/u.exec(text.slice(0, LONGEST));
  if (!match) return NONE;
  let read: unknown;
  try {
    // Words alone: a date stays as it is written.
    read = parse(match[1], { schema: 'failsafe', maxAliasCount: 10, logLevel: 'silent' });
  } catch {
    return NONE;
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return NONE;
  const fields = Object.entries(read).flatMap(([name, value]): [string, string][] => (typeof value === 'string' && value.trim() !== '' ? [[name.toLowerCase(), value.trim()]] : []));
  return { fields: new Map(fields), lines: match[0].trimEnd().split('\n').length };
}
