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
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['hy', /\p{Script=Armenian}/gu],
];

/** The languages that a word is common in. */
const LANGUAGES_OF = new Map<string, string[]>();
for (const [language, words] of Object.entries(WORDS)) for (const word of words.split(' ')) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), language]);

/** Letters of other scripts all lie here; most texts have none. */
const BEYOND_LATIN = /[\u0370-\u1dff\u2c00-\ufeff\ud800-\udfff]/;
const LATIN = /\p{Script=Latin}/u;

/**
 * The language of a post (BCP 47), by its letters and commonest words: "en" also for Latin text too short to tell,
 * "und" where there are no letters.
 */
export function languageOf(text: string): string {
  const sample = text.slice(0, 4000);
  const script = BEYOND_LATIN.test(sample) ? commonestScript(sample) : null;
  if (script !== null) return script;
  if (!LATIN.test(sample)) return 'und';
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const score = new Map<string, number>();
  for (const word of words) for (const language of LANGUAGES_OF.get(word) ?? []) score.set(language, (score.get(language) ?? 0) + 1);
  const english = score.get('en') ?? 0;
  const [other, count] = [...score].filter(([language]) => language !== 'en').sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  return count >= 2 && count > english * 1.5 ? other : 'en';
}

/** The language of the script that most letters are of; null where that is Latin, or where there are no letters. */
function commonestScript(sample: string): string | null {
  const latin = (sample.match(/\p{Script=Latin}/gu) ?? []).length;
  let best: readonly [string, number] = ['', 0];
  for (const [language, pattern] of SCRIPTS) {
    const count = (sample.match(pattern) ?? []).length;
    if (count > best[1]) best = [language, count];
  }
  if (best[1] <= latin) return null;
  if (best[0] === 'ru' && /[іїєґ]/iu.test(sample)) return 'uk';
  if (best[0] === 'zh' && /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sample)) return 'ja';
  return best[0];
}
