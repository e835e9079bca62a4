import type { RolePlace } from '../../facts/event-words.js';
import { EVENT_TYPES, type EventType } from '../../record/event.js';
import { dependents, relationOf, tagOf, type Tree } from '../../parse/tree.js';
import type { MentionFinding, MentionIndex } from '../findings.js';
import { agentsOf, isPassive, patientsOf, prepositionsOf } from './arguments.js';
import { furtherActors, furtherTargets, placesUndergoing } from './further-parties.js';
import type { MentionAt } from './mention-lookup.js';
import { partiesOf } from './scored-parties.js';
import type { Told } from './told.js';

/** Everybody takes part alike in these. */
export const MUTUAL: ReadonlySet<EventType> = new Set<EventType>(['CONSULT', 'AGREE', 'COOPERATE']);
/** "sanctions on them", "aid to them", "a bid from them": what these lead to may hang on the deed's object. */
const BY_OBJECT: ReadonlySet<RolePlace> = new Set<RolePlace>(['from', 'by', 'with', 'to', 'on', 'for', 'against', 'between']);
const UNDERGONE = new Set(['murder', 'killing', 'assassination', 'death', 'execution', 'kidnapping', 'abduction', 'poisoning', 'beating']);
/** Between parties, by PLOVER's types: our own have no party but those in the places that their words name. */
const BETWEEN_PARTIES: ReadonlySet<EventType> = new Set<EventType>(EVENT_TYPES.slice(0, EVENT_TYPES.indexOf('TRAVEL')));
/** Done to somebody. */
const TOWARDS: ReadonlySet<EventType> = new Set<EventType>(['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'SANCTION', 'COERCE', 'ASSAULT', 'AID', 'SUPPORT']);
/** What carries people: who is on board travels with it. */
const CRAFT = new Set(['plane', 'aircraft', 'airliner', 'helicopter', 'jet', 'flight', 'ship', 'vessel', 'boat', 'ferry', 'train', 'bus', 'car', 'convoy', 'motorcade', 'ambulance', 'yacht']);

/** Tokens that head what stands in one place of the clause: "subj", "obj", or under a preposition. */
function headsIn(tree: Tree, { verb, trigger, noun, word: { type, particle } }: Told, place: RolePlace): readonly number[] {
  const { doc } = tree;
  if (place === 'subj') return agentsOf(tree, verb);
  if (place === 'obj') {
    // "rejected the appeal by them": whose appeal it is, should the tree hang it on the verb.
    const whose = type === 'REJECT' && !isPassive(tree, verb) ? dependents(tree, verb, 'obl').filter((child) => child > verb && prepositionsOf(tree, child).some((word) => word === 'by' || word === 'from')) : [];
    // "called on them": what stands under the sense's own preposition.
    const under = particle === '' ? [] : dependents(tree, verb, 'obl').filter((child) => prepositionsOf(tree, child).includes(particle));
    return [...patientsOf(tree, verb), ...whose, ...under];
  }
  if (place === 'poss') return dependents(tree, trigger, 'nmod:poss', 'compound', 'amod');
  const indirect = place === 'to' ? dependents(tree, verb, 'iobj') : [];
  if (indirect.length > 0) return indirect;
  const bearers = [...new Set([verb, trigger, ...(noun === null ? [] : [noun])])];
  // "a bid from them", "the appeal by them": what comes with the object belongs to the deed.
  const objects = dependents(tree, verb, 'obj').filter((child) => !bearers.includes(child));
  const within = BY_OBJECT.has(place) ? objects.flatMap((object) => [object, ...dependents(tree, object, 'nmod')]) : [];
  return [...bearers, ...within].flatMap((bearer) => tree.children[bearer].filter((child) => {
    const relation = relationOf(doc, child);
    return (relation === 'obl' || relation === 'nmod' || relation === 'obl:agent' || relation === 'obl:npmod') && prepositionsOf(tree, child).includes(place);
  }));
}

function mentionsIn(tree: Tree, found: Told, place: RolePlace, mentionAt: MentionAt): MentionIndex[] {
  const { doc } = tree;
  const out: MentionIndex[] = [];
  const add = (token: number): void => {
    const mention = mentionAt(token);
    if (mention !== null && !out.includes(mention)) out.push(mention);
    for (const other of dependents(tree, token, 'conj')) add(other);
    if (mention !== null) return;
    // "spokesman Guy Marsh": the tree may hang the name on the role.
    for (const name of dependents(tree, token, 'flat', 'appos')) add(name);
    // "appointed Peric prime minister".
    if (place === 'obj') for (const name of dependents(tree, token, 'compound')) if (tagOf(doc, name) === 'PROPN') add(name);
    // "officials of the army", "a bid from Fulham": where the head names nobody, what it belongs to, or comes from, does.
    for (const owner of dependents(tree, token, 'nmod:poss')) add(owner);
    for (const owner of dependents(tree, token, 'nmod')) if (prepositionsOf(tree, owner).some((word) => word === 'of' || (place === 'obj' && (word === 'from' || word === 'by')))) add(owner);
    if (found.word.type !== 'TRAVEL' || !CRAFT.has(doc.lemma[token])) return;
    for (const passenger of dependents(tree, token, 'nmod')) if (prepositionsOf(tree, passenger).includes('with')) add(passenger);
    for (const carrying of dependents(tree, token, 'acl')) if (doc.lemma[carrying] === 'carry') for (const passenger of dependents(tree, carrying, 'obj')) add(passenger);
  };
  headsIn(tree, found, place).forEach(add);
  return out;
}

interface Parties {
  readonly actors: MentionIndex[];
  readonly targets: MentionIndex[];
}

function partiesInPlace(tree: Tree, found: Told, mentions: readonly MentionFinding[], mentionAt: MentionAt): Parties {
  const { word } = found;
  const take = (places: readonly RolePlace[]): MentionIndex[] => [...new Set(places.flatMap((place) => mentionsIn(tree, found, place, mentionAt)))];
  const byNoun = found.verb !== found.trigger;
  let actors = take(word.roles.actors);
  if (byNoun && actors.length === 0 && found.aspect !== 'deny') actors = take(['subj']);
  const mutual = MUTUAL.has(word.type);
  // "her arrest", "his dismissal": whose it is undergoes it, unless somebody else does.
  const undergone = word.pos === 'noun' && (word.type === 'COERCE' || (word.type === 'APPOINT' && word.mode !== 'resign') || UNDERGONE.has(word.lemma));
  if (undergone) {
    const owners = take(['poss']).filter((owner) => mentions[owner].kind === 'person');
    const others = take(word.roles.targets).filter((target) => !owners.includes(target));
    if (owners.length > 0 && others.length === 0) return { actors: actors.filter((actor) => !owners.includes(actor)), targets: owners };
  }
  if (byNoun && (word.roles.symmetric || mutual)) actors = [...new Set([...actors, ...take(['subj'])])];
  if (mutual) actors = [...new Set([...actors, ...take(word.pos === 'noun' ? ['with', 'between', 'poss'] : ['with', 'between'])])];
  const targets = take(word.roles.targets).filter((target) => !actors.includes(target));
  // "asked them for help": who stands as the object is meant, wherever the sense looks first.
  const meant = targets.length > 0 || mutual || !TOWARDS.has(word.type) ? targets : take(['obj']).filter((target) => !actors.includes(target));
  return { actors, targets: meant };
}

/** Who does what is told, and to whom, as mentions: in the places that the word's sense names, else further off; in a mutual event all are actors. */
function ruledParties(tree: Tree, found: Told, mentions: readonly MentionFinding[], mentionAt: MentionAt): Parties {
  const parties = partiesInPlace(tree, found, mentions, mentionAt);
  const { type } = found.word;
  // Who is helped or worked with stands apart from who does it, where the clause sets them apart.
  if (type === 'COOPERATE' && parties.actors.length > 1) {
    const subjects = parties.actors.filter((actor) => mentionsIn(tree, found, 'subj', mentionAt).includes(actor));
    if (subjects.length > 0 && subjects.length < parties.actors.length) return { actors: subjects, targets: parties.actors.filter((actor) => !subjects.includes(actor)) };
  }
  if (!BETWEEN_PARTIES.has(type)) return parties;
  const actors = parties.actors.length > 0 ? parties.actors : furtherActors(tree, found, parties.targets, mentionAt);
  if (parties.targets.length > 0 || (MUTUAL.has(type) && actors.length > 1)) return { actors, targets: parties.targets };
  const targets = furtherTargets(tree, found, actors, mentionAt);
  return { actors, targets: targets.length > 0 || actors.length === 0 ? targets : placesUndergoing(tree, found, actors, mentionAt) };
}

/** "the President of Finland Alexander Lund": the land that an office is of takes no part beside who holds it. */
function landsInTitles(parties: readonly MentionIndex[], mentions: readonly MentionFinding[]): MentionIndex[] {
  return parties.filter((party) => mentions[party].kind === 'place' && parties.some((other) => mentions[other].title?.endsWith(` ${mentions[party].text}`) === true && mentions[other].range.start === mentions[party].range.end + 1));
}

/** Who takes part, where the rules' reading of the clause and the core's scores meet; nobody whom `mayTakePart` rules out. */
export function participantsOf(tree: Tree, found: Told, mentions: readonly MentionFinding[], mentionAt: MentionAt, mayTakePart: (mention: MentionIndex) => boolean = () => true): Parties {
  const ruled = ruledParties(tree, found, mentions, mentionAt);
  const all = (['actor', 'target'] as const).map((link) => partiesOf(tree, found, mentions, link, (link === 'actor' ? ruled.actors : ruled.targets).filter(mayTakePart), mayTakePart));
  const inTitles = landsInTitles(all.flat(), mentions);
  // Whom the passive says it is done to, does not do it.
  const undergoes = ruled.actors.length === 0 && isPassive(tree, found.verb) ? ruled.targets : [];
  const [doing, others] = all.map((parties) => parties.filter((party) => !inTitles.includes(party)));
  const actors = doing.filter((actor) => !undergoes.includes(actor));
  const targets = others.filter((target) => !actors.includes(target));
  return MUTUAL.has(found.word.type) && ruled.targets.length === 0 ? { actors: [...new Set([...actors, ...targets])], targets: [] } : { actors, targets };
}
