import { type EventPos, type EventWord, eventWords, fittingEventWords, type RolePlace } from '../../facts/event-words.js';
import type { EventType, Phase } from '../../record/event.js';
import { dependents, formOf, relationOf, sentenceBounds, tagOf, type Tree, tokenAtChar } from '../../parse/tree.js';
import type { EventFinding, MentionFinding, MentionIndex, PlaceRole, StatementFinding } from '../findings.js';
import { findDurations } from '../times/durations.js';
import { findTimes } from '../times/dates.js';
import { type Aspect, aspectOf, underAspect } from './aspect.js';
import { clauseTokens, rangeOfTokens } from './clause.js';
import { phaseOfVerb } from './phase.js';

const PLACE_PREPOSITION: Record<string, PlaceRole> = {
  in: 'at', at: 'at', on: 'at', near: 'at', outside: 'at', inside: 'at', across: 'at', off: 'at', over: 'at', around: 'at', within: 'at',
  to: 'to', into: 'to', toward: 'to', towards: 'to', for: 'to', onto: 'to',
  from: 'from', through: 'via', via: 'via',
};
const LEAVING = new Set(['leave', 'depart', 'quit', 'flee', 'exit', 'vacate']);
const SYMMETRIC = new Set<EventType>(['CONSULT', 'AGREE', 'COOPERATE']);
const OBJECTS = ['obj', 'nsubj:pass', 'iobj', 'obl', 'xcomp', 'ccomp', 'nmod', 'advcl'] as const;
/** Below this a word counts only between two actors. */
const WEAK = 0.55;

/** What the events of one post are read from. */
export interface EventContext {
  readonly tree: Tree;
  readonly mentions: readonly MentionFinding[];
  readonly statements: readonly StatementFinding[];
  /** ISO date of the post; null where it has none. */
  readonly postDay: string | null;
  /** Stretches that are questions: nothing in them is told to happen. */
  readonly questions: readonly { readonly start: number; readonly end: number }[];
}

interface Told {
  readonly trigger: number;
  readonly word: EventWord;
  /** The verb whose subject, objects and tense tell the event: the trigger itself, or the verb over a noun. */
  readonly verb: number;
  readonly phase: Phase;
  readonly aspect: Aspect | null;
  readonly present: boolean;
}

function particlesOf(tree: Tree, token: number): string[] {
  const { doc, children } = tree;
  const out: string[] = [];
  for (const child of children[token]) {
    if (relationOf(doc, child) === 'compound:prt') out.push(doc.lemma[child]);
    for (const grandchild of children[child]) if (relationOf(doc, grandchild) === 'case' || relationOf(doc, grandchild) === 'mark') out.push(doc.lemma[grandchild]);
    if (relationOf(doc, child) === 'advmod') out.push(doc.lemma[child]);
  }
  if (token + 1 < doc.size && (tagOf(doc, token + 1) === 'ADP' || tagOf(doc, token + 1) === 'ADV')) out.push(doc.lemma[token + 1]);
  return out;
}

/** Lemmas of the words that stand in a place of the clause, with their compounds and attributes. */
function lemmasUnder(tree: Tree, heads: readonly number[]): Set<string> {
  const lemmas = new Set<string>();
  for (const head of heads) {
    lemmas.add(tree.doc.lemma[head]);
    for (const child of tree.children[head]) {
      const relation = relationOf(tree.doc, child);
      if (relation === 'compound' || relation === 'amod' || relation === 'conj' || relation === 'nmod' || relation === 'flat' || relation === 'nmod:poss') lemmas.add(tree.doc.lemma[child]);
    }
  }
  return lemmas;
}

function subjectsOf(tree: Tree, verb: number, depth = 0): number[] {
  const own = dependents(tree, verb, 'nsubj');
  if (own.length > 0 || depth > 5) return own;
  const passive = dependents(tree, verb, 'nsubj:pass');
  if (passive.length > 0) return [];
  const relation = relationOf(tree.doc, verb);
  const head = tree.doc.headToken[verb];
  if (head === verb) return [];
  if (relation === 'acl:relcl') return [head];
  if (relation === 'conj' || relation === 'xcomp' || relation === 'advcl' || relation === 'ccomp') {
    if (relation === 'ccomp' && formOf(tree.doc, verb) !== 'VB') return [];
    return subjectsOf(tree, head, depth + 1);
  }
  if (relation === 'acl' && formOf(tree.doc, verb) === 'VBG') return [head];
  return [];
}

