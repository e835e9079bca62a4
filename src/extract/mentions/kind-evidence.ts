import { opensLower } from '../../facts/capitals.js';
import type { KindWeights } from '../../facts/name-kinds.js';
import { genderOfName } from '../../facts/given-names.js';
import { nominalKind } from '../../facts/nominals.js';
import { officesCalled } from '../../facts/offices.js';
import { outletNamed } from '../../facts/outlets.js';
import type { EntityKind } from '../../record/entity.js';
import { dependents, formOf, relationOf, tagOf, type Tree, wordOf } from '../../parse/tree.js';
import { isSubject, sameSentence, touches } from './noun-phrase.js';
import { officePhraseEnd } from './office-phrases.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What firms, clubs and bodies have, by lemma: "Nokia's shares", "employees of Nokia". */
const OF_BODIES = words('air airwaves share stock shareholder stake executive ceo board headquarters employee staff customer client product profit revenue earnings subsidiary branch founder co-founder boss chairman chairwoman coach manager striker midfielder defender goalkeeper website brand fleet squad spokesman spokeswoman spokesperson');
/** What countries, towns and regions have: "the mayor of Riga", "Riga's streets". */
const OF_PLACES = words('mayor governor city town village capital outskirt outskirts suburb resident inhabitant centre center north south east west northeast northwest southeast southwest port province region district state coast border airspace territory people population street airport economy parliament army ambassador embassy monarch king queen siege');
/** What people have: "Osman's widow". */
const OF_PEOPLE = words('wife husband widow son daughter father mother brother sister nephew cousin aide biographer career birthday childhood death funeral resignation arrest speech');
const AT = words('in near outside inside throughout');
const MOTION = words('depart bind set arrive fly travel return head go land sail drive move march walk flee come ride reach leave enter visit');
const REPORTS = words('report write publish');
const SPEAKS = words('say tell explain insist reply');
const HUMAN = words('resign marry die testify retire weep smile tweet joke add');
const ARTICLE = /^(?:De|Het|La|Le|Les|El|Il|Lo|Die|Der|Das|Den|O|A|Al)$/u;
const PLURAL = words('are have were');

/**
 * What the words around a name say of its kind: "shares in X", "X, who", "the mayor of X", "X have signed". The name's own words are left
 * to the tables.
 */
