import type { EventType } from '../../record/event.js';
import { asks, dependents, formOf, relationOf, tagOf, type Tree, tokenAtChar, wordOf } from '../../parse/tree.js';
import type { EventFinding, MentionFinding, MentionIndex, Range, StatementFinding } from '../findings.js';
import { labelsOf } from '../attributions/labels.js';
import { agentsOf, patientsOf } from './arguments.js';
import { clauseTokens, rangeOfTokens } from './clause.js';
import { ATTITUDES, IRREAL_NOUNS, SEEMING } from './governors.js';
import { type MentionAt, mentionLookup } from './mention-lookup.js';
import { MUTUAL, participantsOf } from './participants.js';
import { isLearnt, type Naming, sensesOf } from './senses.js';
import { inSequence } from './sequence.js';
import { toldBy, type Told } from './told.js';
import { toldAgain } from './told-again.js';
import type { PostTimes } from '../times/find-times.js';
import { durationOf, timeOf } from './when.js';
import { headlineEnd } from './headline.js';
import { placesOf } from './where.js';
import { statementAt } from './whose-word.js';
import { wordingAt } from './wording.js';

/** What the events of one post are read from. */
export interface EventContext {
  readonly tree: Tree;
  readonly mentions: readonly MentionFinding[];
  readonly statements: readonly StatementFinding[];
  /** ISO date of the post; null where it has none. */
  readonly postDay: string | null;
  readonly times: PostTimes;
  /** Stretches that are questions: nothing in them is told to happen. */
  readonly questions: readonly Range[];
}

/** Below this a word counts only between two actors. */
const WEAK = 0.55;
/** From this on a word counts though nobody is named. */
const SURE = 0.7;
/** A cue of speech tells an event of its own only where its word is at least this sure: "accused". */
const SURE_CUE = 0.7;
/** PLOVER counts a visit as consulting only where it is paid to somebody. */
const VISIT = 'visit';
/** Done in one act, not over a time. */
const BY_ACT: ReadonlySet<EventType> = new Set<EventType>(['AGREE', 'SUPPORT', 'CONCEDE', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'SANCTION', 'APPOINT', 'LEGISLATE']);
/** Mishaps that take their time. */
const GOES_ON = new Set(['burn', 'rage', 'spread', 'smoulder', 'flood', 'threaten', 'batter', 'hang', 'blaze', 'be', 'sweep']);
const GOES = new Set(['visit', 'tour', 'trip']);

const ENOUGH_MODIFIERS = /^(?:one-on-one|expanded|bilateral|trilateral|first|second|third|fourth|fifth|final|phone|joint|emergency|closed|informal|private|new|another|next|previous|earlier)$/u;

/** "ended in an expanded format": how they met, though the phrase may hang on the verb. */
const FORMATS = new Set(['format', 'setting', 'composition', 'session']);

function modifiersOf(tree: Tree, token: number): string[] {
  const over = tree.doc.headToken[token];
  const formats = relationOf(tree.doc, token).startsWith('nsubj') ? dependents(tree, over, 'obl').filter((child) => FORMATS.has(tree.doc.lemma[child])) : [];
  return dependents(tree, token, 'amod', 'compound', 'det')
    .concat([...dependents(tree, token, 'nmod'), ...formats].flatMap((child) => dependents(tree, child, 'amod')), dependents(tree, token, 'advmod'))
    .map((child) => wordOf(tree.doc, child).toLowerCase())
    .filter((word) => ENOUGH_MODIFIERS.test(word));
}

/** The tokens of a clause that are part of what is said: who says it, and where, is no part of the event. */
function withinContent(tree: Tree, [from, to]: readonly [number, number], trigger: number, held: Range | null): readonly [number, number] {
  const { doc } = tree;
  if (held === null) return [from, to];
  let [first, last] = [from, to];
  while (first < trigger && doc.startChar[first] < held.start) first++;
  while (last > trigger + 1 && doc.endChar[last - 1] > held.end) last--;
  return [first, last];
}

/**
 * Who may take part in what a clause tells that somebody says: those named in it. That her office is named beside who says that a woman was killed makes
 * it no killer. Of what is said in no clause of its own ("promised to leave", "denied the attack") whoever says it may be the doer, but not who only confirms it.
 */
function partiesWithin({ doc }: Tree, content: Range | null, mentions: readonly MentionFinding[], confirmed: boolean): (mention: MentionIndex) => boolean {
  if (content === null) return () => true;
  let isClause = confirmed;
  for (let token = tokenAtChar(doc, content.start); token < doc.size && doc.startChar[token] < content.end && !isClause; token++) isClause = /^(?:VBD|VBZ|VBP|MD)$/u.test(formOf(doc, token));
  return isClause ? (mention) => mentions[mention].range.end > content.start && mentions[mention].range.start < content.end : () => true;
}

