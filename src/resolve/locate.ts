import { holds, kilometres, type PlaceSense, placeSenses } from '../facts/place-senses.js';
import type { Cluster } from './cluster.js';
import type { ReadPost } from './reading-order.js';
import { placeEvidence } from './which-place.js';

/** A name keeps its sense through a text (Gale, Church and Yarowsky 1992): what other posts say counts for so much, and for nothing where the post itself says `ENOUGH`. */
const ELSEWHERE = 0.8;
const ENOUGH = 6;
/** Of a place this small (`PlaceSense.prior`) something in the text must speak, where the text names others. */
const SMALL = 5.2;
const SOME = 0.5;
/** Kilometres between a place and another of its name that no post tells apart for long. */
const ABOUT = 80;

/** Where one post names a place by one spelling. */
interface Named {
  readonly post: number;
  readonly mentions: number[];
  /** The post names no other place. */
  readonly alone: boolean;
  /** For each sense of the spelling, the most that a mention of this post has for it. */
  readonly evidence: number[];
}

/** One spelling of one cluster's name over the file. */
interface Spelling {
  readonly cluster: number;
  readonly text: string;
  readonly posts: Named[];
  /** What the text says to hold it, where no place of the name is known there. */
  within: PlaceSense | null;
}

/**
 * Gives each named place its point and country: the sense of its name that is likeliest by itself, by what each post says and by what the
 * others say. A name that means one place in one post and another in the next becomes two entities. A place that no table knows takes the
 * country of what it is told to lie in, and its point too where that is no larger than a district. Fills `of` and `clusters`.
 */
export function locate(read: readonly ReadPost[], of: Int32Array[], clusters: Cluster[]): void {
  const made = new Map<string, number>();
  const keys = clusters.map(({ key }) => key);
  for (const { cluster, text, posts, within } of spellingsOf(read, of, clusters)) {
    const senses = placeSenses(text);
    if (within !== null) {
      setPlace(clusters[cluster], within);
      continue;
    }
    if (senses.length === 0) continue;
    const most = senses.map((_, s) => Math.max(...posts.map(({ evidence }) => evidence[s])));
    const usual = senses[likeliest(senses, most)];
    // A small place of that name lies somewhere, but what is told here lies elsewhere.
    if (usual.prior < SMALL && posts.every(({ alone }) => !alone) && Math.max(...most) < SOME) continue;
    for (const named of posts) {
      const open = ELSEWHERE * Math.max(0, 1 - Math.max(...named.evidence) / ENOUGH);
      const own = senses[likeliest(senses, named.evidence.map((sum, s) => sum + open * (most[s] - sum)))];
      const sense = isAbout(own, usual) ? usual : own;
      const place = placeAt(clusters, made, cluster, sense, sense === senses[0] ? keys[cluster] : `${keys[cluster]} ${sense.kind} ${sense.country} ${sense.region}`.trimEnd());
      if (place === cluster) continue;
      for (const mention of named.mentions) {
        of[named.post][mention] = place;
        move(clusters[cluster], clusters[place], text);
      }
    }
  }
}

function spellingsOf(read: readonly ReadPost[], of: readonly Int32Array[], clusters: readonly Cluster[]): Iterable<Spelling> {
  const spellings = new Map<string, Spelling>();
  read.forEach(({ post: { text }, findings }, post) => {
    const named = findings.mentions.flatMap((mention, i) => (mention.form === 'name' && of[post][i] >= 0 && clusters[of[post][i]].kind === 'place' ? [{ ...mention.range, text: mention.text, mention: i }] : []));
    const alone = new Set(named.map(({ text: name }) => name)).size === 1;
    placeEvidence(text, named).forEach(({ senses, within }, n) => {
      const { text: name, mention } = named[n];
      const cluster = of[post][mention];
      const spelling = spellings.get(`${cluster} ${name}`) ?? { cluster, text: name, posts: [], within: null };
      spellings.set(`${cluster} ${name}`, spelling);
      spelling.within ??= within;
      const last = spelling.posts.at(-1);
      if (last?.post !== post) spelling.posts.push({ post, mentions: [mention], alone, evidence: [...senses] });
      else {
        last.mentions.push(mention);
        senses.forEach((sum, s) => {
          last.evidence[s] = Math.max(last.evidence[s], sum);
        });
      }
    });
  });
  return spellings.values();
}

function setPlace(cluster: Cluster, within: PlaceSense): void {
  cluster.country = within.country;
  if (within.kind === 'country' || within.kind === 'region') return;
  const { listed: _, ...spot } = within;
  Object.assign(cluster, { lat: spot.lat, lon: spot.lon, place: { ...spot, kind: 'site' } satisfies PlaceSense });
}

function likeliest(senses: readonly PlaceSense[], evidence: readonly number[]): number {
  const scores = senses.map(({ prior }, s) => prior + evidence[s]);
  return scores.indexOf(Math.max(...scores));
}

/** A town and the region about it that bears its name are one place to a reader; no post tells them apart for long. */
const isAbout = (a: PlaceSense, b: PlaceSense): boolean => holds(a, b) || holds(b, a) || (a.country === b.country && kilometres(a, b) <= ABOUT);

/** The cluster of the place: the given one while it has no other, else one of its own. */
function placeAt(clusters: Cluster[], made: Map<string, number>, cluster: number, sense: PlaceSense, key: string): number {
  const spot = `${cluster} ${sense.kind} ${sense.lat} ${sense.lon}`;
  const known = made.get(spot);
  if (known !== undefined) return known;
  const own = clusters[cluster];
  const free = own.place === undefined;
  const place = { place: sense, ...(sense.country ? { country: sense.country } : {}), lat: sense.lat, lon: sense.lon };
  if (free) Object.assign(own, place, { key });
  else clusters.push({ kind: 'place', names: new Map(), titled: new Set(), key, offices: new Set(), nominal: false, ...place });
  const at = free ? cluster : clusters.length - 1;
  made.set(spot, at);
  return at;
}

/** One mention of the name is the other's. */
function move(from: Cluster, to: Cluster, name: string): void {
  const left = (from.names.get(name) ?? 1) - 1;
  if (left > 0) from.names.set(name, left);
  else from.names.delete(name);
  to.names.set(name, (to.names.get(name) ?? 0) + 1);
}
