import { opensLower } from '../../facts/capitals.js';
import { longestOffice, officesCalled, opensOffice } from '../../facts/offices.js';
import { nominalKind } from '../../facts/nominals.js';
import { rememberedAt } from '../../parse/remembered-at.js';
import { tagOf, wordOf } from '../../parse/tree.js';
import { sameSentence } from './noun-phrase.js';

const HONORIFIC = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'sir', 'dame', 'lord', 'lady', 'prof', 'professor', 'gen', 'lt', 'col', 'maj', 'sgt', 'sen', 'rep', 'gov', 'capt', 'cmdr', 'adm', 'st', 'rev']);
// Offices made of another word, never a surname that happens to end so.
const ROLE_END = /(?:(?:spokes|chair|business|congress|police|fire|council|states|fisher|alder|gun|noble|clergy|frontbench)(?:man|woman|person)|-?minister|-secretary|-general)$/u;

/** A word that says what somebody is: "minister", "surgeon", "Mr". */
export const isRoleWord = rememberedAt((tree, token): boolean => {
  const lemma = tree.doc.lemma[token];
  return HONORIFIC.has(lemma.includes('.') ? lemma.replace('.', '') : lemma) || nominalKind(lemma, false) === 'person' || isRoleCompound(lemma) || officesCalled(wordOf(tree.doc, token)).some((office) => office.title || opensLower(wordOf(tree.doc, token)));
});

/** "spokesperson", "co-minister": offices made of another word. */
export const isRoleCompound = (lemma: string): boolean => lemma.length > 5 && ROLE_END.test(lemma);

/**
 * One past the last token of the longest office of several words that begins at the token: "chief executive", "head of government";
 * the token itself where none does.
 */
export const officePhraseEnd = rememberedAt((tree, token): number => {
  const { doc } = tree;
  if (token >= doc.size || !opensOffice(tree.lower[token])) return token;
  let end = token;
  // Hyphens are tokens of their own: "secretary-general" is three, and up to twice as many tokens as words may follow.
  for (let t = token + 1; t < doc.size && t - token < 2 * longestOffice() && sameSentence(tree, token, t); t++) {
    if (doc.startChar[t] - doc.endChar[t - 1] > 1) break;
    const phrase = doc.text.slice(doc.startChar[token], doc.endChar[t]).toLowerCase();
    if (officesCalled(phrase).length > 0 || (tagOf(doc, t) === 'NOUN' && officesCalled(phrase.slice(0, Math.max(phrase.lastIndexOf(' '), phrase.lastIndexOf('-')) + 1) + doc.lemma[t]).length > 0)) end = t + 1;
  }
  return end;
});

/** The honorific tells whether a man or a woman bears it. */
export function genderOfTitle(title: string): 'm' | 'f' | undefined {
  if (/\b(?:mr|sir|lord|king|prince|emperor|sheikh|herr|monsieur|señor)\b/iu.test(title)) return 'm';
  return /\b(?:mrs|ms|miss|dame|lady|queen|princess|empress|baroness|madam|señora)\b/iu.test(title) || /woman\b/iu.test(title) ? 'f' : /(?:spokes|chair|business|congress|police|council)man\b/iu.test(title) ? 'm' : undefined;
}