/** "announced that they had released her": the release is told by the clause; what the verb does to a noun ("announced her release") it does not do here. */
const isMeantByClause = (tree: Tree, { trigger, word }: Told): boolean =>
  word.object !== null && dependents(tree, trigger, 'obj', 'nsubj:pass').length === 0 && dependents(tree, trigger, 'ccomp').some((clause) => dependents(tree, clause, 'nsubj', 'nsubj:pass').length > 0);

/** The tokens of a clause whose verb is a cue, less the clause that it claims: that "the mayor alleges" it is no word of what he alleges. */
function withoutClaim(tree: Tree, [from, to]: readonly [number, number], trigger: number, statements: readonly StatementFinding[]): readonly [number, number] {
  const { doc } = tree;
  const at = doc.startChar[trigger];
  const claim = statements.find(({ cue }) => cue !== null && at >= cue.start && at < cue.end)?.content;
  let [first, last] = [from, to];
  for (const { start, end } of claim ?? []) {
    if (end <= at) while (first < trigger && doc.startChar[first] < end) first++;
    else while (last > trigger + 1 && doc.endChar[last - 1] > start) last--;
  }
  return [first, last];
}

/** Whoever these have for an object is made up. */
const ACTS = new Set(['play', 'portray', 'depict', 'star', 'impersonate']);

/** True where the token stands in a clause that is only thought, hoped, feared or rumoured: "fears that troops will attack", "rumours that they have". */
function isInMind(tree: Tree, token: number): boolean {
  const { doc } = tree;
  let at = token;
  for (let hops = 0; hops < 12 && doc.headToken[at] !== at; hops++) {
    const head = doc.headToken[at];
    const minds = ATTITUDES.has(doc.lemma[head]) && agentsOf(tree, head).length > 0;
    if (relationOf(doc, at) === 'ccomp' && minds) return true;
    // "expect the bank to cut rates": what is expected of another; one's own is a plan, and one who is convinced does it.
    if (relationOf(doc, at) === 'xcomp' && minds && doc.lemma[head] !== 'convince' && dependents(tree, head, 'obj', 'iobj').length > 0) return true;
    const isThat = dependents(tree, at, 'mark').some((mark) => doc.lemma[mark] === 'that');
    if (isThat && relationOf(doc, at).startsWith('acl') && IRREAL_NOUNS.has(doc.lemma[head])) return true;
    // "plays a killer who shoots a judge": what a part is told to do.
    if (relationOf(doc, at) === 'acl:relcl' && relationOf(doc, head) === 'obj' && ACTS.has(doc.lemma[doc.headToken[head]])) return true;
    // "Fears grow that they have", "It seems that they have".
    if (isThat && relationOf(doc, at) === 'ccomp' && dependents(tree, head, 'nsubj').some((subject) => IRREAL_NOUNS.has(doc.lemma[subject]))) return true;
    if (/^(?:ccomp|csubj)$/u.test(relationOf(doc, at)) && SEEMING.has(doc.lemma[head])) return true;
    at = head;
  }
  return false;
}

/** A light verb and its noun tell one event: "held talks". */
function sameTelling(a: EventFinding, b: EventFinding): boolean {
  return a.type === b.type && a.phase === b.phase && a.range.start <= b.trigger.start && b.trigger.end <= a.range.end && a.range.start === b.range.start && a.range.end === b.range.end;
}

/** "OSLO (AP) — Weiss has left": nobody that a dateline names takes part in what follows, whatever the tree hangs on what. */
function outsideLabels({ doc }: Tree, mentionAt: MentionAt): MentionAt {
  const labels = labelsOf(doc);
  return labels.length === 0 ? mentionAt : (token) => (labels.some(({ start, end }) => token >= start && token < end) ? null : mentionAt(token));
}

/** The events that one post tells, sorted by the place of their trigger. */
export function findEvents(context: EventContext): EventFinding[] {
  const under = headlineEnd(context.tree.doc.text);
  return eventsOf(context).map((event) => (event.trigger.end <= under ? { ...event, headline: true } : event));
}