const any = (wanted: ReadonlySet<string>, have: ReadonlySet<string>): boolean => {
  for (const lemma of have) if (wanted.has(lemma)) return true;
  return false;
};

function sensesOf(tree: Tree, token: number, pos: EventPos, isPlace: (token: number) => boolean = () => false): EventWord[] {
  if (eventWords(tree.doc.lemma[token], pos).length === 0) return [];
  const objects = pos === 'noun' ? [token] : dependents(tree, token, ...OBJECTS);
  const direct = dependents(tree, token, 'obj', 'nsubj:pass').length > 0;
  const objectLemmas = lemmasUnder(tree, objects);
  if (pos === 'noun') objectLemmas.delete(tree.doc.lemma[token]);
  // A place's own name is as good an object as the word for what it is: "left Vienna", "left the city".
  else if (objects.some((object) => relationOf(tree.doc, object) === 'obj' && isPlace(object))) for (const lemma of ['city', 'country', 'site']) objectLemmas.add(lemma);
  const subjects = pos === 'noun' ? objects : [...subjectsOf(tree, token), ...dependents(tree, token, 'obl:agent')];
  const subjectLemmas = lemmasUnder(tree, subjects);
  const particles = particlesOf(tree, token);
  // A verb of motion takes its other senses' objects directly: "left the talks", not "left on a visit".
  const directLemmas = pos === 'noun' ? objectLemmas : lemmasUnder(tree, dependents(tree, token, 'obj', 'nsubj:pass', 'iobj', 'xcomp', 'ccomp'));
  const fitting = fittingEventWords(tree.doc.lemma[token], pos, {
    particle: (particle) => particle.split(' ').every((part) => particles.includes(part)),
    object: (lemmas) => any(lemmas, objectLemmas),
    hasObject: direct,
    subject: (lemmas) => any(lemmas, subjectLemmas),
  });
  if (!fitting.some((word) => word.type === 'TRAVEL')) return fitting;
  return fitting.filter((word) => word.type === 'TRAVEL' || word.object === null || word.particle !== '' || any(word.object, directLemmas));
}

/** The verb over an event noun that says whether it takes place, and how: "talks have ended", "hold talks", "a meeting is underway". */
function verbOver(tree: Tree, noun: number): { readonly verb: number; readonly aspect: Aspect } | null {
  const { doc } = tree;
  let at = noun;
  // "a round of talks", "exchange of views": the head noun carries the verb.
  // "talks on a ceasefire" tell of talks alone: only "of" hands the verb on.
  const handsOn = (token: number): boolean => {
    const up = relationOf(doc, token);
    return up === 'compound' || up === 'conj' || (up === 'nmod' && dependents(tree, token, 'case').some((c) => doc.lemma[c] === 'of'));
  };
  for (let hops = 0; hops < 2 && handsOn(at); hops++) at = doc.headToken[at];
  const relation = relationOf(doc, at);
  const copula = dependents(tree, at, 'cop');
  if (copula.length > 0 && relation !== 'nsubj') return null;
  const head = doc.headToken[at];
  if (head === at) return null;
  if (relation === 'nsubj' || relation === 'nsubj:pass' || relation === 'obj' || (relation === 'obl' && tagOf(doc, head) === 'VERB')) {
    if (relation === 'nsubj' && (doc.lemma[head] === 'underway' || doc.lemma[head] === 'way' || doc.lemma[head] === 'progress')) return { verb: head, aspect: 'go-on' };
    if (relation === 'nsubj' && doc.lemma[head] === 'over') return { verb: head, aspect: 'end' };
    const aspect = aspectOf(doc.lemma[head], particlesOf(tree, head));
    if (aspect === null) return null;
    // An accusation or a demand that is rejected was made all the same.
    if (aspect === 'deny' && ['ACCUSE', 'REQUEST', 'THREATEN', 'SUPPORT'].includes(sensesOf(tree, noun, 'noun')[0]?.type ?? '')) return null;
    // "dismissed the appeal" is a rejection of its own, no denial that there was an appeal.
    if (aspect === 'deny' && sensesOf(tree, head, 'verb')[0]?.object) return null;
    if (relation === 'obl' && aspect !== 'begin' && aspect !== 'end' && aspect !== 'go-on') return null;
    return { verb: head, aspect };
  }
  return null;
}

