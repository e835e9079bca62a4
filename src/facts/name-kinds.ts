import { ENTITY_KINDS, type EntityKind } from '../record/entity.js';
import { genderOfName } from './given-names.js';
import { type HeadKind, headKinds } from './name-heads.js';
import { organisationNamed } from './organisations.js';
import { outletNamed } from './outlets.js';
import { countryOfDemonym, placesNamed } from './places.js';
import { remembered } from './remembered.js';

/** How much speaks for each kind; what speaks for none is absent. */
export type KindWeights = Partial<Record<EntityKind, number>>;

/** `Bank of X`, `Ministry of X`: the word before "of" tells what it is. */
const OF = /^(\S+(?: \S+){0,2}) (?:of|for) /u;

/** Many languages put the word for what it is first: "Banco Sereno", "Lake Tarsko". */
const BODY_FIRST = /^(?:Radio|Rádio|Radyo|TV|Tele|Canal|Channel|Banco|Banca|Banque|Bank|Grupo|Groupe|Gruppo|Universidad|Universidade|Université|Universität|Ministerio|Partido|Parti|Club|Clube|FC|AC|SC|AS|RC|FK|SK|Dinamo|Dynamo|Lokomotiv|Spartak)$/u;
const PLACE_FIRST = /^(?:Lake|Lago|Lac|Mount|Monte|Cape|Fort|Port|Puerto|Porto|Isla|Île|Isle|Rio|Río|San|São|Santa|Santo)$/u;
/** Kinds of places that families are named after. */
const SURNAMES = new Set('bay beach bridge camp castle field forest hall hill house lake lane mountain park pass spring temple tower'.split(' '));

function headsOf(name: string, last: string): readonly HeadKind[] {
  const first = headKinds(OF.exec(name)?.[1].split(' ').at(-1) ?? '');
  return first.length > 0 ? first : headKinds(last);
}

/** What the tables say a name may be: by the name itself, by its last word, by a first name that opens it. Nothing is sure but a few names of one bearer. */
export const kindsByTables: (name: string) => Readonly<KindWeights> = remembered((name) => {
  const weights: KindWeights = {};
  const add = (kind: EntityKind, weight: number): void => {
    weights[kind] = (weights[kind] ?? 0) + weight;
  };
  if (outletNamed(name) || organisationNamed(name)) add('organisation', 3);
  const words = name.replace(/['’]s?$/u, '').split(/\s+/u);
  const given = genderOfName(words[0]) !== undefined;
  const [place] = placesNamed(name);
  // "the Kremlin" acts and speaks, and may be gone to.
  if (place?.rank === 'seat') {
    add('organisation', 2.2);
    add('place', 1.6);
  } else if (place) add('place', place.kind === 'country' ? 3.5 : place.kind !== 'city' ? 2.5 : place.rank === 'capital' || place.population > 1_000_000 ? 2.5 : 1.2);
  else if (countryOfDemonym(name) && /s$/u.test(name)) add('group', 2);
  if (words.length > 1 && !place) {
    if (BODY_FIRST.test(words[0])) add('organisation', 2.5);
    if (PLACE_FIRST.test(words[0])) add('place', 2.5);
    const heads = headsOf(name, words[words.length - 1]).filter((kind): kind is Exclude<HeadKind, 'event'> => kind !== 'event');
    const [head] = heads;
    // "Emma Castle" and "Windsor Castle": a first name before the name of a kind of place is oftener a person's.
    const surname = given && words.length === 2 && SURNAMES.has(words[1].toLowerCase());
    for (const kind of heads) add(kind, surname ? 1 : heads.length > 1 ? 2 : 3);
    if (given && words.length <= 4 && (head === undefined || surname)) add('person', surname ? 1.5 : 2);
  } else if (given && !place) add('person', 0.7);
  // "Parliament", "Coastguard": a body's common name with a capital.
  else if (!place && headKinds(words[0]).includes('organisation')) add('organisation', 2);
  // "J. Okafor", not "U.S. Steel".
  const initials = /^((?:\p{Lu}\.[\s-]?){1,3})\p{Lu}\p{Ll}/u.exec(name)?.[1].trim();
  if (initials && placesNamed(initials).length === 0 && !organisationNamed(initials)) add('person', 3);
  if (!place && /^\p{Lu}{2,6}$/u.test(name)) add('organisation', 1);
  return weights;
});

/** The kind with the most weight, where any has some. */
export function likeliest(weights: KindWeights): EntityKind | null {
  let best: EntityKind | null = null;
  for (const kind of ENTITY_KINDS) if ((weights[kind] ?? 0) > (best === null ? 0 : (weights[best] ?? 0))) best = kind;
  return best;
}

/** Weights of several sources, added. */
export function together(...all: readonly KindWeights[]): KindWeights {
  const sum: KindWeights = {};
  for (const weights of all) for (const kind in weights) sum[kind as EntityKind] = (sum[kind as EntityKind] ?? 0) + (weights[kind as EntityKind] ?? 0);
  return sum;
}
