import { genderOfName } from '../../facts/given-names.js';
import { headKinds } from '../../facts/name-heads.js';
import { nominalKind } from '../../facts/nominals.js';
import { officesCalled } from '../../facts/offices.js';
import { outletNamed } from '../../facts/outlets.js';
import { placesNamed } from '../../facts/places.js';
import type { EntityKind } from '../../record/entity.js';
import { NAME_KINDS } from '../../parse/doc.js';
import { dependents, formOf, relationOf, tagOf, type Tree, tokenAtChar, wordOf } from '../../parse/tree.js';
import type { MentionFinding } from '../findings.js';
import { adverbKind, pronounOf } from './pronouns.js';

type Draft = { -readonly [K in keyof MentionFinding]: MentionFinding[K] };

const MODIFIER = new Set(['det', 'amod', 'compound', 'nmod:poss', 'nummod', 'case', 'punct', 'flat', 'advmod']);
const SUBJECT = new Set(['nsubj', 'nsubj:pass', 'csubj']);
const HONORIFIC = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'sir', 'dame', 'lord', 'lady', 'prof', 'professor', 'gen', 'col', 'sen', 'rep', 'capt', 'lt', 'st']);
// Offices made of another word, never a surname that happens to end so.
const ROLE_LEMMA_END = /(?:(?:spokes|chair|business|congress|police|fire|council|states|fisher|alder|gun|noble|clergy|frontbench)(?:man|woman|person)|-?minister|-secretary|-general)$/u;

function isRoleWord(tree: Tree, token: number): boolean {
  const lemma = tree.doc.lemma[token];
  return HONORIFIC.has(lemma.replace('.', '')) || nominalKind(lemma, false) === 'person' || ROLE_LEMMA_END.test(lemma);
}

/** The token of a span whose head lies outside it. */
function headOfSpan(tree: Tree, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const head = tree.doc.headToken[i];
    if (head === i || head < from || head >= to) return i;
  }
  return to - 1;
}

/** How far left a noun's own modifiers reach without a gap. */
function nounPhraseStart(tree: Tree, head: number): number {
  let start = head;
  for (;;) {
    const before = start - 1;
    if (before < 0 || tree.sentence[before] !== tree.sentence[head]) return start;
    let at = before;
    while (tree.doc.headToken[at] < start && tree.doc.headToken[at] !== at && tree.doc.headToken[at] > at) at = tree.doc.headToken[at];
    const owner = tree.doc.headToken[before];
    const inside = owner >= start && owner <= head && MODIFIER.has(relationOf(tree.doc, before)) && relationOf(tree.doc, before) !== 'punct';
    const chained = at !== before && tree.doc.headToken[at] >= start && tree.doc.headToken[at] <= head;
    if (!inside && !chained) return start;
    if (tagOf(tree.doc, before) === 'ADP' || tagOf(tree.doc, before) === 'VERB' || tagOf(tree.doc, before) === 'ADV') return start;
    start = before;
  }
}

/** One name with its title: the "President" of "President Putin". */
function nameDraft(tree: Tree, from: number, to: number, kind: EntityKind | null): Draft {
  const { doc } = tree;
  const head = headOfSpan(tree, from, to);
  let titleFrom = from;
  while (titleFrom > 0 && tree.sentence[titleFrom - 1] === tree.sentence[from] && from - titleFrom < 4) {
    const before = titleFrom - 1;
    const nominal = tagOf(doc, before) === 'NOUN' || tagOf(doc, before) === 'PROPN' || tagOf(doc, before) === 'ADJ';
    const possible = nominal && !(tagOf(doc, before) === 'ADJ' && titleFrom === from);
    if (!possible || (titleFrom === from && !isRoleWord(tree, before))) break;
    titleFrom = before;
  }
  const title = (kind === 'person' || kind === null) && titleFrom < from ? doc.text.slice(doc.startChar[titleFrom], doc.endChar[from - 1]) : undefined;
  return {
    range: { start: doc.startChar[from], end: doc.endChar[to - 1] },
    headToken: head,
    form: 'name',
    text: doc.text.slice(doc.startChar[from], doc.endChar[to - 1]),
    kind,
    ...(title ? { title } : {}),
    plural: kind === 'group',
    ...(title && /\b(?:mr|sir|lord|king|prince)\b/iu.test(title) ? { gender: 'm' as const } : title && /\b(?:mrs|ms|miss|dame|lady|queen|princess)\b/iu.test(title) ? { gender: 'f' as const } : {}),
    definite: true,
    ...(kind === 'place' && SUBJECT.has(relationOf(doc, head)) ? { asGovernment: true } : {}),
    subject: SUBJECT.has(relationOf(doc, head)),
  };
}

