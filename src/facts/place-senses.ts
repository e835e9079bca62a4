import { type GazetteerPlace, gazetteerPlaces } from './gazetteer.js';
import { type Place, type PlaceKind, placesNamed } from './places.js';
import { remembered } from './remembered.js';

/** One place that a name may mean. */
export interface PlaceSense {
  readonly kind: PlaceKind | 'district';
  /** ISO 3166-1 alpha-2; empty for seas and regions of several countries. */
  readonly country: string;
  /** GeoNames' code of the first-level region that it is or lies in; empty where unknown. */
  readonly region: string;
  readonly lat: number;
  readonly lon: number;
  /** How readily the name means this place where nothing else is told: decimal logarithms, so that one more is ten times as readily. */
  readonly prior: number;
  /** The name under which `places.tsv` lists it; absent where only the gazetteer does. */
  readonly listed?: string;
}

/** Two entries of one name this near to each other, in kilometres, are one place: towns, and a region and its like under another kind. */
const SAME_TOWN = 30;
const SAME_REGION = 400;
const EARTH_RADIUS = 6371;

/** Kilometres between two places on the ground. */
export function kilometres(a: { readonly lat: number; readonly lon: number }, b: { readonly lat: number; readonly lon: number }): number {
  const rad = Math.PI / 180;
  const h = Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** A town this near to the middle of its district lies in it. */
const DISTRICT = 80;

/** True where one place lies within the other by the tables: a town in its country, region or district, a region in its country. */
export function holds(whole: PlaceSense, part: PlaceSense): boolean {
  if (whole === part || whole.country === '' || whole.country !== part.country || part.kind === 'country') return false;
  if (whole.kind === 'country') return true;
  if (whole.kind === 'region') return part.kind !== 'region' && whole.region !== '' && whole.region === part.region;
  return whole.kind === 'district' && part.kind === 'city' && whole.region === part.region && kilometres(whole, part) <= DISTRICT;
}

/** Countries before regions before towns, the larger before the smaller: the default senses of toponym resolution (Leidner 2007, ch. 4). */
const KIND_PRIOR: Readonly<Record<PlaceSense['kind'], number>> = { country: 4, region: 0.5, district: 0, city: 0, water: 0, site: 0 };
const RANK_PRIOR: Readonly<Record<Place['rank'], number>> = { '': 0, admin: 0.3, capital: 2.5, seat: 1.5 };
/** Stands for the population where the table has none, as of countries, seas and well-known regions. */
const UNCOUNTED: Readonly<Record<PlaceKind, number>> = { country: 7, region: 7, city: 5, water: 7.5, site: 6.5 };
/** A place that mostly goes by another name. */
const OTHER_NAME = -1.5;

/** A town of its region's name is meant before the region, if it has more than one in so many (a decimal logarithm) of its people; and by so much, as a country before a region within it. */
const CHIEF_TOWN = 1.5;
const BELOW_TOWN = 0.5;
const BELOW_COUNTRY = 7;

const magnitude = (population: number): number => Math.log10(Math.max(1, population));

function ofTable(place: Place): PlaceSense[] {
  const { name, kind, country, lat, lon, population, rank } = place;
  if (lat === null || lon === null) return [];
  const size = population > 0 ? magnitude(population) : UNCOUNTED[kind];
  return [{ kind, country, region: '', lat, lon, prior: size + KIND_PRIOR[kind] + RANK_PRIOR[rank], listed: name }];
}

const ofGazetteer = ({ kind, country, region, lat, lon, population, byOtherName }: GazetteerPlace): PlaceSense =>
  ({ kind, country, region, lat, lon, prior: magnitude(population) + KIND_PRIOR[kind] + (byOtherName ? OTHER_NAME : 0) });

const isLand = ({ kind }: PlaceSense): boolean => kind === 'region' || kind === 'district';

function isSame(a: PlaceSense, b: PlaceSense): boolean {
  if (a.country !== b.country) return false;
  if (a.kind === 'city' && b.kind === 'city') return kilometres(a, b) <= SAME_TOWN;
  return isLand(a) && isLand(b) && (a.kind === b.kind || kilometres(a, b) <= SAME_REGION);
}

/** "Osaka" is the city before it is the prefecture about it, and "Mexico" hardly ever the state within it. */
function belowItsNamesake(sense: PlaceSense, senses: readonly PlaceSense[]): PlaceSense {
  if (!isLand(sense)) return sense;
  const country = senses.find(({ kind, country: code }) => kind === 'country' && code === sense.country);
  if (country !== undefined) return { ...sense, prior: Math.min(sense.prior, country.prior - BELOW_COUNTRY) };
  const town = senses.find(({ kind, country: code, region, prior }) => kind === 'city' && code === sense.country && region === sense.region && prior > sense.prior - CHIEF_TOWN);
  return town === undefined ? sense : { ...sense, prior: Math.min(sense.prior, town.prior - BELOW_TOWN) };
}

/** Words about a name that the tables have without, and the kinds of what it then names: "Osun State", "the city of Osijek". */
const WORN: readonly (readonly [RegExp, (sense: PlaceSense) => boolean])[] = [
  [/^(.+) (?:State|Province|Region|District|County|Governorate|Prefecture|Oblast|Department|Territory|Municipality)$/u, isLand],
  [/^(?:State|Province|Region|District|County|Governorate|Republic) (?:of )?(.+)$/u, isLand],
  [/^(.+) (?:City|Town|Village|Township)$/u, ({ kind }) => kind === 'city'],
  [/^(?:City|Town|Village|Port) of (.+)$/u, ({ kind }) => kind === 'city'],
];
/** Sites and quarters that lie by the town they are named after, with the words that may stand between: "Da Nang International Airport", "North Leeds". */
const OF_TOWN: readonly RegExp[] = [
  /^(.+?)(?: (?:International|Regional|Municipal|Central|National|Naval|Air|Air Force|Military|Army|Railway|Train|Bus|General|Memorial)){0,4} (?:Airport|Airfield|Airbase|Base|Station|Port|Harbou?r|Stadium|Zoo|Racecourse|Prison|Jail)$/u,
  /^(?:Greater|Downtown|Central|Inner|(?:North|South|East|West)(?:ern)?) (.+)$/u,
];
/** Points of the compass alone name no place: "Central and South America". */
const COMPASS = /^(?:North|South|East|West|Northern|Southern|Eastern|Western|Central)$/u;

/** Every place that the name may mean, the likeliest where nothing else is told first. */
export const placeSenses: (name: string) => readonly PlaceSense[] = remembered((name) => {
  const text = name.replace(/['’]s?$/u, '');
  if (COMPASS.test(text)) return [];
  const senses = placesNamed(text).flatMap(ofTable);
  const listed = senses.length;
  const found = gazetteerPlaces(text).map(ofGazetteer);
  if (found.length === 0 && text.includes(' ')) found.push(...gazetteerPlaces(text.replaceAll(' ', '')).map(ofGazetteer));
  for (const [worn, fits] of WORN) {
    const bare = found.length === 0 ? worn.exec(text)?.[1] : undefined;
    if (bare !== undefined) found.push(...gazetteerPlaces(bare).map(ofGazetteer).filter(fits));
  }
  for (const sense of found) {
    const same = senses.findIndex((other, i) => i < listed && isSame(sense, other));
    if (same < 0) senses.push(sense);
    else if (senses[same].region === '') senses[same] = { ...senses[same], region: sense.region };
  }
  const town = senses.length === 0 ? OF_TOWN.map((of) => of.exec(text)?.[1]).find((one) => one !== undefined) : undefined;
  if (town !== undefined) return placeSenses(town).filter(({ kind }) => kind === 'city').map(({ listed: _, ...sense }) => ({ ...sense, kind: 'site' }));
  return senses.map((sense) => belowItsNamesake(sense, senses)).sort((a, b) => b.prior - a.prior);
});
