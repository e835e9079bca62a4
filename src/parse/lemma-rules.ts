import { FORMS } from './doc.js';
import { IRREGULAR_NOUNS, IRREGULAR_VERBS, VERB_STEMS } from './irregular.js';

/** How a form is made from its lemma; one letter each, as the table of exceptions writes them. */
const INFLECTIONS: Readonly<Record<string, string>> = {
  NNS: 's', NNPS: 's', VBZ: 'z', VBD: 'd', VBN: 'd', VBG: 'g', VB: 'b', VBP: 'b', MD: 'b', JJR: 'r', RBR: 'r', JJS: 't', RBS: 't',
};
const inflectionOf: readonly string[] = FORMS.map((form) => INFLECTIONS[form] ?? '');

/** Under which key a table of exceptions holds a form: the letter of its inflection and the lower-case form, "dsank". */
export function exceptionKey(lower: string, form: number): string {
  return (inflectionOf[form] || '-') + lower;
}

const CONTRACTED: Readonly<Record<string, string>> = {
  "n't": 'not', "'ll": 'will', "'re": 'be', "'m": 'be', "'ve": 'have', ca: 'can', wo: 'will', sha: 'shall', an: 'a', am: 'be', is: 'be', are: 'be', was: 'be', were: 'be',
  been: 'be', being: 'be', has: 'have', does: 'do', did: 'do', me: 'I', him: 'he', us: 'we', them: 'they', these: 'this', those: 'that', would: 'would', better: 'good', best: 'good', worse: 'bad', worst: 'bad',
};

/** The lemma by rule alone: what the table of exceptions is measured against. */
export function ruleLemma(written: string, form: number): string {
  const lower = /[’]/.test(written) ? written.replace(/’/g, "'") : written;
  const inflection = inflectionOf[form];
  if (inflection === '') return CONTRACTED[lower]?.toLowerCase() ?? lower;
  // A compound is inflected in its last part: "vice-presidents".
  const hyphen = lower.lastIndexOf('-');
  if (hyphen > 0 && hyphen < lower.length - 1) return lower.slice(0, hyphen + 1) + ruleLemma(lower.slice(hyphen + 1), form);
  switch (inflection) {
    case 's': return IRREGULAR_NOUNS.get(lower) ?? withoutS(lower);
    case 'z': return CONTRACTED[lower] ?? (lower === "'s" ? 'be' : lower === 'says' ? 'say' : withoutS(lower));
    case 'd': return CONTRACTED[lower] ?? irregularVerb(lower) ?? withoutEd(lower);
    case 'g': return CONTRACTED[lower] ?? withoutIng(lower);
    case 'r': return CONTRACTED[lower] ?? withoutDegree(lower, 'er');
    case 't': return CONTRACTED[lower] ?? withoutDegree(lower, 'est');
    default: return CONTRACTED[lower] ?? lower;
  }
}

function irregularVerb(lower: string): string | undefined {
  const base = IRREGULAR_VERBS.get(lower);
  if (base !== undefined) return base;
  const prefixed = /^(re|un|over|out|under|mis|fore|with)(.{3,})$/.exec(lower);
  const rest = prefixed ? IRREGULAR_VERBS.get(prefixed[2]) : undefined;
  return prefixed && rest !== undefined ? prefixed[1] + rest : undefined;
}

function withoutS(lower: string): string {
  if (lower.length < 4 || !lower.endsWith('s') || lower.endsWith('ss') || lower.endsWith("'s")) return lower.length === 3 && lower.endsWith('s') && !lower.endsWith('us') ? lower.slice(0, -1) : lower;
  if (lower.endsWith('ies')) return lower.length > 4 ? `${lower.slice(0, -3)}y` : lower.slice(0, -1);
  if (/(?:ss|sh|ch|x|zz)es$/.test(lower)) return lower.slice(0, -2);
  if (lower.endsWith('oes') && lower.length > 5) return lower.slice(0, -2);
  if (/men$/.test(lower)) return `${lower.slice(0, -2)}an`;
  return lower.slice(0, -1);
}

function withoutEd(lower: string): string {
  if (!lower.endsWith('ed') || lower.length < 4) return lower;
  if (lower.endsWith('ied')) return lower.length > 4 ? `${lower.slice(0, -3)}y` : lower.slice(0, -1);
  return restoreBase(lower.slice(0, -2));
}

function withoutIng(lower: string): string {
  if (!lower.endsWith('ing') || lower.length < 5) return lower;
  const stem = lower.slice(0, -3);
  if (!/[aeiouy]/.test(stem)) return lower;
  if (/^[dlt]y$/.test(stem)) return `${stem.slice(0, -1)}ie`;
  return restoreBase(stem);
}

function withoutDegree(lower: string, ending: string): string {
  if (!lower.endsWith(ending) || lower.length < ending.length + 3) return lower;
  const stem = lower.slice(0, -ending.length);
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`;
  return restoreBase(stem);
}

/** Puts back the "e" or takes off the doubled letter that an ending cost: "mak" -> "make", "stopp" -> "stop". */
function restoreBase(stem: string): string {
  const known = VERB_STEMS.get(stem);
  if (known !== undefined) return known;
  if (/([bdgmnprt])\1$/.test(stem) && !/(?:add|err|ebb|odd|inn)$/.test(stem)) return stem.slice(0, -1);
  if (/(?:[^aeiou]l)l$/.test(stem)) return stem;
  if (/[aeiou]ll$/.test(stem) && /(?:ancell|ravell|evell|otell|abell|odell|uell|ontroll|ompell|xpell|ropell|epell)$/.test(stem)) return stem.slice(0, -1);
  if (/(?:[uvc]|[^aeiou][aeiou]s|[^s]s|[^aeiouwlrn]l|[iau]z|rg|dg|ng|[^aeiou]yz)$/.test(stem) && !/(?:ss|us|ias|ing|ang|ong|ung|eu|ou)$/.test(stem)) return `${stem}e`;
  if (/(?:[aeiou]|qu)(?:t)$/.test(stem) && /(?:at|ut|et|ot|it)$/.test(stem)) {
    if (/[^aeiou]at$/.test(stem) && stem.length > 3) return `${stem}e`;
    if (/(?:[iea]at)$/.test(stem) && stem.length > 4 && /(?:iat|eat)$/.test(stem) && /(?:creat|iat)$/.test(stem)) return `${stem}e`;
    if (/(?:[^aeiou]ut|vot|quot|not|complet|delet|cit|writ|invit|unit|ignit)$/.test(stem) && !/put$/.test(stem) && stem.length > 2) return `${stem}e`;
    return stem;
  }
  if (/[^aeiou][aiou](?:k|d|m|n|r|b|p|g)$/.test(stem) && /(?:[^aeiou]ak|ok|ik|ad|id|ud|am|om|im|um|in|un|on|ar|ir|or|ur|ib|ob|ap|op|ip|yp)$/.test(stem)) {
    return countVowels(stem) === 1 && stem.length > 2 ? `${stem}e` : /(?:ur|uir|plor|nor|ud|id|ad|am|um|in|ar|in|ib|ok|ak|op|ap)$/.test(stem) && !/(?:er|on|en|rib|rain|hin|gain|oin|ain|train|enn|min|mad|arin|avor|it)$/.test(stem) ? `${stem}e` : stem;
  }
  return stem;
}

function countVowels(stem: string): number {
  return (stem.match(/[aeiouy]+/g) ?? []).length;
}
