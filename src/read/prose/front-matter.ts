import { isMap, isScalar, parseDocument } from 'yaml';

/** What a text says of itself before it begins. */
export interface FrontMatter {
  /** Its fields by name in small letters; those that are no words are left out. */
  readonly fields: ReadonlyMap<string, string>;
  /** Lines that it takes. */
  readonly lines: number;
}

const LONGEST = 16_384;
const NONE: FrontMatter = { fields: new Map(), lines: 0 };

/** The front matter in YAML between two lines of dashes at the beginning of a text; no fields and no lines where there is none. */
export function frontMatter(text: string): FrontMatter {
  const match = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/u.exec(text.slice(0, LONGEST));
  if (!match) return NONE;
  // Words alone: a date stays as it is written, and no alias is followed.
  const document = parseDocument(match[1], { schema: 'failsafe', logLevel: 'silent' });
  if (document.errors.length > 0 || !isMap(document.contents)) return NONE;
  const fields = document.contents.items.flatMap(({ key, value }): [string, string][] => {
    if (!isScalar(key) || !isScalar(value) || typeof key.value !== 'string' || typeof value.value !== 'string' || value.value.trim() === '') return [];
    return [[key.value.toLowerCase(), value.value.trim()]];
  });
  return { fields: new Map(fields), lines: match[0].trimEnd().split('\n').length };
}
