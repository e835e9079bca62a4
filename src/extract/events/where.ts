import { placesNamed } from '../../facts/places.js';
import type { EventType } from '../../record/event.js';
import { dependents, relationOf, tagOf, type Tree } from '../../parse/tree.js';
import type { EventFinding, MentionFinding, PlaceRole } from '../findings.js';
import { patientsOf, prepositionsOf } from './arguments.js';
import type { MentionAt } from './mention-lookup.js';
import type { Told } from './told.js';

const PREPOSITION: Readonly<Record<string, PlaceRole>> = {
  in: 'at', at: 'at', on: 'at', near: 'at', outside: 'at', inside: 'at', across: 'at', off: 'at', over: 'at', around: 'at', within: 'at', along: 'at', throughout: 'at', above: 'at', beneath: 'at',
  beside: 'at', between: 'at', aboard: 'at',
  to: 'to', into: 'to', toward: 'to', towards: 'to', for: 'to', onto: 'to',
  from: 'from', through: 'via', via: 'via',
};
/** "talks on Gaza", "a row over Crimea": what they are about, unless the deed itself falls upon a place. */
const ABOUT = new Set(['on', 'over', 'around', 'between']);
const FALLS_UPON: ReadonlySet<EventType> = new Set<EventType>(['ASSAULT', 'DISASTER', 'MOBILIZE', 'TRAVEL', 'PROTEST']);
/** Those who or what is sent has a goal that is a place of the event. */
const SENT: ReadonlySet<EventType> = new Set<EventType>(['TRAVEL', 'AID', 'MOBILIZE']);
/** Those who or what leaves a place does so at it. */
const LEFT: ReadonlySet<EventType> = new Set<EventType>(['TRAVEL', 'RETREAT', 'AID']);
const LEAVING = new Set(['leave', 'depart', 'quit', 'flee', 'exit', 'vacate', 'evacuate']);
/** Parts and surroundings: what lies in them lies by the place they are of. */
const PART = new Set(['coast', 'outskirts', 'outskirt', 'city', 'town', 'village', 'port', 'capital', 'suburb', 'centre', 'center', 'edge', 'north', 'south', 'east', 'west', 'northeast', 'northwest', 'southeast', 'southwest', 'part', 'region', 'province', 'district', 'island', 'shore', 'border', 'area', 'state', 'streets', 'street', 'square', 'airport', 'isle', 'kilometre', 'kilometer', 'mile', 'km', 'waters', 'water', 'bank', 'airspace', 'territory', 'soil']);

const isTagged = (tree: Tree, token: number, ...tags: readonly string[]): boolean => tags.includes(tagOf(tree.doc, token));

/** The preposition that stands before a mention's noun phrase. */
function prepositionBefore(tree: Tree, mention: MentionFinding, from: number): { readonly word: string; readonly token: number } | null {
  const { doc } = tree;
  let before = mention.headToken;
  while (before > from && doc.startChar[before] >= mention.range.start) before--;
  while (before > from && isTagged(tree, before, 'DET', 'ADJ', 'NOUN', 'PROPN', 'PART', 'NUM')) before--;
  return isTagged(tree, before, 'ADP') ? { word: doc.lemma[before], token: before } : null;
}

/** Through "the coast of", "the city of", "north of", the noun or adverb that stands for the place in the clause. */
function wholePhrase(tree: Tree, token: number): number {
  const { doc } = tree;
  let at = token;
  for (let hops = 0; hops < 3; hops++) {
    const relation = relationOf(doc, at);
    const head = doc.headToken[at];
    const part = PART.has(doc.lemma[head]);
    if (!part || !(relation === 'compound' || relation === 'appos' || relation === 'nmod:poss' || ((relation === 'nmod' || relation === 'obl') && prepositionsOf(tree, at).some((word) => word === 'of' || word === 'off')))) return at;
    at = head;
  }
  return at;
}

/** "the leader, who lives in Vilnius, was detained": the relative clause's place is another deed's. */
function inOtherClause(tree: Tree, token: number, { verb, trigger }: Told): boolean {
  const { doc } = tree;
  for (let at = token, hops = 0; hops < 10 && at !== verb && at !== trigger && doc.headToken[at] !== at; hops++, at = doc.headToken[at]) {
    if (relationOf(doc, at) === 'acl:relcl') return true;
  }
  return false;
}

/** The places of an event among the mentions of tokens `from` to `to` (exclusive), each with how it belongs to the event. */
export function placesOf(tree: Tree, found: Told, mentions: readonly MentionFinding[], from: number, to: number, mentionAt: MentionAt): EventFinding['places'] {
  const { doc } = tree;
  const { type } = found.word;
  const out: { mention: number; role: PlaceRole }[] = [];
  const leaving = LEAVING.has(doc.lemma[found.trigger]);
  const add = (mention: number, role: PlaceRole): void => {
    if (!out.some((other) => other.mention === mention)) out.push({ mention, role });
  };
  // What is visited, left or reached, and what a flood or a rocket strikes.
  const struck = FALLS_UPON.has(type) && type !== 'PROTEST' ? patientsOf(tree, found.verb) : [];
  const roleOfObject: PlaceRole = type === 'TRAVEL' ? (leaving ? 'from' : 'to') : 'at';
  for (const token of struck) {
    const mention = mentionAt(token);
    if (mention !== null && mentions[mention].kind === 'place') add(mention, roleOfObject);
  }
  // "the Geneva talks", "Saturday's Paris meeting".
  for (const token of dependents(tree, found.noun ?? found.trigger, 'compound', 'nmod:poss')) {
    const mention = mentionAt(token);
    if (mention !== null && mentions[mention].kind === 'place' && found.word.pos === 'noun' && placesNamed(mentions[mention].text)[0]?.kind !== 'country') add(mention, 'at');
  }
  const first = doc.startChar[from];
  const last = doc.endChar[to - 1];
  mentions.forEach((mention, i) => {
    if (mention.kind !== 'place' || mention.range.start < first || mention.range.end > last) return;
    if (mention.form === 'adverb') {
      const fromThere = mention.headToken > 0 && doc.lemma[mention.headToken - 1] === 'from';
      add(i, fromThere ? 'from' : type === 'TRAVEL' ? 'to' : 'at');
      return;
    }
    if (type !== 'TRAVEL' && inOtherClause(tree, mention.headToken, found)) return;
    const whole = wholePhrase(tree, mention.headToken);
    if (whole !== mention.headToken && struck.includes(whole)) return add(i, roleOfObject);
    const near = prepositionBefore(tree, mention, from);
    const words = whole === mention.headToken ? (near ? [near.word] : []) : [...prepositionsOf(tree, whole), ...(isTagged(tree, whole, 'ADV') ? ['at'] : [])];
    const word = words.find((one) => PREPOSITION[one] !== undefined);
    // "to Israel, Qatar and Jordan": those in a list share what stands before its first.
    const listed = word === undefined && relationOf(doc, mention.headToken) === 'conj' ? out.find((other) => other.mention === mentionAt(doc.headToken[mention.headToken])) : undefined;
    if (listed !== undefined) return add(i, listed.role);
    if (word === undefined) return;
    const role = PREPOSITION[word];
    if (role === 'at' && ABOUT.has(word) && !FALLS_UPON.has(type)) return;
    if (role === 'to' && !SENT.has(type)) return;
    if ((role === 'from' || role === 'via') && !LEFT.has(type)) return;
    // A country that is sent aid is whom it goes to.
    if (role === 'to' && type === 'AID' && placesNamed(mention.text)[0]?.kind === 'country') return;
    add(i, role);
  });
  return out;
}