const PLACE_BEFORE = /^(?:in|at|from|to|near|outside|towards?|into|via)$/u;

/** The tagger's kind, set right where the facts are sure: a name's last word, a place after its preposition, a country. */
function kindOfName(tree: Tree, from: number, to: number, tagged: EntityKind): EntityKind {
  const { doc } = tree;
  const text = doc.text.slice(doc.startChar[from], doc.endChar[to - 1]);
  if (outletNamed(text)) return 'organisation';
  const first = wordOf(doc, from);
  const heads = to - from > 1 ? headKinds(wordOf(doc, to - 1)) : [];
  if (tagged === 'person' && heads.length > 0 && !genderOfName(first) && (heads[0] === 'organisation' || heads[0] === 'place')) return heads[0];
  const [place] = placesNamed(text);
  if (!place || tagged === 'place') return tagged;
  if (place.kind === 'country' && tagged !== 'person') return 'place';
  const before = from > 0 ? doc.lemma[from - 1] : '';
  const bound = before === 'for' && from > 1 && /^(?:leave|depart|head|bind|bound|set|sail|off)$/u.test(doc.lemma[from - 2]);
  return bound || PLACE_BEFORE.test(before) || /^(?:leave|reach|visit)$/u.test(doc.lemma[doc.headToken[headOfSpan(tree, from, to)]]) && relationOf(doc, headOfSpan(tree, from, to)) === 'obj' ? 'place' : tagged;
}

function nameMentions(tree: Tree): Draft[] {
  const { doc } = tree;
  const out: Draft[] = [];
  for (let n = 0; n < doc.nameKind.length; n++) {
    let from = doc.nameStartToken[n];
    let to = doc.nameEndToken[n];
    // "West Yorkshire Police": a body named after a place ends in the word for what it is.
    if (to < doc.size && tree.sentence[to] === tree.sentence[from] && tagOf(doc, to) === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(wordOf(doc, to)) && NAME_KINDS[doc.nameKind[n]] !== 'person' && headKinds(wordOf(doc, to))[0] === 'organisation' && (n + 1 >= doc.nameKind.length || doc.nameStartToken[n + 1] > to)) {
      to++;
      while (from > 0 && tree.sentence[from - 1] === tree.sentence[from] && tagOf(doc, from - 1) === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(wordOf(doc, from - 1)) && (n === 0 || doc.nameEndToken[n - 1] < from)) from--;
      out.push(nameDraft(tree, from, to, 'organisation'));
      continue;
    }
    // A first name that the tagger does not know still stands before the surname: "Amr Sabry".
    while (NAME_KINDS[doc.nameKind[n]] === 'person' && to - from < 3 && from > 0 && tagOf(doc, from - 1) === 'PROPN' && tree.sentence[from - 1] === tree.sentence[from] && /^\p{Lu}[\p{Ll}-]+$/u.test(wordOf(doc, from - 1)) && !isRoleWord(tree, from - 1) && placesNamed(wordOf(doc, from - 1)).length === 0 && nominalKind(doc.lemma[from - 1], false) === null && (n === 0 || doc.nameEndToken[n - 1] < from)) from--;
    // "The Prime Minister" in capitals is a role, whatever the names tagger thinks of it.
    if (to - from <= 3 && isRoleWord(tree, to - 1) && NAME_KINDS[doc.nameKind[n]] !== 'place') continue;
    // "A. Nurbekova": the initial is part of the name.
    while (NAME_KINDS[doc.nameKind[n]] === 'person' && from > 0 && tree.sentence[from - 1] === tree.sentence[from] && /^\p{Lu}\.$/u.test(wordOf(doc, from - 1))) from--;
    const start = from;
    while (to - from > 1 && nominalKind(doc.lemma[from], false) === 'person') from++;
    const titled = from > start;
    out.push(nameDraft(tree, from, to, titled ? 'person' : kindOfName(tree, from, to, NAME_KINDS[doc.nameKind[n]])));
  }
  return out;
}

const DATED = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|breaking|update|urgent)$/iu;

/** Verbs that only people and bodies do: their subject is a name even where the names tagger saw none. */
const HUMAN = new Set('say tell announce state claim deny add visit meet arrive leave speak resign thank sign praise accuse'.split(' '));

/**
 * Runs of proper nouns that the names tagger passed over, where the facts or the words around tell what they are:
 * "the Vostochny Cosmodrome" by its last word, "Fremont" by the table of places, "Osman said" by its verb.
 */
