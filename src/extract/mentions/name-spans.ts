import { opensLower, opensUpper } from '../../facts/capitals.js';
import { genderOfName } from '../../facts/given-names.js';
import { headKinds } from '../../facts/name-heads.js';
import { nominalKind } from '../../facts/nominals.js';
import { organisationNamed } from '../../facts/organisations.js';
import { outletNamed } from '../../facts/outlets.js';
import { countryOfDemonym, placesNamed } from '../../facts/places.js';
import type { EntityKind } from '../../record/entity.js';
import { NAME_KINDS } from '../../parse/doc.js';
import { relationOf, tagOf, type Tree, wordOf } from '../../parse/tree.js';
import { fromArticle, hyphened, withArticle } from './hyphened-names.js';
import type { NameSpan } from './name-span.js';
import { isCapitalised, sameSentence, touches } from './noun-phrase.js';
import { isRoleWord, officePhraseEnd } from './office-phrases.js';

/** Small words that open a surname. */
const PARTICLE = /^(?:de|da|di|do|dos|das|del|della|la|le|van|von|der|den|ter|ten|al|el|bin|ibn|ben|abu|af|zu|d)$/u;
const SMALL = new Set(['of', 'and', 'for', 'the', '&']);
/** What a firm is, right before its name. */
const FIRM = /^(?:(?:Car|Auto|Drug|Chip|Plane|Toy|Steel|Truck)maker|Insurer|Retailer|Airline|Lender|Brewer|Miner|Shipbuilder|Broadcaster|Publisher|Conglomerate|Startup)$/u;
/** Letters of a degree or an honour after a person's name. */
export const POST_NOMINAL = /^(?:KC|QC|MP|MEP|MBE|OBE|CBE|PhD|MD|Jr|Sr|Esq)\.?$/u;
const LONGEST = 7;
/** One of a party: told by a role, "the Ohio Republican", not by a name. */
export const PARTISAN = /^(?:Democrat|Republican|Conservative|Liberal|Socialist|Communist|Tory)s?$/u;

/** The names of the text: the tagger's, with those that the tables hold whole, bodies named to their last word, and persons to their first. */
export function nameSpans(tree: Tree): NameSpan[] {
  const tagged = compounds(tree, hyphened(tree, taggedSpans(tree).flatMap((span) => afterCountry(tree, span))));
  const whole = knownSpans(tree);
  // A name that the tables hold replaces the pieces it was cut into, never a longer name around it.
  const kept = tagged.filter((span) => !whole.some((known) => span.from < known.to && known.from < span.to && span.to - span.from <= known.to - known.from));
  const spans = [...kept, ...whole.filter((known) => !kept.some((span) => span.from < known.to && known.from < span.to))].sort((a, b) => a.from - b.from);
  return withArticle(tree, mergeBodies(tree, mergePersons(tree, spans))).map((span) => trimmedSpan(tree, span)).filter((span): span is NameSpan => span !== null);
}

/** "Dubuque, Iowa" are two names, and so are "Maria Castellano, The Oregonian": the second of no known kind, unless both are places. */
function taggedSpans(tree: Tree): NameSpan[] {
  const { doc } = tree;
  return Array.from(doc.nameKind, (kind, n) => ({ from: doc.nameStartToken[n], to: doc.nameEndToken[n], tagged: NAME_KINDS[kind] })).flatMap((span): NameSpan[] => {
    const parts: NameSpan[] = [];
    let from = span.from;
    for (let t = span.from; t <= span.to; t++) {
      const spaced = t > span.from && t < span.to && /^[-–—]+$/u.test(wordOf(doc, t)) && doc.startChar[t] > doc.endChar[t - 1];
      if (t < span.to && wordOf(doc, t) !== ',' && !spaced) continue;
      if (t > from) parts.push({ from, to: t, tagged: parts.length === 0 || span.tagged === 'place' ? span.tagged : null });
      from = t + 1;
    }
    return parts;
  });
}

