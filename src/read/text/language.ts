// The commonest words of each language that English does not share; enough to tell a sentence, not to name every tongue.
const WORDS: Record<string, string> = {
  en: 'the of and to in is was for on that with as at by from it has have will be are this an not said he she they his her after who over its but been were would which their about than into out up more no a',
  de: 'der die das und ist nicht von mit den im ein eine auf für sich des dem auch wird werden nach bei wie aus dass sind hat wurde oder am zum zur',
  fr: 'le la les des et est une dans pour que qui sur au aux avec pas plus par ce cette sont été être ont du selon mais leur ses elle il',
  es: 'el los las del que en una por con para es su se al lo como más pero sus fue ha han este esta según entre ser son también',
  it: 'il di che è per una con non sono del della dei nel alla gli le ha si anche più dal come stato questo secondo dopo',
  pt: 'os das dos em um uma que para com não por mais foi ao pelo pela são também como seu sua após segundo é do da',
  nl: 'het een van en dat niet zijn op met voor aan door ook naar wordt werd bij heeft uit maar nog deze over',
  pl: 'nie się na jest że przez oraz dla jak ale po od został była są być tego który przed',
  tr: 've bir bu için ile da de olarak olan daha çok kadar sonra gibi ancak dedi ise',
  sv: 'och att det som för är på av med den till har inte ett om var från efter vid kommer',
  id: 'yang dan di untuk dengan dari pada ini itu tidak akan oleh dalam telah juga ke adalah',
  ro: 'și în este care cu pentru din că mai fost sunt nu pe după prin această',
};

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ru', /\p{Script=Cyrillic}/u],
  ['ar', /\p{Script=Arabic}/u],
  ['zh', /\p{Script=Han}/u],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['he', /\p{Script=Hebrew}/u],
  ['el', /\p{Script=Greek}/u],
  ['hi', /\p{Script=Devanagari}/u],
  ['th', /\p{Script=Thai}/u],
  ['ka', /\p{Script=Georgian}/u],
  ['hy', /\p{Script=Armenian}/u],
];

const LANGUAGES = Object.keys(WORDS);
const ENGLISH = LANGUAGES.indexOf('en');
/** The languages that a word is common in, as places in `LANGUAGES`. */
const LANGUAGES_OF = new Map<string, number[]>();
for (const [i, language] of LANGUAGES.entries()) for (const word of WORDS[language].split(' ')) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), i]);
const LONGEST = Math.max(...[...LANGUAGES_OF.keys()].map((word) => word.length));

/** Letters of other scripts all lie here; most texts have none. */
const BEYOND_LATIN = /[\u0370-\u1dff\u2c00-\ufeff\ud800-\udfff]/;
const LATIN = /\p{Script=Latin}/u;
const LETTER = /\p{L}/u;

/** The script of each character asked about so far: its place in `SCRIPTS`, or one of these. A text asks about few, again and again. */
const OF_LATIN = -1;
const OF_NONE = -2;
const scripts = new Map<number, number>();
const MOST_KNOWN = 20_000;
/** Whether a UTF-16 unit beyond ASCII is a letter of its own: 1, or 2 where it is none. */
const letters = new Uint8Array(65_536);

/**
 * The language of a post (BCP 47), by its letters and commonest words: "en" also for Latin text too short to tell,
 * "und" where there are no letters.
 */
export function languageOf(text: string): string {
  const sample = text.slice(0, 4000);
  const script = BEYOND_LATIN.test(sample) ? commonestScript(sample) : null;
  if (script !== null) return script;
  if (!LATIN.test(sample)) return 'und';
  const counts = new Uint16Array(LANGUAGES.length);
  // In the order in which their words came: of languages with as many words, the first is taken.
  const seen: number[] = [];
  eachShortWord(sample.toLowerCase(), (word) => {
    for (const language of LANGUAGES_OF.get(word) ?? []) if (counts[language]++ === 0) seen.push(language);
  });
  let best = -1;
  for (const language of seen) if (language !== ENGLISH && (best < 0 || counts[language] > counts[best])) best = language;
  return best >= 0 && counts[best] >= 2 && counts[best] > counts[ENGLISH] * 1.5 ? LANGUAGES[best] : 'en';
}

/** Runs of letters no longer than any common word is. */
function eachShortWord(text: string, found: (word: string) => void): void {
  let start = -1;
  for (let i = 0; i <= text.length; i++) {
    let isLetter = false;
    if (i < text.length) {
      const unit = text.charCodeAt(i);
      if (unit < 0x80) isLetter = unit >= 0x61 && unit <= 0x7a;
      else if (unit >= 0xd800 && unit <= 0xdbff) {
        // No common word has a letter beyond the first plane; those that are letters make their word another.
        isLetter = LETTER.test(String.fromCodePoint(text.codePointAt(i) as number));
        if (isLetter) {
          if (start < 0) start = i;
          i++;
          continue;
        }
      } else isLetter = (letters[unit] ||= LETTER.test(text[i]) ? 1 : 2) === 1;
    }
    if (isLetter) {
      if (start < 0) start = i;
    } else if (start >= 0) {
      if (i - start <= LONGEST) found(text.slice(start, i));
      start = -1;
    }
  }
}

function scriptOf(code: number): number {
  const known = scripts.get(code);
  if (known !== undefined) return known;
  const character = String.fromCodePoint(code);
  const found = SCRIPTS.findIndex(([, pattern]) => pattern.test(character));
  const script = found >= 0 ? found : LATIN.test(character) ? OF_LATIN : OF_NONE;
  if (scripts.size >= MOST_KNOWN) scripts.clear();
  scripts.set(code, script);
  return script;
}

/** The language of the script that most letters are of; null where that is Latin, or where there are no letters. */
function commonestScript(sample: string): string | null {
  const counts = new Uint16Array(SCRIPTS.length);
  let latin = 0;
  for (let i = 0; i < sample.length; i++) {
    const unit = sample.charCodeAt(i);
    if (unit < 0x80) {
      if ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) latin++;
      continue;
    }
    const code = sample.codePointAt(i) as number;
    if (code > 0xffff) i++;
    const script = scriptOf(code);
    if (script === OF_LATIN) latin++;
    else if (script !== OF_NONE) counts[script]++;
  }
  let best = 0;
  for (let i = 1; i < counts.length; i++) if (counts[i] > counts[best]) best = i;
  if (counts[best] <= latin) return null;
  const language = SCRIPTS[best][0];
  if (language === 'ru' && /[іїєґ]/iu.test(sample)) return 'uk';
  if (language === 'zh' && /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sample)) return 'ja';
  return language;
}