export function kindsByContext(tree: Tree, from: number, to: number, head: number): KindWeights {
  const { doc } = tree;
  const weights: KindWeights = {};
  const add = (kind: EntityKind, weight: number): void => {
    weights[kind] = (weights[kind] ?? 0) + weight;
  };
  const lemmaAt = (token: number): string => (sameSentence(tree, token, from) ? doc.lemma[token] : '');
  const wordAt = (token: number): string => (sameSentence(tree, token, from) ? wordOf(doc, token) : '');
  const owns = (token: number): void => {
    const lemma = lemmaAt(token);
    if (OF_BODIES.has(lemma)) add('organisation', 2);
    if (OF_PLACES.has(lemma)) add('place', 2);
    if (OF_PEOPLE.has(lemma)) add('person', 2);
  };

  // After it.
  const next = wordAt(to);
  const possessive = /^['’]s?$/u.test(next);
  // The noun that ends the owned phrase: "X's largest factory"; an office of several words counts as its last.
  let owned = -1;
  if (possessive || (opensLower(next) && touches(tree, to - 1))) {
    const start = possessive ? to + 1 : to;
    let last = officePhraseEnd(tree, start) - 1;
    const noun = (t: number): boolean => sameSentence(tree, t, from) && opensLower(wordOf(doc, t)) && /^(?:NOUN|PROPN)$/u.test(tagOf(doc, t));
    for (let t = start; t < start + 4 && last < start && (noun(t) || tagAt(tree, t, from) === 'ADJ'); t++) if (noun(t) && !noun(t + 1)) last = t;
    if (last >= start) owned = last;
  }
  if (owned >= 0) owns(owned);
  // "Porto president Queirós": what has a president and a name after it is no person.
  if (owned >= 0 && !possessive && officesCalled(lemmaAt(owned)).length > 0) {
    add('organisation', 1);
    add('place', 1);
  }
  // "Lindqvist: ..." opens a line, "... - Lindqvist" ends one.
  // A body's letters do so too: "ISW: ...".
  const known = outletNamed(doc.text.slice(doc.startChar[from], doc.endChar[to - 1])) !== undefined;
  if (!known && opensOrEndsLine(tree, from, to)) add(isLetters(tree, from, to) ? 'organisation' : 'person', 1.6);
  if (next === ',' && /^\d{1,2}$/u.test(wordAt(to + 1)) && wordAt(to + 2) === ',') add('person', 3);
  const relative = next === ',' ? wordAt(to + 1) : next;
  if (relative === 'who') add('person', 2);
  if (relative === 'which' && next === ',') {
    add('organisation', 0.7);
    add('place', 0.7);
  }

  // Before it.
  const article = wordAt(from - 1).toLowerCase();
  const lead = article === 'the' ? from - 2 : from - 1;
  const before = lemmaAt(lead);
  const held = possessive || owned >= 0;
  const holding = /^(?:share|stake|confidence|investment|trust)$/u.test(lemmaAt(lead - 1)) && before === 'in';
  if (!held && !holding && AT.has(before)) add('place', before === 'in' ? 1.2 : 1);
  if (before === 'of' || holding) owns(lead - 1);
  else if (lead === from - 1 && tagAt(tree, lead, from) === 'NOUN' && touches(tree, lead)) {
    const station = before === 'station' && /^(?:radio|tv|television|news)$/u.test(lemmaAt(lead - 1));
    const kind = station ? 'organisation' : nominalKind(before, false);
    if (kind === 'organisation' || kind === 'place') add(kind, 2.5);
  }
  // "the Tribune", "the Alliance": people's names take no article, and towns' seldom do.
  if (article === 'the' && owned < 0) {
    add('organisation', 0.7);
    add('person', -1);
  }

  // Its verb.
  const verb = doc.headToken[head];
  const lemma = sameSentence(tree, verb, from) && verb !== head ? doc.lemma[verb] : '';
  if (isSubject(tree, head)) {
    // "Kanva reports": outlets report day by day; people with a first name do so now and then.
    if (REPORTS.has(lemma) && formOf(doc, verb) === 'VBZ') add('organisation', genderOfName(wordOf(doc, from)) === undefined ? 2 : 1);
    if (HUMAN.has(lemma)) add('person', 0.5);
    // Firms and governments speak too, but those the tables or the names tagger know better than a town that nobody knows.
    if (SPEAKS.has(lemma)) add('person', 1.6);
    // "Everton have signed": English uses the plural of a body's name in the singular, never of a person's or a town's.
    const singular = !/s$/u.test(wordOf(doc, to - 1)) && dependents(tree, head, 'conj').length === 0 && !/^(?:,|and|or)$/u.test(before) && tagAt(tree, lead, from) !== 'ADP';
    if (singular && (PLURAL.has(next.toLowerCase()) || (next !== '' && formOf(doc, to) === 'VBP'))) add('organisation', 2.5);
  }
  // "left for Graz": the way out needs no verb of its own in the tree to be known for one.
  if (before === 'for' && MOTION.has(lemmaAt(lead - 1))) add('place', 1.2);
  // "..., she told De Gentenaar.": what ends a clause after "told" is oftener an outlet than a person, and so is a name with a foreign article.
  if (lemma === 'tell' && verb < head && !/^\p{L}/u.test(next)) add('organisation', to - from > 1 && ARTICLE.test(wordOf(doc, from)) ? 2.4 : 0.8);
  if (MOTION.has(lemma) && !held && (relationOf(doc, head) === 'obj' || /^(?:in|to|from|for|at)$/u.test(before))) add('place', 1.2);
  return weights;
}

/** "ISW" in a text that is not all in capitals. */
function isLetters({ doc }: Tree, from: number, to: number): boolean {
  return to - from === 1 && /^\p{Lu}{2,6}$/u.test(wordOf(doc, from)) && /\p{Ll}{3}/u.test(doc.text);
}

function opensOrEndsLine({ doc }: Tree, from: number, to: number): boolean {
  const before = doc.text.slice(0, doc.startChar[from]);
  const after = doc.text.slice(doc.endChar[to - 1]);
  // What follows is asked first: it is settled by a character or two.
  return (/^:\s/u.test(after) && /(?:^|\n)\s*$/u.test(before)) || (/^\s*(?:\n|$)/u.test(after) && /\s(?:[-–—]|--)\s+$/u.test(before));
}

function tagAt(tree: Tree, token: number, near: number): string {
  return sameSentence(tree, token, near) ? tagOf(tree.doc, token) : '';
}