/** "will be in Vladivostok": somebody's being at a place is a journey's stop. */
function toldByCopula(tree: Tree, token: number, isPlace: (token: number) => boolean): Told | null {
  const { doc } = tree;
  if (!isPlace(token)) return null;
  const copula = dependents(tree, token, 'cop')[0] ?? (doc.lemma[doc.headToken[token]] === 'be' && relationOf(doc, token) === 'obl' ? doc.headToken[token] : undefined);
  if (copula === undefined || !dependents(tree, token, 'case').some((c) => ['in', 'at'].includes(doc.lemma[c]))) return null;
  const bearer = relationOf(doc, copula) === 'cop' ? token : copula;
  if (dependents(tree, bearer, 'nsubj').length === 0) return null;
  const [word] = fittingEventWords('arrive', 'verb', { particle: () => false, object: () => false, hasObject: false, subject: () => false });
  if (!word) return null;
  const future = dependents(tree, bearer, 'aux').some((c) => doc.lemma[c] === 'will');
  if (dependents(tree, bearer, 'aux').length > 0 && !future) return null;
  const negated = dependents(tree, bearer, 'advmod').some((c) => doc.lemma[c] === 'not' || doc.lemma[c] === "n't" || doc.lemma[c] === 'n’t');
  const phase: Phase = negated ? 'denied' : future ? 'planned' : formOf(doc, copula) === 'VBD' ? 'done' : 'ongoing';
  return { trigger: copula, word: { ...word, type: 'TRAVEL', mode: '', certainty: future ? 0.75 : 0.6 }, verb: bearer, phase, aspect: null, present: !future };
}

function told(tree: Tree, token: number, isPlace: (token: number) => boolean): Told | null {
  const { doc } = tree;
  const tag = tagOf(doc, token);
  if (tag === 'VERB') {
    const [word] = sensesOf(tree, token, 'verb', isPlace);
    if (!word) return null;
    // "took place" says of its subject that it happened, and tells nothing of its own.
    if (doc.lemma[token] === 'take' && dependents(tree, token, 'obj').some((object) => doc.lemma[object] === 'place')) return null;
    const aspect = aspectOf(doc.lemma[token], particlesOf(tree, token));
    // "ended the talks": the noun tells the event, the verb only its phase.
    if (aspect !== null && aspect !== 'tense' && !(aspect === 'deny' && word.object !== null)) {
      const nouns = dependents(tree, token, 'obj', 'nsubj', 'nsubj:pass').filter((child) => sensesOf(tree, child, 'noun').length > 0);
      if (nouns.length > 0) return null;
    }
    const { phase, presentTense } = phaseOfVerb(tree, token);
    return phase === null ? null : { trigger: token, word, verb: token, phase, aspect: null, present: presentTense };
  }
  if (tag !== 'NOUN' && tag !== 'PROPN') return null;
  const there = toldByCopula(tree, token, isPlace);
  if (there) return there;
  const [word] = sensesOf(tree, token, 'noun');
  if (!word) return null;
  const over = verbOver(tree, token);
  if (over) {
    const copular = tagOf(doc, over.verb) !== 'VERB';
    const own = copular ? ({ phase: dependents(tree, over.verb, 'aux').some((a) => doc.lemma[a] === 'will') ? 'planned' : 'ongoing', presentTense: true } as const) : phaseOfVerb(tree, over.verb);
    if (own.phase === null) return null;
    return { trigger: token, word, verb: over.verb, phase: underAspect(over.aspect, own.phase), aspect: over.aspect, present: own.presentTense };
  }
  // A headline without a verb tells its noun: "Explosions in Kharkiv", "Second round of talks in Geneva".
  if (relationOf(doc, token) === 'root' && dependents(tree, token, 'cop', 'nsubj', 'aux').length === 0 && formOf(doc, token) !== 'NNP' && word.certainty >= 0.8) {
    return { trigger: token, word, verb: token, phase: 'done', aspect: null, present: true };
  }
  return null;
}

