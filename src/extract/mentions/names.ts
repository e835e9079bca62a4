import { opensUpper } from '../../facts/capitals.js';
import { genderOfName } from '../../facts/given-names.js';
import { headKinds } from '../../facts/name-heads.js';
import { kindsByTables, likeliest, together } from '../../facts/name-kinds.js';
import { nominalKind } from '../../facts/nominals.js';
import { organisationNamed } from '../../facts/organisations.js';
import { outletNamed } from '../../facts/outlets.js';
import { placesNamed } from '../../facts/places.js';
import type { EntityKind } from '../../record/entity.js';
import { relationOf, tagOf, type Tree, wordOf } from '../../parse/tree.js';
import type { Draft } from './draft.js';
import { kindsByContext } from './kind-evidence.js';
import { isDemonym, isOneOfPeople, isPortfolio, nameSpans, PARTISAN, POST_NOMINAL } from './name-spans.js';
import { headOfSpan, isSubject, sameSentence } from './noun-phrase.js';
import { genderOfTitle, isRoleWord, officePhraseEnd } from './office-phrases.js';
import { titleBefore } from './titles.js';

/** The tagger's word against that of the tables and of the text around. */
const TAGGER = 1.5;

/** Every name of the text with its title, kind, and what speaks for that kind here. */
export function nameMentions(tree: Tree): Draft[] {
  const { doc } = tree;
  const covered = new Uint8Array(doc.size);
  const spans = nameSpans(tree).filter(({ from, to }) => !DATED.test(doc.text.slice(doc.startChar[from], doc.endChar[to - 1])));
  for (const { from, to } of spans) covered.fill(1, from, to);
  const overlooked = overlookedNames(tree, covered);
  return [...spans, ...overlooked].map(({ from, to, tagged }) => nameDraft(tree, from, to, tagged, (token) => covered[token] === 1));
}

function nameDraft(tree: Tree, from: number, to: number, tagged: EntityKind | null, named: (token: number) => boolean): Draft {
  const { doc } = tree;
  let head = headOfSpan(tree, from, to);
  const text = doc.text.slice(doc.startChar[from], doc.endChar[to - 1]);
  const titled = titleBefore(tree, from, named);
  // "akim Serik Dauletov": where the title heads the phrase, the phrase's place in the clause is the name's.
  while (titled && doc.headToken[head] !== head && doc.headToken[head] >= titled.firstToken && doc.headToken[head] < from) head = doc.headToken[head];
  const title = titled && doc.text.slice(doc.startChar[titled.firstToken], doc.endChar[from - 1]);
  const hints = together(kindsByContext(tree, from, to, head), title ? { person: 4 } : {});
  const kind = likeliest(together(kindsByTables(text), hints, tagged === null ? {} : { [tagged]: TAGGER }));
  const gender = title ? genderOfTitle(title) : undefined;
  return {
    range: { start: doc.startChar[from], end: doc.endChar[to - 1] },
    headToken: head,
    form: 'name',
    text,
    kind,
    tagged,
    hints,
    ...(title && (kind === 'person' || kind === null) ? { title } : {}),
    ...(titled?.country ? { country: titled.country } : {}),
    plural: kind === 'group',
    ...(gender ? { gender } : {}),
    definite: true,
    subject: isSubject(tree, head),
  };
}

/** Days, months, feasts and the feed's labels: capitals that name nobody. */
const DATED = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|mon|tue|tues|wed|thu|thurs|fri|sat|sun|christmas|easter|ramadan|thanksgiving|halloween|breaking|update|urgent|live|watch|exclusive|flash)\.?$/iu;

