/** Kinds of characters, as the tokeniser sees them. */
export const SPACE = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const PICTURE = 3;
export const OTHER = 4;

const UNKNOWN = 255;
/** One entry for each UTF-16 code unit, filled when first asked: a text uses few of the 65,536. */
const kinds = new Uint8Array(65536).fill(UNKNOWN);

/** Invisible marks of direction and width count as white space: posts are full of them, and they are no words. */
const SPACES = /[\s\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\u00AD]/;

function classify(character: string): number {
  if (SPACES.test(character)) return SPACE;
  if (/[\p{L}\p{M}\u200C]/u.test(character)) return LETTER;
  if (/[\p{Nd}\p{No}\p{Nl}]/u.test(character)) return DIGIT;
  if (character.charCodeAt(0) > 0x7f && /[\p{Extended_Pictographic}\u{1F1E6}-\u{1F1FF}\u{1F3FB}-\u{1F3FF}]/u.test(character)) return PICTURE;
  return OTHER;
}

/** Kind of the character that starts at `index`; OTHER past the end. A lone surrogate is OTHER. */
export function kindAt(text: string, index: number): number {
  if (index >= text.length || index < 0) return OTHER;
  const unit = text.charCodeAt(index);
  if (unit >= 0xd800 && unit <= 0xdbff && sizeAt(text, index) === 2) return classify(text.slice(index, index + 2));
  let kind = kinds[unit];
  if (kind === UNKNOWN) {
    kind = unit >= 0xd800 && unit <= 0xdfff ? OTHER : classify(String.fromCharCode(unit));
    kinds[unit] = kind;
  }
  return kind;
}

/** Code units of the character that starts at `index`: 2 for a whole surrogate pair, else 1. */
export function sizeAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  if (unit < 0xd800 || unit > 0xdbff || index + 1 >= text.length) return 1;
  const next = text.charCodeAt(index + 1);
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}

export function isUpper(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  if (unit < 0x80) return unit >= 65 && unit <= 90;
  const character = text.charAt(index);
  return character !== character.toLowerCase();
}

export function isLower(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  if (unit < 0x80) return unit >= 97 && unit <= 122;
  const character = text.charAt(index);
  return character !== character.toUpperCase();
}

export function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019 || unit === 0x02bc || unit === 0x60 || unit === 0xb4;
}

/** Hyphens that join a word; dashes never do. */
export function isHyphen(unit: number): boolean {
  return unit === 0x2d || unit === 0x2010 || unit === 0x2011;
}