/** Mentions by the token that heads them, and by any token they cover. */
function mentionLookup(tree: Tree, mentions: readonly MentionFinding[]): (token: number) => MentionIndex | null {
  const byHead = new Map<number, number>();
  mentions.forEach((mention, i) => {
    if (!byHead.has(mention.headToken)) byHead.set(mention.headToken, i);
  });
  return (token) => {
    const exact = byHead.get(token);
    if (exact !== undefined) return exact;
    const at = tree.doc.startChar[token];
    let low = 0;
    let high = mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (mentions[middle].range.start <= at) low = middle + 1;
      else high = middle;
    }
    for (let i = low - 1; i >= 0 && i > low - 4; i--) if (mentions[i].range.start <= at && at < mentions[i].range.end) return i;
    return null;
  };
}

/** The mentions that stand in one place of the clause: "subj", "obj", or under a preposition. */
function mentionsIn(tree: Tree, found: Told, place: RolePlace, mentionAt: (token: number) => MentionIndex | null): MentionIndex[] {
  const { doc } = tree;
  const heads: number[] = [];
  const verbs = found.verb === found.trigger ? [found.verb] : [found.verb, found.trigger];
  if (place === 'subj') {
    heads.push(...subjectsOf(tree, found.verb), ...dependents(tree, found.verb, 'obl:agent'));
    for (const child of dependents(tree, found.verb, 'obl')) if (dependents(tree, child, 'case').some((c) => doc.lemma[c] === 'by')) heads.push(child);
  } else if (place === 'obj') {
    heads.push(...dependents(tree, found.verb, 'obj', 'nsubj:pass', 'iobj'));
  } else if (place === 'to' && dependents(tree, found.verb, 'iobj').length > 0) {
    heads.push(...dependents(tree, found.verb, 'iobj'));
  } else if (place === 'poss') {
    heads.push(...dependents(tree, found.trigger, 'nmod:poss', 'compound', 'amod'));
  } else {
    for (const verb of verbs) {
      for (const child of tree.children[verb]) {
        const relation = relationOf(doc, child);
        if ((relation === 'obl' || relation === 'nmod' || relation === 'obl:agent' || relation === 'obl:npmod') && dependents(tree, child, 'case').some((c) => doc.lemma[c] === place)) heads.push(child);
      }
    }
  }
  const out: MentionIndex[] = [];
  const add = (token: number): void => {
    const mention = mentionAt(token);
    if (mention !== null && !out.includes(mention)) out.push(mention);
    for (const other of dependents(tree, token, 'conj')) add(other);
    // "officials of the army", "the ministers of Peru": where the head names nobody, what it belongs to does.
    if (mention === null) {
      for (const owner of dependents(tree, token, 'nmod:poss')) add(owner);
      for (const owner of dependents(tree, token, 'nmod')) if (dependents(tree, owner, 'case').some((c) => doc.lemma[c] === 'of')) add(owner);
    }
  };
  heads.forEach(add);
  return out;
}

function placesOf(tree: Tree, found: Told, mentions: readonly MentionFinding[], from: number, to: number, mentionAt: (token: number) => MentionIndex | null): EventFinding['places'] {
  const { doc } = tree;
  const out: { mention: MentionIndex; role: PlaceRole }[] = [];
  const add = (mention: MentionIndex, role: PlaceRole): void => {
    if (!out.some((other) => other.mention === mention)) out.push({ mention, role });
  };
  if (found.word.type === 'TRAVEL') {
    for (const child of dependents(tree, found.verb, 'obj')) {
      const mention = mentionAt(child);
      if (mention !== null && mentions[mention].kind === 'place') add(mention, LEAVING.has(doc.lemma[found.trigger]) ? 'from' : 'to');
    }
  }
  // What stands right after "visit" or "leave" is its object, whatever the parser made of it.
  if (found.word.type === 'TRAVEL' && found.trigger + 1 < doc.size && /^(?:visit|leave|reach|enter|tour)$/u.test(doc.lemma[found.trigger])) {
    const next = tagOf(doc, found.trigger + 1) === 'DET' ? found.trigger + 2 : found.trigger + 1;
    const mention = next < doc.size ? mentionAt(next) : null;
    if (mention !== null && mentions[mention].kind === 'place' && mentions[mention].form === 'name') add(mention, LEAVING.has(doc.lemma[found.trigger]) ? 'from' : 'to');
  }
  const first = doc.startChar[from];
  const last = doc.endChar[to - 1];
  mentions.forEach((mention, i) => {
    if (mention.kind !== 'place' || mention.range.start < first || mention.range.end > last) return;
    let before = mention.headToken;
    while (before > from && doc.startChar[before] >= mention.range.start) before--;
    while (before > from && (tagOf(doc, before) === 'DET' || tagOf(doc, before) === 'ADJ' || tagOf(doc, before) === 'NOUN' || tagOf(doc, before) === 'PROPN' || tagOf(doc, before) === 'PART')) before--;
    if (mention.form === 'adverb') {
      const lemma = doc.lemma[Math.max(0, mention.headToken - 1)];
      add(i, lemma === 'from' ? 'from' : found.word.type === 'TRAVEL' ? 'to' : 'at');
      return;
    }
    const role = tagOf(doc, before) === 'ADP' ? PLACE_PREPOSITION[doc.lemma[before]] : undefined;
    if (role === undefined || (role !== 'at' && found.word.type !== 'TRAVEL')) return;
    add(i, role === 'at' && found.word.type === 'TRAVEL' && LEAVING.has(doc.lemma[found.trigger]) ? 'at' : role);
  });
  return out;
}