function eventsOf(context: EventContext): EventFinding[] {
  const { tree, mentions, statements, questions } = context;
  const { doc } = tree;
  const mentionAt = outsideLabels(tree, mentionLookup(tree, mentions));
  const kindAt = (token: number): MentionFinding['kind'] => {
    const mention = mentionAt(token);
    return mention === null ? null : mentions[mention].kind;
  };
  const naming: Naming = { isPlace: (token) => kindAt(token) === 'place', isPerson: (token) => kindAt(token) === 'person' };
  const questioned = new Uint8Array(doc.size);
  for (const { start, end } of questions) for (let token = tokenAtChar(doc, start); token < doc.size && doc.startChar[token] < end; token++) if (doc.startChar[token] >= start) questioned[token] = 1;
  const out: EventFinding[] = [];
  /** The noun that an event's verb carries: "vote" of "held". */
  const carried = new Map<EventFinding, number>();
  for (let token = 0; token < doc.size; token++) {
    const tag = tagOf(doc, token);
    if (tag !== 'VERB' && tag !== 'NOUN' && tag !== 'PROPN' && tag !== 'ADJ') continue;
    const at = doc.startChar[token];
    if (questioned[token] === 1) continue;
    const before = out.at(-1);
    const again = before && !asks(tree, token) ? toldAgain(tree, statements, context.times, token, before) : null;
    if (again) {
      out.push(again);
      continue;
    }
    const found = toldBy(tree, token, naming);
    if (!found || asks(tree, token)) continue;
    // "announced that the hostages are free" tells of no release by its own word, whatever the core hears in it.
    const cue = statements.some((statement) => statement.cue && at >= statement.cue.start && at < statement.cue.end);
    if (cue && (found.word.certainty < SURE_CUE || isLearnt(found.word) || isMeantByClause(tree, found))) continue;
    let event = eventOf(context, found, mentionAt, naming);
    const last = out.at(-1);
    // "The talks between A and B have ended, a one-on-one meeting is underway": the parties of one meeting are those of the next.
    if (event && last && event.actors.length === 0 && event.type === 'CONSULT' && last.type === 'CONSULT' && last.actors.length > 1 && last.statement === event.statement && tree.sentence[token] === tree.sentence[tokenAtChar(doc, last.trigger.start)]) event = { ...event, actors: last.actors };
    if (event === null) continue;
    // "A second vote will be held": the verb and its noun tell one event, whatever each would be alone, and as surely as the surer.
    const { confidence } = event;
    const twin = out.findIndex((other) => sameTelling(other, event) || carried.get(other) === token || (found.noun !== null && other.trigger.start === doc.startChar[found.noun]));
    if (twin >= 0 && (out[twin].type === event.type || out[twin].confidence >= confidence)) {
      out[twin] = { ...out[twin], confidence: Math.max(out[twin].confidence, confidence) };
      continue;
    }
    if (twin >= 0) out.splice(twin, 1);
    if (found.noun !== null) carried.set(event, found.noun);
    out.push(event);
  }
  return inSequence(tree, out);
}

/** Lemmas of what the deed is done to, leaving out everybody named; where there is no object, of a subject that is no event. */
function objectsOf(tree: Tree, { verb, trigger }: Told, mentionAt: MentionAt, naming: Naming): string[] {
  if (verb !== trigger || tagOf(tree.doc, verb) !== 'VERB') return [];
  const patients = patientsOf(tree, verb);
  return (patients.length > 0 ? patients : agentsOf(tree, verb))
    .filter((token) => tagOf(tree.doc, token) === 'NOUN' && mentionAt(token) === null && (patients.length > 0 || sensesOf(tree, token, 'noun', naming).length === 0))
    .map((token) => tree.doc.lemma[token]);
}