/** "the President of Finland Alexander Stubb": the country that an office is of, and who holds it, are two names. */
function afterCountry(tree: Tree, span: NameSpan): NameSpan[] {
  const { doc } = tree;
  const { from, to, tagged } = span;
  if (tagged === 'place' || from === 0 || doc.lemma[from - 1] !== 'of') return [span];
  for (let cut = from + 1; cut < to - 1; cut++) {
    const isCountry = placesNamed(doc.text.slice(doc.startChar[from], doc.endChar[cut - 1]))[0]?.kind === 'country';
    if (isCountry && genderOfName(wordOf(doc, cut)) !== undefined) return [{ from, to: cut, tagged: 'place' }, { from: cut, to, tagged: 'person' }];
  }
  return [span];
}

/** "Proto Vima" where only "Vima" was tagged, or each apart: proper nouns that the tree compounds with what follows, right before a name, are the name's. */
function compounds(tree: Tree, spans: readonly NameSpan[]): NameSpan[] {
  const { doc } = tree;
  const out: NameSpan[] = [];
  for (const span of spans) {
    const compounded = (token: number): boolean => /^(?:compound|flat)$/u.test(relationOf(doc, token)) && doc.headToken[token] > token;
    const isProper = (token: number): boolean =>
      sameSentence(tree, token, span.from) && touches(tree, token) && tagOf(doc, token) === 'PROPN' && isCapitalised(tree, token) &&
      !isRoleWord(tree, token) && countryOfDemonym(wordOf(doc, token)) === undefined && nominalKind(doc.lemma[token], false) === null && !isTabled(wordOf(doc, token));
    let { from } = span;
    // A name of one word right before another is a piece of it; longer ones stand for themselves, and so do two first names.
    const last = out.at(-1);
    const piece = last !== undefined && last.to === from && last.to - last.from === 1 && span.to - from === 1 && isProper(last.from) && genderOfName(wordOf(doc, from)) === undefined && !isTabled(wordOf(doc, from));
    if (piece) {
      out.pop();
      from--;
    }
    const free = out.at(-1)?.to ?? 0;
    while (from > free && compounded(from - 1) && isProper(from - 1)) from--;
    out.push({ ...span, from });
  }
  return out;
}

const isTabled = (text: string): boolean => outletNamed(text) !== undefined || organisationNamed(text) !== undefined || placesNamed(text).length > 0;

/** Names of several words that the tables of bodies, outlets and places hold, the longest from the left. */
function knownSpans(tree: Tree): NameSpan[] {
  const { doc } = tree;
  const found: NameSpan[] = [];
  for (let from = 0; from < doc.size; from++) {
    if (!opensUpper(wordOf(doc, from)) || /^the$/iu.test(wordOf(doc, from)) || !touches(tree, from)) continue;
    let to = from + 1;
    const limit = Math.min(doc.size, from + LONGEST);
    const stretch: number[] = [];
    while (to < limit && sameSentence(tree, from, to) && touches(tree, to - 1) && (/^[\p{Lu}\d]/u.test(wordOf(doc, to)) || SMALL.has(wordOf(doc, to)))) stretch.push(++to);
    for (const end of stretch.reverse()) {
      const text = doc.text.slice(doc.startChar[from], doc.endChar[end - 1]);
      const known: EntityKind | null = organisationNamed(text) || outletNamed(text) ? 'organisation' : placesNamed(text).length > 0 ? 'place' : null;
      if (known === null) continue;
      found.push({ from, to: end, tagged: known });
      from = end - 1;
      break;
    }
  }
  return found;
}