const ENOUGH_MODIFIERS = /^(?:one-on-one|expanded|bilateral|trilateral|first|second|third|fourth|fifth|final|phone|joint|emergency|closed|informal|private|new|another|next|previous|earlier)$/u;

function modifiersOf(tree: Tree, trigger: number): string[] {
  return dependents(tree, trigger, 'amod', 'compound', 'det')
    .concat(dependents(tree, trigger, 'nmod').flatMap((child) => dependents(tree, child, 'amod')))
    .map((token) => tree.doc.text.slice(tree.doc.startChar[token], tree.doc.endChar[token]).toLowerCase())
    .filter((lemma) => ENOUGH_MODIFIERS.test(lemma));
}

const FOLLOWS = /^(?:then|afterwards|later|next|subsequently|after that)\b/iu;

/** The events that one post tells, sorted by the place of their trigger. */
export function findEvents(context: EventContext): EventFinding[] {
  const { tree, mentions, statements, postDay, questions } = context;
  const { doc } = tree;
  const mentionAt = mentionLookup(tree, mentions);
  const isPlace = (token: number): boolean => {
    const mention = mentionAt(token);
    return mention !== null && mentions[mention].kind === 'place';
  };
  const out: EventFinding[] = [];
  for (let token = 0; token < doc.size; token++) {
    const tag = tagOf(doc, token);
    if (tag !== 'VERB' && tag !== 'NOUN' && tag !== 'PROPN') continue;
    const at = doc.startChar[token];
    if (questions.some((question) => at >= question.start && at < question.end)) continue;
    const found = told(tree, token, isPlace);
    if (!found) continue;
    const cue = statements.some((statement) => statement.cue && at >= statement.cue.start && at < statement.cue.end);
    if (cue && found.word.certainty < 0.7) continue;
    let event = eventOf(context, found, mentionAt, postDay);
    const last = out.at(-1);
    // "The talks between A and B have ended, a one-on-one meeting is underway": the parties of one meeting are those of the next.
    if (event && last && event.actors.length === 0 && event.type === 'CONSULT' && last.type === 'CONSULT' && last.actors.length > 1 && last.statement === event.statement && tree.sentence[token] === tree.sentence[tokenAtChar(doc, last.trigger.start)]) event = { ...event, actors: last.actors };
    if (event && !out.some((other) => sameTelling(other, event))) out.push(event);
  }
  return out;
}

/** A light verb and its noun tell one event: "held talks". */
function sameTelling(a: EventFinding, b: EventFinding): boolean {
  return a.type === b.type && a.phase === b.phase && a.range.start <= b.trigger.start && b.trigger.end <= a.range.end && a.range.start === b.range.start && a.range.end === b.range.end;
}