/** Runs of proper nouns that the names tagger passed over, where the tables or the words around show that they name something. Marks them in `covered`. */
function overlookedNames(tree: Tree, covered: Uint8Array): { from: number; to: number; tagged: null }[] {
  const { doc } = tree;
  const out: { from: number; to: number; tagged: null }[] = [];
  const dialogue = isDialogue(doc.text);
  for (let i = 0; i < doc.size; i++) {
    const office = officePhraseEnd(tree, i);
    if (office > i && !covered[i]) {
      i = office - 1;
      continue;
    }
    if (covered[i] || !opensUpper(wordOf(doc, i))) continue;
    const inside = sameSentence(tree, i - 1, i);
    // A capital inside a sentence makes a name of what the tagger took for a common noun, where the tables know it.
    const opensLine = !inside && tagOf(doc, i) !== 'PRON' && tagOf(doc, i) !== 'DET' && /^\p{Lu}[\p{L}-]+ (?:on|about) [^\n.!?]{3,120}:/u.test(doc.text.slice(doc.startChar[i], doc.startChar[i] + 160));
    const speaks = dialogue && /^:\s/u.test(doc.text.slice(doc.endChar[i], doc.endChar[i] + 2)) && (i === 0 || doc.text.slice(doc.endChar[i - 1], doc.startChar[i]).includes('\n'));
    const noun = opensLine || speaks || tagOf(doc, i) === 'PROPN' || (inside && tagOf(doc, i) === 'NOUN' && placesNamed(wordOf(doc, i)).length > 0) || isKnownBody(wordOf(doc, i), inside);
    if (!noun) continue;
    let from = i;
    let to = i + 1;
    while (to < doc.size && !covered[to] && tagOf(doc, to) === 'PROPN' && sameSentence(tree, to, i) && opensUpper(wordOf(doc, to))) to++;
    i = to - 1;
    while (from < to - 1 && isRoleWord(tree, from)) from++;
    if (isPortfolio(tree, from, to) || isOneOfPeople(tree, from, to) || isDemonym(tree, from, to) || isRoleWord(tree, to - 1) || (nominalKind(doc.lemma[to - 1], false) === 'organisation' && to - from === 1)) continue;
    if (!speaks && !isName(tree, from, to)) continue;
    covered.fill(1, from, to);
    out.push({ from, to, tagged: null });
  }
  return out;
}

/** Lines that open with a word and a colon, one of them a question: those words are who speaks. "Q:" and "A:" name nobody. */
function isDialogue(text: string): boolean {
  if (!text.includes('?')) return false;
  const lines = text.match(/^\p{Lu}[\p{L}’'. -]{1,40}:\s.*$/gmu) ?? [];
  return lines.length > 1 && lines.some((line) => /\?["”]?\s*$/u.test(line));
}

/** A body or an outlet of the tables, whatever its tag; where a sentence begins, only an acronym, which needs no sentence for its capitals. */
function isKnownBody(word: string, inside: boolean): boolean {
  return (inside ? /^\p{Lu}/u : /^\p{Lu}{2,}$/u).test(word) && (organisationNamed(word) !== undefined || outletNamed(word) !== undefined);
}

/** A capital where only a sentence begins proves nothing, unless the tables know the word or it acts as a name does. */
function isName(tree: Tree, from: number, to: number): boolean {
  const { doc } = tree;
  const text = doc.text.slice(doc.startChar[from], doc.endChar[to - 1]);
  if (/^\p{L}\.?$/u.test(text) || DATED.test(text) || PARTISAN.test(text) || POST_NOMINAL.test(text)) return false;
  const head = headOfSpan(tree, from, to);
  if (likeliest(together(kindsByTables(text), kindsByContext(tree, from, to, head))) !== null && (to - from > 1 || sameSentence(tree, from - 1, from) || placesNamed(text)[0]?.kind !== 'city')) return true;
  if (!/\p{Ll}/u.test(text)) return false;
  if (to - from > 1 || sameSentence(tree, from - 1, from)) return true;
  const next = sameSentence(tree, to, from) ? wordOf(doc, to) : '';
  const opens = /^(?:on|about|to|told|,)$/u.test(next) && /^[^\n.!?]{0,80}:/u.test(doc.text.slice(doc.endChar[to - 1]));
  return opens || next === ':' || /^['’]s?$/u.test(next) || (isSubject(tree, head) && relationOf(doc, head) !== 'csubj' && headKinds(wordOf(doc, from)).length === 0 && (genderOfName(text) !== undefined || HUMAN.has(doc.lemma[doc.headToken[head]])));
}

/** Verbs that only people and bodies do: their subject is a name even where the names tagger saw none. */
const HUMAN = new Set('say tell announce state claim deny add visit meet arrive leave speak resign thank sign praise accuse'.split(' '));