/** "Ruben" and "Mast" beside each other, the first a first name: one person. And the first name or initial that the tagger left out. */
function mergePersons(tree: Tree, spans: readonly NameSpan[]): NameSpan[] {
  const { doc } = tree;
  const out: NameSpan[] = [];
  for (const [n, span] of spans.entries()) {
    const last = out.at(-1);
    const single = span.to - span.from === 1;
    if (last && last.to === span.from && single && touches(tree, last.to - 1) && last.to - last.from === 1 && genderOfName(wordOf(doc, last.from)) && last.tagged !== 'organisation' && isCapitalised(tree, span.from) && !isTabled(wordOf(doc, span.from)) && headKinds(wordOf(doc, span.from)).length === 0) {
      out[out.length - 1] = { from: last.from, to: span.to, tagged: 'person' };
      continue;
    }
    // Two names of one kind with nothing between them are one: "An" and "Peeters", "Lagaip" and "Gold".
    const before = last ? doc.text.slice(doc.startChar[last.from], doc.endChar[last.to - 1]) : '';
    if (last && last.to === span.from && touches(tree, last.to - 1) && last.tagged === span.tagged && (span.tagged === 'person' ? single && last.to - last.from === 1 : span.tagged === 'organisation') && !isTabled(before) && !isTabled(doc.text.slice(doc.startChar[span.from], doc.endChar[span.to - 1]))) {
      out[out.length - 1] = { ...last, to: span.to };
      continue;
    }
    let { from, to } = span;
    const limit = spans[n + 1]?.from ?? doc.size;
    // A surname that the tagger left out stands right after the first name.
    if (span.tagged === 'person' && single && genderOfName(wordOf(doc, from)) && to < limit && sameSentence(tree, to, from) && touches(tree, to - 1) && tagOf(doc, to) === 'PROPN' && isCapitalised(tree, to) && !isTabled(wordOf(doc, to)) && headKinds(wordOf(doc, to)).length === 0) to++;
    if (span.tagged === 'person') {
      const free = (token: number): boolean => sameSentence(tree, token, span.from) && touches(tree, token) && !(last && last.to > token);
      while (span.to - from < 3 && free(from - 1) && tagOf(doc, from - 1) === 'PROPN' && /^\p{Lu}[\p{Ll}-]+$/u.test(wordOf(doc, from - 1)) && !isRoleWord(tree, from - 1) && placesNamed(wordOf(doc, from - 1)).length === 0 && nominalKind(doc.lemma[from - 1], false) === null) from--;
      while (free(from - 1) && /^\p{Lu}\.$/u.test(wordOf(doc, from - 1))) from--;
    }
    out.push({ ...span, from, to });
  }
  return out;
}