function eventOf(context: EventContext, found: Told, mentionAt: (token: number) => MentionIndex | null, postDay: string | null): EventFinding | null {
  const { tree, mentions, statements } = context;
  const { doc } = tree;
  const { word } = found;
  const [from, to] = clauseTokens(tree, found.verb, found.trigger);
  const range = rangeOfTokens(tree, from, to);
  const take = (places: readonly RolePlace[]): MentionIndex[] => [...new Set(places.flatMap((place) => mentionsIn(tree, found, place, mentionAt)))];
  let actors = take(word.roles.actors);
  if (found.verb !== found.trigger && actors.length === 0 && found.aspect !== 'deny') actors = take(['subj']);
  let targets = take(word.roles.targets).filter((target) => !actors.includes(target));
  if (word.roles.symmetric || SYMMETRIC.has(word.type)) {
    if (found.verb !== found.trigger) actors = [...new Set([...actors, ...take(['subj'])])];
    if (SYMMETRIC.has(word.type)) actors = [...new Set([...actors, ...take(['with', 'between'])])];
    targets = targets.filter((target) => !actors.includes(target));
  }
  const places = placesOf(tree, found, mentions, from, to, mentionAt);
  const isPlace = (mention: MentionIndex): boolean => places.some((place) => place.mention === mention);
  actors = actors.filter((actor) => mentions[actor].form !== 'adverb' && !(isPlace(actor) && word.type === 'TRAVEL'));
  targets = targets.filter((target) => mentions[target].form !== 'adverb' && !(isPlace(target) && (word.type === 'TRAVEL' || word.type === 'CONSULT')));
  // Somebody's visit to a place is a journey; PLOVER counts it as consulting only where it is paid to a person or a government.
  let type = word.type;
  if (type === 'CONSULT' && word.mode === 'visit' && !targets.some((target) => mentions[target].kind === 'person')) type = 'TRAVEL';
  if (word.certainty < WEAK && (actors.length === 0 || (targets.length === 0 && !SYMMETRIC.has(type) && places.length === 0))) return null;
  if (actors.length === 0 && targets.length === 0 && places.length === 0 && word.certainty < 0.8) return null;
  let { phase } = found;
  const sentenceText = doc.text.slice(range.start, range.end);
  const timesOf = (): ReturnType<typeof findTimes> => {
    const inClause = findTimes(doc.text, range.start, range.end, postDay, phase);
    if (inClause.length > 0) return inClause;
    // The parser may have hung the sentence's only time elsewhere.
    const [a, b] = sentenceBounds(doc, tree.sentence[found.trigger]);
    const inSentence = b - a <= 40 ? findTimes(doc.text, doc.startChar[a], doc.endChar[b - 1], postDay, phase) : [];
    return inSentence.length === 1 ? inSentence : [];
  };
  let times = timesOf();
  const time = times[0] ?? null;
  if (time && postDay && found.present && phase !== 'denied' && time.earliest.slice(0, 10) > postDay) phase = 'planned';
  // "He flies from here to K and will visit L": a present beside a "will" is a plan too.
  if (type === 'TRAVEL' && phase === 'ongoing' && found.present && (formOf(doc, found.verb) === 'VBZ' || formOf(doc, found.verb) === 'VBP')) phase = 'planned';
  if (phase !== found.phase) times = timesOf();
  const duration = findDurations(doc.text, range.start, range.end)[0] ?? null;
  const triggerAt = doc.startChar[found.trigger];
  let statement: number | null = null;
  let length = Number.POSITIVE_INFINITY;
  statements.forEach((candidate, i) => {
    for (const content of candidate.content) {
      if (triggerAt >= content.start && triggerAt < content.end && content.end - content.start < length) {
        statement = i;
        length = content.end - content.start;
      }
    }
  });
  const determiner = dependents(tree, found.trigger, 'det', 'nmod:poss').map((token) => doc.lemma[token]);
  return {
    type, phase, range, actors, targets, places, statement, duration,
    ...(word.mode && type === word.type ? { mode: word.mode } : {}),
    ...(word.context ? { context: word.context } : {}),
    trigger: rangeOfTokens(tree, found.trigger, found.trigger + 1),
    lemma: doc.lemma[found.trigger],
    time: times[0] ?? null,
    modifiers: modifiersOf(tree, found.trigger),
    ...(FOLLOWS.test(sentenceText) ? { follows: true } : {}),
    ...(found.aspect === 'move' ? { moved: true } : {}),
    definite: determiner.some((lemma) => lemma !== 'a' && lemma !== 'an' && lemma !== 'another'),
    confidence: Math.round(100 * word.certainty * (actors.length > 0 ? 0.95 : 0.75)) / 100,
  };
}
