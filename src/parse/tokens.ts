import type { TokenBounds } from '../model/shapes.js';

// The patterns are those of train/readout_train/tokens.py, which cut the texts the core was trained on. \w, \d and \s there know all of Unicode.
const W = String.raw`[\p{L}\p{N}_]`;
const LETTER = String.raw`[\p{L}\p{Nl}\p{No}]`;
const D = String.raw`\p{Nd}`;

const LINK = String.raw`(?:https?:\/\/|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?)\]'’]`;
// The part before the @ has at most 64 characters (RFC 5321), which keeps a long run of dots or dashes from being searched at each of its places.
const EMAIL = String.raw`[\p{L}\p{N}_.+\-]{1,64}@[\p{L}\p{N}_\-]+(?:\.[\p{L}\p{N}_\-]+)+`;
const HANDLE = String.raw`[@#]${W}+`;
// "The mayor wrote on X. Nobody answered." ends after the platform's name.
const ABBREVIATION =
  String.raw`(?:[A-Za-z]\.){2,}|[ap]\.m\.|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Maj|Rev|Hon|Prof|Jr|Sr|St|vs|Inc|Corp|Co|Ltd|` +
  String.raw`Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|No|etc|Ave|Blvd)\.(?!${W})|(?:[A-WYZ]|(?<![Oo]n )X)\.(?=\s{1,40}[A-Z])`;
const NUMBER = String.raw`${D}+(?:[.,:]${D}+)*(?:st|nd|rd|th|s)?(?![A-Za-z\p{Nd}])|${D}+(?:[.,:]${D}+)*`;
const WORD = String.raw`${LETTER}+(?:['’]${LETTER}+)*${D}*`;
const MARKS = String.raw`\.{2,}|…|-{2,}|\*{2,}|={2,}|_{2,}|~{2,}|[!?]{2,}|''|${'``'}`;
const PICTURE =
  String.raw`[\u{1F1E6}-\u{1F1FF}]{2}|[\u2600-\u27BF\u{1F300}-\u{1FAFF}][\uFE0F\u200D\u{1F3FB}-\u{1F3FF}\u2600-\u27BF\u{1F300}-\u{1FAFF}]*`;
/** Invisible marks of direction and width count as white space: posts are full of them, and they are no words. */
const VISIBLE = String.raw`[^\s\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\u00AD]`;
const TOKEN = new RegExp([LINK, EMAIL, HANDLE, ABBREVIATION, NUMBER, WORD, MARKS, PICTURE, W, VISIBLE].join('|'), 'gu');

const CLITIC = /(?:n['’]t|['’](?:s|re|ve|ll|d|m|S|RE|VE|LL|D|M)|N['’]T)$/;
const CLOSED: ReadonlyMap<string, number> = new Map([['cannot', 3], ['gonna', 3], ['gotta', 3], ['wanna', 3]]);

/**
 * Splits a text into tokens, as the English treebanks of Universal Dependencies do: "Don't" gives "Do" and "n't", "Kim's" gives "Kim"
 * and "'s", "Jong-un" gives "Jong", "-" and "un", "$40" gives "$" and "40". Every character that is not white space lies in exactly
 * one token. Takes time linear in the text's length, whatever the text.
 */
export function tokenise(text: string): TokenBounds {
  let startChar = new Uint32Array(Math.max(16, text.length >> 2));
  let endChar = new Uint32Array(startChar.length);
  let size = 0;
  const push = (start: number, end: number): void => {
    if (size === startChar.length) {
      startChar = grown(startChar);
      endChar = grown(endChar);
    }
    startChar[size] = start;
    endChar[size++] = end;
  };
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const word = match[0];
    const start = match.index;
    const end = start + word.length;
    const cut = cutOf(word);
    if (cut > 0) {
      push(start, start + cut);
      push(start + cut, end);
    } else push(start, end);
  }
  return { size, startChar: startChar.subarray(0, size), endChar: endChar.subarray(0, size) };
}

function grown(bounds: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(bounds.length * 2);
  larger.set(bounds);
  return larger;
}

/** Where a word is cut in two: "does|n't", "can|not"; 0 where it is whole. */
function cutOf(word: string): number {
  const closed = word.length < 5 || word.length > 6 ? undefined : CLOSED.get(word.toLowerCase());
  if (closed !== undefined) return closed;
  if (!word.includes("'") && !word.includes('’')) return 0;
  return Math.max(0, CLITIC.exec(word)?.index ?? 0);
}