function eventOf(context: EventContext, found: Told, mentionAt: MentionAt, naming: Naming): EventFinding | null {
  const { tree, mentions, statements, postDay, times } = context;
  const { doc } = tree;
  const { word } = found;
  const at = doc.startChar[found.trigger];
  // "claimed responsibility for the attack": that they did it stands on their word.
  const claiming = doc.lemma[found.trigger] === 'claim' ? statements.findIndex(({ cue }) => cue !== null && at >= cue.start && at < cue.end) : -1;
  const statement = claiming >= 0 ? claiming : statementAt(statements, at);
  const content = statement === null ? null : (statements[statement].content.find(({ start, end }) => at >= start && at < end) ?? null);
  const clause = withoutClaim(tree, clauseTokens(tree, found.verb, found.trigger), found.trigger, statements);
  const [from, to] = withinContent(tree, clause, found.trigger, content);
  const range = rangeOfTokens(tree, from, to);
  // What is reportedly so, or only in somebody's mind, is never the source's own word.
  if (statement === null && (found.hearsay || (found.phase !== 'denied' && isInMind(tree, found.trigger)))) return null;
  const parties = participantsOf(tree, found, mentions, mentionAt, partiesWithin(tree, content, mentions, found.hearsay));
  const visits = word.type === 'CONSULT' && word.mode === VISIT && GOES.has(word.lemma) && !parties.targets.some((target) => mentions[target].kind === 'person');
  const type: EventType = visits ? 'TRAVEL' : word.type;
  const places = placesOf(tree, visits ? { ...found, word: { ...word, type } } : found, mentions, from, to, mentionAt);
  const isPlace = (mention: MentionIndex): boolean => places.some((place) => place.mention === mention);
  const actors = parties.actors.filter((actor) => mentions[actor].form !== 'adverb' && !(isPlace(actor) && (type === 'TRAVEL' || MUTUAL.has(type))));
  const targets = parties.targets.filter((target) => mentions[target].form !== 'adverb' && !(isPlace(target) && (type === 'TRAVEL' || MUTUAL.has(type))));
  if (word.certainty < WEAK && (actors.length === 0 || (targets.length === 0 && !MUTUAL.has(type) && places.length === 0))) return null;
  let { phase } = found;
  const duration = durationOf(tree, found, range, times);
  // "began on Monday" lies behind us, and is over where it is told how long it took.
  const begun = phase === 'ongoing' && !found.present;
  let time = timeOf(tree, found, range, times, begun ? 'done' : phase, content);
  // What is done by an act is done once it has begun: "have opened an investigation".
  if (begun && (duration !== null || BY_ACT.has(type))) phase = 'done';
  if (actors.length === 0 && targets.length === 0 && places.length === 0 && time === null && word.certainty < SURE) return null;
  if (time && postDay && found.present && (phase === 'done' || phase === 'ongoing') && (time.earliest?.slice(0, 10) ?? '') > postDay) phase = 'planned';
  // "Mayor backs rival", "Judges threaten chief with prison": what is done by saying or deciding is done once it is told in the present.
  if (BY_ACT.has(type) && phase === 'ongoing' && found.present && found.aspect === null && /^VB[ZPN]$/u.test(formOf(doc, found.verb))) phase = 'done';
  // "Ferry runs aground", "Bus plunges into ravine": a mishap is over once it is told in the present, but for one that goes on.
  if (type === 'DISASTER' && phase === 'ongoing' && found.present && found.aspect === null && !GOES_ON.has(doc.lemma[found.verb]) && /^VB[ZP]$/u.test(formOf(doc, found.verb))) phase = 'done';
  // "He flies from here to K and will visit L": a present beside a "will" is a plan too.
  if (type === 'TRAVEL' && phase === 'ongoing' && found.present && (formOf(doc, found.verb) === 'VBZ' || formOf(doc, found.verb) === 'VBP')) phase = 'planned';
  if (phase === 'planned' && phase !== found.phase) time = timeOf(tree, found, range, times, phase, content);
  // "took the town in three days": what is done lies in no future; that is how long it took.
  if (time && postDay && phase === 'done' && (time.earliest?.slice(0, 10) ?? '') > postDay) time = null;
  const nominal = tagOf(doc, found.trigger) !== 'VERB' && tagOf(doc, found.trigger) !== 'AUX';
  const names = nominal ? found.trigger : (found.noun ?? found.trigger);
  const determiners = dependents(tree, names, 'det', 'nmod:poss').map((token) => doc.lemma[token]);
  return {
    type, phase, range, actors, targets, places, statement, time, nominal,
    duration,
    ...(word.mode && type === word.type ? { mode: word.mode } : {}),
    ...(word.context ? { context: word.context } : {}),
    trigger: rangeOfTokens(tree, found.trigger, found.trigger + 1),
    lemma: doc.lemma[found.trigger],
    words: found.noun === null ? [] : [doc.lemma[found.noun]],
    objects: objectsOf(tree, found, mentionAt, naming),
    modifiers: [...new Set([...modifiersOf(tree, found.trigger), ...(found.noun === null ? [] : modifiersOf(tree, found.noun))])],
    ...(found.aspect === 'move' ? { moved: true } : {}),
    definite: determiners.some((lemma) => !['a', 'an', 'another', 'no', 'some', 'any'].includes(lemma)),
    confidence: Math.round(100 * word.certainty * (actors.length > 0 ? 0.95 : 0.75)) / 100,
    wording: wordingAt(tree, found.trigger, found.noun === null ? [found.trigger] : [found.trigger, found.noun]),
  };
}