/** "West Yorkshire Police", "National Seismological Center": capitals before the word for what a body is belong to its name, however they were cut. */
function mergeBodies(tree: Tree, spans: readonly NameSpan[]): NameSpan[] {
  const { doc } = tree;
  const inside = new Int32Array(doc.size).fill(-1);
  spans.forEach((span, s) => inside.fill(s, span.from, span.to));
  const gone = new Set<number>();
  const made: NameSpan[] = [];
  for (let head = 1; head < doc.size; head++) {
    if (!opensUpper(wordOf(doc, head)) || !(isCapitalised(tree, head) || /^(?:TV|FM|FC|SC|AFC|CF|HQ|MoD|MFA|MoFA)$/u.test(wordOf(doc, head))) || !headKinds(wordOf(doc, head)).includes('organisation')) continue;
    // A head inside a name that goes on is not its last word: "Bank of Lakemba Valley".
    if (inside[head] >= 0 && spans[inside[head]].to !== head + 1) continue;
    if (head + 1 < doc.size && touches(tree, head) && isCapitalised(tree, head + 1) && headKinds(wordOf(doc, head + 1)).includes('organisation')) continue;
    let from = head;
    while (from > 0 && sameSentence(tree, from - 1, head) && touches(tree, from - 1) && (isCapitalised(tree, from - 1) || (opensUpper(wordOf(doc, from - 1)) && tagOf(doc, from - 1) === 'PROPN')) && tagOf(doc, from - 1) !== 'DET' && !isRoleWord(tree, from - 1) && (!opensSentence(tree, from - 1, inside) || countryOfDemonym(wordOf(doc, from - 1)) !== undefined)) from--;
    from = fromArticle(tree, from);
    // "the Attorney General's Office": whose office it is belongs to its name.
    if (from === head && wordOf(doc, head) === 'Office' && head > 1 && /^['’]s$/u.test(wordOf(doc, head - 1))) {
      for (let t = head - 2; t >= 0 && head - t < 6 && isCapitalised(tree, t) && sameSentence(tree, t, head); t--) if (officePhraseEnd(tree, t) === head - 1 || (t === head - 2 && isRoleWord(tree, t))) from = t;
    }
    const met = new Set<number>();
    for (let t = from; t <= head; t++) if (inside[t] >= 0) met.add(inside[t]);
    if (head === from || (met.size === 1 && spans[[...met][0]].from <= from && spans[[...met][0]].to > head)) continue;
    if ([...met].some((s) => spans[s].from < from || (spans[s].tagged === 'person' && spans[s].to - spans[s].from > 1 && fromArticle(tree, spans[s].to - 1) !== spans[s].from))) continue;
    for (const s of met) gone.add(s);
    made.push({ from, to: head + 1, tagged: 'organisation' });
  }
  return [...spans.filter((_, s) => !gone.has(s)), ...made].sort((a, b) => a.from - b.from);
}

/** The capital is the sentence's, not the word's: it opens the sentence, is no name, and no proper noun. */
function opensSentence(tree: Tree, token: number, inside: Int32Array): boolean {
  return (token === 0 || !sameSentence(tree, token - 1, token)) && inside[token] < 0 && tagOf(tree.doc, token) !== 'PROPN';
}

/** "Omani" of "Omani Foreign Minister" says whose, and names nothing. */
export function isDemonym(tree: Tree, from: number, to: number): boolean {
  const { doc } = tree;
  const word = wordOf(doc, from);
  return to - from === 1 && to < doc.size && sameSentence(tree, to, from) && touches(tree, from) && /^(?:NOUN|PROPN|ADJ)$/u.test(tagOf(doc, to)) && !/s$/u.test(word) && countryOfDemonym(word) !== undefined && placesNamed(word).length === 0;
}

/** "the American" is a role. */
export function isOneOfPeople(tree: Tree, from: number, to: number): boolean {
  const word = wordOf(tree.doc, from);
  return to - from === 1 && sameSentence(tree, from - 1, from) && tree.doc.lemma[from - 1] === 'the' && !/s$/u.test(word) && countryOfDemonym(word) !== undefined && placesNamed(word).length === 0;
}

/** "Energy" of "Minister of Energy" is what the minister is for. */
export function isPortfolio(tree: Tree, from: number, to: number): boolean {
  const { doc } = tree;
  const text = doc.text.slice(doc.startChar[from], doc.endChar[to - 1]);
  return from > 1 && sameSentence(tree, from - 2, from) && wordOf(doc, from - 1) === 'of' && /^(?:minister|secretary)$/u.test(doc.lemma[from - 2]) && placesNamed(text).length === 0;
}

/** Without titles at the front and degrees at the end; null where only a title was left: "The Prime Minister" is a role. */
function trimmedSpan(tree: Tree, span: NameSpan): NameSpan | null {
  const { doc } = tree;
  let { from, to, tagged } = span;
  if (PARTISAN.test(wordOf(doc, to - 1))) return to - from > 1 && placesNamed(doc.text.slice(doc.startChar[from], doc.endChar[to - 2])).length > 0 ? { from, to: to - 1, tagged: 'place' } : null;
  if (isOneOfPeople(tree, from, to) || isDemonym(tree, from, to)) return null;
  // "Carmaker Tavano", opening a sentence: what the firm makes is no part of its name.
  if (to - from > 1 && (from === 0 || !sameSentence(tree, from - 1, from)) && FIRM.test(wordOf(doc, from))) [from, tagged] = [from + 1, 'organisation'];
  // "Joan Kott of Weald Police": where somebody is from, or who pays him, is no part of his name.
  if (tagged === 'person') for (let t = from + 2; t < to; t++) if (wordOf(doc, t) === 'of') to = t;
  // A person's name ends before a verb in capitals, and begins with one: "akim Serik Dauletov".
  if (tagged === 'person') {
    while (to - from > 1 && tagOf(doc, to - 1) === 'VERB') to--;
    // "Brotherly Qatar": a country with a word before it that is nobody's first name.
    if (to - from > 1 && !genderOfName(wordOf(doc, from)) && placesNamed(doc.text.slice(doc.startChar[from + 1], doc.endChar[to - 1]))[0]?.kind === 'country') [from, tagged] = [from + 1, 'place'];
    while (to - from > 1 && opensLower(wordOf(doc, from)) && !PARTICLE.test(wordOf(doc, from))) from++;
  }
  // "radio" alone names nobody.
  if (!/\p{Lu}/u.test(doc.text.slice(doc.startChar[from], doc.endChar[to - 1])) && outletNamed(doc.text.slice(doc.startChar[from], doc.endChar[to - 1])) === undefined) return null;
  // "Minister of Energy A. Vance": an initial opens the name, unless a first name stands before it.
  if (tagged !== 'place') for (let t = from + 1; t < to - 1; t++) if (/^\p{Lu}\.$/u.test(wordOf(doc, t)) && !genderOfName(wordOf(doc, from)) && wordOf(doc, from).length > 2) [from, tagged] = [t, 'person'];
  // "Krasnodar Governor Veniamin Kondratyev": an office inside, after what it is of.
  for (let t = to - 2; t > from; t--) {
    if (!isRoleWord(tree, t) || !isCapitalised(tree, t) || (genderOfName(wordOf(doc, t + 1)) === undefined && placesNamed(doc.text.slice(doc.startChar[from], doc.endChar[t - 1])).length === 0) || genderOfName(wordOf(doc, from))) continue;
    [from, tagged] = [t + 1, 'person'];
    break;
  }
  while (to - from > 1 && SMALL.has(wordOf(doc, to - 1))) to--;
  while (to - from > 1 && /^the$/iu.test(wordOf(doc, from))) from++;
  while (to - from > 1 && POST_NOMINAL.test(wordOf(doc, to - 1))) to--;
  if (officePhraseEnd(tree, from) >= to) return null;
  const body = tagged === 'organisation' && headKinds(wordOf(doc, to - 1))[0] === 'organisation';
  // "Marina Bay" opens with no title; "Minister Marina Bay" does, whatever the tagger takes her for.
  const titled = isRoleWord(tree, from) && to - from > 2 && genderOfName(wordOf(doc, from + 1)) !== undefined;
  if ((tagged !== 'place' && !body) || titled) {
    for (let more = true; more && from < to; ) {
      const office = officePhraseEnd(tree, from);
      if (office > from && office < to) {
        from = office;
        tagged = 'person';
      } else if (to - from > 1 && isRoleWord(tree, from) && !genderOfName(wordOf(doc, from)) && (tagged === 'person' || genderOfName(wordOf(doc, from + 1)))) {
        from++;
        tagged = 'person';
      }
      else if (tagged === 'person' && to - from > 1 && SMALL.has(wordOf(doc, from).toLowerCase())) from++;
      else more = false;
    }
    // "General Prosecutor" names nobody; "Stephen King" does.
    if (isRoleWord(tree, to - 1) && (to - from === 1 || !genderOfName(wordOf(doc, from))) && !organisationNamed(doc.text.slice(doc.startChar[from], doc.endChar[to - 1]))) return null;
  }
  if (isPortfolio(tree, from, to)) return null;
  // "Vlast.kz".
  const ending = /^\.\p{Ll}{2,3}\b/u.exec(doc.text.slice(doc.endChar[to - 1], doc.endChar[to - 1] + 5))?.[0];
  if (ending) while (to < doc.size && doc.endChar[to] <= doc.endChar[to - 1] + ending.length && doc.startChar[to] === doc.endChar[to - 1]) to++;
  // "Radio 4", "Channel 12": the number belongs to a broadcaster's name.
  if (tagged !== 'person' && to < doc.size && sameSentence(tree, to, from) && touches(tree, to - 1) && /^\d{1,2}$/u.test(wordOf(doc, to)) && !(to + 1 < doc.size && sameSentence(tree, to + 1, from) && /^(?:NOUN|PROPN|ADJ|SYM)$/u.test(tagOf(doc, to + 1))) && /^(?:radio|channel|tv|television|kanal|canal|antena|antenne|rai|ard|news)$/iu.test(wordOf(doc, to - 1))) to++;
  return { from, to, tagged };
}