function overlookedNames(tree: Tree, covered: Uint8Array): Draft[] {
  const { doc } = tree;
  const out: Draft[] = [];
  for (let i = 0; i < doc.size; i++) {
    // A capital inside a sentence makes a name of what the tagger took for a common noun, where the tables know it.
    const inside = i > 0 && tree.sentence[i - 1] === tree.sentence[i];
    const opensLine = !inside && /^\p{Lu}[\p{L}-]+ (?:on|about) [^\n.!?]{3,120}:/u.test(doc.text.slice(doc.startChar[i], doc.startChar[i] + 160)) && tagOf(doc, i) !== 'PRON';
    const noun = opensLine || tagOf(doc, i) === 'PROPN' || (inside && tagOf(doc, i) === 'NOUN' && placesNamed(wordOf(doc, i)).length > 0);
    if (covered[i] || !noun || !/^\p{Lu}/u.test(wordOf(doc, i))) continue;
    let from = i;
    let to = i + 1;
    while (to < doc.size && !covered[to] && tagOf(doc, to) === 'PROPN' && tree.sentence[to] === tree.sentence[i] && /^\p{Lu}/u.test(wordOf(doc, to))) to++;
    while (from < to - 1 && isRoleWord(tree, from)) from++;
    i = to - 1;
    const text = doc.text.slice(doc.startChar[from], doc.endChar[to - 1]);
    if (isRoleWord(tree, to - 1) || nominalKind(doc.lemma[to - 1], false) === 'organisation' && to - from === 1) continue;
    const head = headOfSpan(tree, from, to);
    const verb = doc.headToken[head];
    const heads = to - from > 1 ? headKinds(wordOf(doc, to - 1)) : [];
    const before = from > 0 ? doc.lemma[from - 1] : '';
    const place = placesNamed(text)[0];
    let kind: EntityKind | null = null;
    if (outletNamed(text)) kind = 'organisation';
    else if (place && (place.kind !== 'city' || /^(?:in|to|from|at|near|for|of|outside|towards?|through|leave|reach|visit|enter)$/u.test(before))) kind = 'place';
    else if (heads.length > 0 && (heads[0] === 'place' || heads[0] === 'organisation' || heads[0] === 'group')) kind = heads[0];
    else if (to - from > 1 && genderOfName(wordOf(doc, from))) kind = 'person';
    else if (SUBJECT.has(relationOf(doc, head)) && HUMAN.has(doc.lemma[verb])) kind = 'person';
    else if (/^(?:in|to|from|near)$/u.test(before) && ['arrive', 'leave', 'fly', 'travel', 'visit', 'return', 'be', 'head', 'land'].includes(doc.lemma[verb])) kind = 'place';
    // A capital where only a sentence begins proves nothing, unless the word acts as a name does.
    const initial = from === 0 || tree.sentence[from - 1] !== tree.sentence[from];
    const opens = /^[^\n.!?]{0,80}:/u.test(doc.text.slice(doc.endChar[to - 1])) && /^(?:on|about|to|told|,)$/u.test(wordOf(doc, Math.min(to, doc.size - 1)));
    const acts = opens || SUBJECT.has(relationOf(doc, head)) || wordOf(doc, Math.min(to, doc.size - 1)) === ':' || /^['’]s$/u.test(wordOf(doc, Math.min(to, doc.size - 1)));
    if (kind === null && ((initial && to - from === 1 && !acts) || !/\p{Ll}/u.test(text) || DATED.test(text))) continue;
    covered.fill(1, from, to);
    out.push(nameDraft(tree, from, to, kind));
  }
  return out;
}

function nominalMentions(tree: Tree, taken: (token: number) => boolean, titled: (token: number) => boolean): Draft[] {
  const { doc } = tree;
  const out: Draft[] = [];
  for (let i = 0; i < doc.size; i++) {
    const tag = tagOf(doc, i);
    if ((tag !== 'NOUN' && tag !== 'PROPN') || taken(i) || titled(i)) continue;
    const relation = relationOf(doc, i);
    if (relation === 'compound' || relation === 'flat') {
      const next = i + 1;
      if (next < doc.size && doc.headToken[i] > i && (tagOf(doc, next) === 'NOUN' || tagOf(doc, next) === 'PROPN')) continue;
    }
    const form = formOf(doc, i);
    const plural = form === 'NNS' || form === 'NNPS';
    const kind = nominalKind(doc.lemma[i], plural) ?? (ROLE_LEMMA_END.test(doc.lemma[i]) && doc.lemma[i].length > 5 ? 'person' : null);
    if (kind === null || kind === 'place') continue;
    const start = nounPhraseStart(tree, i);
    const first = tagOf(doc, start) === 'DET' ? start + 1 : start;
    const determiner = tagOf(doc, start) === 'DET' ? doc.lemma[start] : '';
    const possessor = dependents(tree, i, 'nmod:poss').length > 0;
    // "the Head of Government": an office of several words is one role.
    let last = i;
    for (let end = i + 2; end <= i + 4 && end < doc.size && doc.lemma[i + 1] === 'of' && tree.sentence[end] === tree.sentence[i]; end++) {
      if (officesCalled(doc.text.slice(doc.startChar[i], doc.endChar[end])).length > 0) last = end;
    }
    out.push({
      range: { start: doc.startChar[start], end: doc.endChar[last] },
      headToken: i,
      form: 'role',
      text: doc.text.slice(doc.startChar[Math.min(first, i)], doc.endChar[last]),
      kind,
      plural,
      definite: possessor || determiner === 'the' || determiner === 'this' || determiner === 'both' || tag === 'PROPN',
      subject: SUBJECT.has(relation),
    });
  }
  return out;
}

function pronounMentions(tree: Tree): Draft[] {
  const { doc } = tree;
  const out: Draft[] = [];
  for (let i = 0; i < doc.size; i++) {
    const word = wordOf(doc, i).toLowerCase();
    const pronoun = tagOf(doc, i) === 'PRON' ? pronounOf(word) : null;
    const adverb = pronoun ? null : adverbKind(word);
    if (adverb && (relationOf(doc, i) === 'expl' || formOf(doc, i) === 'EX')) continue;
    if (!pronoun && !adverb) continue;
    out.push({
      range: { start: doc.startChar[i], end: doc.endChar[i] },
      headToken: i,
      form: pronoun ? 'pronoun' : 'adverb',
      text: word,
      kind: pronoun ? pronoun.kind : 'place',
      plural: pronoun?.plural ?? false,
      ...(pronoun?.gender ? { gender: pronoun.gender } : {}),
      definite: true,
      subject: SUBJECT.has(relationOf(doc, i)),
    });
  }
  return out;
}

/** Joins what the text itself says is one: "her spokesman, Guy Marsh"; "the International Monetary Fund (IMF)"; and who a role belongs to. */
function link(tree: Tree, mentions: Draft[]): void {
  const { doc } = tree;
  const byHead = new Map(mentions.map((mention, i) => [mention.headToken, i] as const));
  const covering = (token: number): number | undefined => {
    const exact = byHead.get(token);
    if (exact !== undefined) return exact;
    const at = doc.startChar[token];
    const i = mentions.findIndex((mention) => mention.range.start <= at && at < mention.range.end);
    return i < 0 ? undefined : i;
  };
  mentions.forEach((mention, i) => {
    for (const child of dependents(tree, mention.headToken, 'appos')) {
      const other = covering(child);
      if (other === undefined || other === i) continue;
      const [name, role] = mention.form === 'name' ? [mention, mentions[other]] : [mentions[other], mention];
      const bracketed = doc.text[doc.startChar[child] - 1] === '(';
      if (name.form === 'name' && role.form === 'role' && role.kind === name.kind && !role.plural) {
        role.sameAs = name === mention ? i : other;
        name.title ??= role.text;
      } else if (bracketed && name.form === 'name' && role.form === 'name' && name.kind === role.kind && /^\p{Lu}{2,6}$/u.test(mentions[other].text)) {
        mentions[other].sameAs = i;
      }
    }
    if (mention.form !== 'role') return;
    for (const child of dependents(tree, mention.headToken, 'nmod:poss', 'nmod', 'compound', 'amod')) {
      const owner = covering(child);
      if (owner === undefined || owner === i || mentions[owner].sameAs === i) continue;
      const owned = relationOf(doc, child) !== 'nmod' || dependents(tree, child, 'case').some((c) => ['of', 'for', 'to', 'at'].includes(doc.lemma[c]));
      if (owned) {
        mention.of = owner;
        break;
      }
    }
  });
}

/** Everything in the post that names somebody or something: names, roles, pronouns, adverbs of place; sorted by place. */
export function findMentions(tree: Tree): MentionFinding[] {
  const names = nameMentions(tree);
  const { doc } = tree;
  const covered = new Uint8Array(doc.size);
  const titles = new Uint8Array(doc.size);
  const mark = (column: Uint8Array, start: number, end: number): void => {
    for (let i = tokenAtChar(doc, start); i < doc.size && doc.startChar[i] < end; i++) column[i] = 1;
  };
  for (const name of names) mark(covered, name.range.start, name.range.end);
  names.push(...overlookedNames(tree, covered));
  for (const name of names) if (name.title) mark(titles, name.range.start - name.title.length - 1, name.range.start);
  const all = [...names, ...nominalMentions(tree, (token) => covered[token] === 1, (token) => titles[token] === 1), ...pronounMentions(tree)];
  all.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
  link(tree, all);
  return all;
}
