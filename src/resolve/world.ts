import { holds, kilometres, type PlaceSense } from '../facts/place-senses.js';
import type { Cluster } from './cluster.js';

/** What tells people and places of the record apart, by their cluster's number. */
export interface World {
  /** Named by a name, not by a role or a common noun alone. */
  isNamed(cluster: number): boolean;
  isPerson(cluster: number): boolean;
  /** What may be one and the same: one cluster, or two that are known by the same common noun ("two hostages", "three hostages"). */
  isKindred(a: number, b: number): boolean;
  /** One place, or one within the other: a city in its country, an airport by its city. */
  isSamePlace(a: number, b: number): boolean;
  /** The first place is the second, or lies within it. */
  isWithin(part: number, whole: number): boolean;
  /** As `isSamePlace`, or nobody can tell: a hall of which nothing is known may stand in any city. */
  mayBeSamePlace(a: number, b: number): boolean;
}

/** What heads the name of a site that stands within a city. */
const SITES = /\b(?:airport|arena|bridge|building|castle|cathedral|cent(?:re|er)|church|courthouse|dock|embassy|factory|garden|gardens|hall|hospital|hotel|house|library|market|monastery|mosque|museum|palace|park|plant|prison|school|square|stadium|station|street|temple|terminal|theat(?:re|er)|tower|university)$/iu;
/** A site this near to a city's centre belongs to it, in kilometres. */
const BY_THE_CITY = 45;

function holdsPlace(whole: PlaceSense, part: PlaceSense): boolean {
  if (whole.kind === 'city') return part.kind === 'site' && kilometres(whole, part) <= BY_THE_CITY;
  return holds(whole, part);
}

/** The last word of a common noun's phrase, without its plural: "two of the hostages" and "a hostage" are alike. */
const headNoun = (name: string): string => (name.toLowerCase().match(/[\p{L}-]+$/u)?.[0] ?? '').replace(/(?<=\p{L}{2})(?:ies|s)$/u, '');

export function worldOf(clusters: readonly Cluster[]): World {
  const isSite = clusters.map(({ kind, lat, names }) => kind === 'place' && lat === undefined && [...names.keys()].some((name) => SITES.test(name)));
  const isWithin = (part: number, whole: number): boolean => {
    const [x, y] = [clusters[part].place, clusters[whole].place];
    return part === whole || (x !== undefined && y !== undefined && holdsPlace(y, x));
  };
  const isSamePlace = (a: number, b: number): boolean => isWithin(a, b) || isWithin(b, a);
  const heads = clusters.map((cluster) => (cluster.members === undefined && (cluster.nominal || cluster.kind === 'group') ? headNoun([...cluster.names.keys()][0] ?? '') : ''));
  return {
    isNamed: (cluster) => !clusters[cluster].nominal,
    isPerson: (cluster) => clusters[cluster].kind === 'person',
    isKindred: (a, b) => a === b || (heads[a] !== '' && heads[a] === heads[b]),
    isSamePlace,
    isWithin,
    mayBeSamePlace: (a, b) => isSamePlace(a, b) || (isSite[a] && clusters[b].place !== undefined) || (isSite[b] && clusters[a].place !== undefined),
  };
}
