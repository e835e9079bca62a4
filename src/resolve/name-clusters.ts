import type { MentionFinding } from '../extract/findings.js';
import { genderOfName } from '../facts/given-names.js';
import { kindsByTables, type KindWeights, likeliest, together } from '../facts/name-kinds.js';
import type { EntityKind } from '../record/entity.js';
import type { Cluster } from './cluster.js';
import { NameIndex } from './name-index.js';
import { type NamePlace, NamePlaces } from './name-places.js';
import { inOrder, isAcronymOf, isInitialFor, isPatronymicFor, isShortFor, isWithoutMiddle, knownName, nameKey, soundOf, withoutSeat } from './names.js';
import type { ReadPost } from './reading-order.js';
import { roleFits } from './role-fit.js';

/** One spelling of a name over the whole file. */
interface Form {
  readonly key: string;
  readonly text: string;
  readonly at: NamePlace[];
  /** What the tables, the tagger and the text around say of its kind, without what other names of the file say. */
  weights: KindWeights;
}

/** What is told again adds little, and many times no more than a few. */
const AGAIN = 0.25;
const MOST = 5;
/** The names tagger's word, if it never wavers. */
const TAGGER = 1.5;

function formsOf(read: readonly ReadPost[]): Map<string, Form> {
  const forms = new Map<string, Form>();
  read.forEach(({ findings }, post) => findings.mentions.forEach((mention, i) => {
    if (mention.form !== 'name') return;
    const key = nameKey(mention.text);
    const form = forms.get(key);
    if (form) form.at.push({ post, mention: i });
    else forms.set(key, { key, text: mention.text, at: [{ post, mention: i }], weights: {} });
  }));
  for (const form of forms.values()) {
    const context: KindWeights = {};
    const tagged: KindWeights = {};
    for (const { post, mention } of form.at) {
      const { hints = {}, tagged: kind } = read[post].findings.mentions[mention];
      for (const [hint, weight] of Object.entries(hints) as [EntityKind, number][]) {
        const [most, least] = [Math.max(context[hint] ?? weight, weight), Math.min(context[hint] ?? 0, weight)];
        context[hint] = Math.min(MOST, most + AGAIN * least);
      }
      if (kind) tagged[kind] = (tagged[kind] ?? 0) + TAGGER / form.at.length;
    }
    form.weights = together(kindsByTables(form.text), context, tagged);
  }
  return forms;
}

/** Firms and bodies are told by the first words of their names, "Nordvale" for "Nordvale Foods", where nothing speaks for another bearer. */
function isBodyInShort(form: Form, cluster: Cluster): boolean {
  if (cluster.kind !== 'organisation' || cluster.nominal || !isShortFor(form.key, cluster.key, 'organisation')) return false;
  const ofTables = kindsByTables(form.text);
  if (likeliest(form.weights) === 'organisation') return true;
  return cluster.key.startsWith(`${form.key} `) && (ofTables.place ?? 0) === 0 && (ofTables.person ?? 0) === 0 && (form.weights.place ?? 0) < 2.5 && (form.weights.person ?? 0) < 4;
}

function isPersonInShort(key: string, cluster: Cluster): boolean {
  return cluster.kind === 'person' && (isShortFor(key, cluster.key, 'person') || isInitialFor(key, cluster.key) || isPatronymicFor(key, cluster.key) || isWithoutMiddle(key, cluster.key) || (key.includes(' ') && inOrder(key) === inOrder(cluster.key)) || (key.includes(' ') && soundOf(key) === soundOf(cluster.key)));
}

/** Gives each name its cluster, the fullest names first, so that a full name that comes late explains a short one before it. Fills `of` and `clusters`. */
export function clusterNames(read: readonly ReadPost[], of: Int32Array[], clusters: Cluster[]): void {
  const byKey = new Map<string, number>();
  const index = new NameIndex();
  const places = new NamePlaces();
  // A father's name stands for the surname, so it says less than one.
  const wordsIn = (key: string): number => (isPatronymicFor(key, `${key.split(' ')[0]} -`) ? 1.5 : key.split(' ').length);
  const ordered = Array.from(formsOf(read).values(), (form) => ({ form, words: wordsIn(form.key) }))
    .sort(({ form: a, words: n }, { form: b, words: m }) => m - n || b.key.length - a.key.length || (a.key < b.key ? -1 : 1));
  for (const { form } of ordered) {
    const key = likeliest(form.weights) === 'person' ? withoutSeat(form.key) : form.key;
    const single = !key.includes(' ');
    const country = (kindsByTables(form.text).place ?? 0) >= 3.5;
    const likely = likeliest(form.weights);
    // A single name that ends somebody's full name in this file is that person, though a town or a firm bear it too.
    const surname = single && !country && index.isSurname(key);
    const kind: EntityKind = surname ? 'person' : (likely ?? 'organisation');
    const known = knownName(form.text, kind);
    const own = byKey.get(known ? `${known.kind} ${known.key}` : `${kind} ${key}`);
    const fitting = own !== undefined || (known && known.kind !== 'organisation') ? [] : index.mayBe(key, form.text).filter((c) => {
      const candidate = clusters[c];
      // A body of the tables is another's short form where that one ends in its name: "Red Cross".
      if (known) return candidate.kind === 'organisation' && !candidate.nominal && candidate.key.endsWith(` ${key}`);
      const person = (kind === 'person' || (single && !country && likely === null)) && isPersonInShort(key, candidate);
      const acronym = candidate.kind === 'organisation' && !candidate.nominal && [...candidate.names.keys()].some((name) => isAcronymOf(form.text, name));
      return person || acronym || (!surname && isBodyInShort(form, candidate));
    });
    const town = surname ? knownName(form.text, 'place') : null;
    let made = own;
    for (const at of form.at) {
      if (town !== null && isTownHere(read[at.post].findings.mentions[at.mention])) {
        const place = byKey.get(`place ${town.key}`) ?? clusters.push({ kind: 'place', names: new Map(), titled: new Set(), key: town.key, offices: new Set(), nominal: false }) - 1;
        byKey.set(`place ${town.key}`, place);
        of[at.post][at.mention] = place;
        places.add(place, form.text, at);
        take(clusters[place], read[at.post].findings.mentions[at.mention]);
        continue;
      }
      let cluster = made;
      if (fitting.length > 0) cluster = nearest(read, places, clusters, fitting, at);
      else if (cluster === undefined) {
        cluster = clusters.length;
        clusters.push({ kind: known?.kind ?? kind, names: new Map(), titled: new Set(), key: known?.key ?? key, offices: new Set(), nominal: false, ...(known?.country ? { country: known.country } : {}) });
        byKey.set(known ? `${known.kind} ${known.key}` : `${kind} ${key}`, cluster);
        made = cluster;
        index.add(cluster, clusters[cluster]);
      }
      of[at.post][at.mention] = cluster as number;
      const mention = read[at.post].findings.mentions[at.mention];
      places.add(cluster as number, mention.text, at);
      if (clusters[cluster as number].kind === 'organisation' && !clusters[cluster as number].names.has(mention.text)) index.addName(cluster as number, mention.text);
      take(clusters[cluster as number], mention);
    }
  }
  for (const cluster of clusters) {
    // A first name tells who bears it, where no title does.
    const first = [...cluster.names.keys()].map((name) => name.split(/\s+/u)).filter((words) => words.length > 1).map(([word]) => genderOfName(word)).find((gender) => gender === 'm' || gender === 'f');
    if (cluster.kind === 'person' && first) cluster.gender ??= first as 'm' | 'f';
  }
  joinAcronyms(read, of, clusters, places);
}

/** "in Houston", where a man of that name is told of elsewhere: the words around this one mention speak for the town, and none for him. */
const isTownHere = ({ title, hints = {} }: MentionFinding): boolean => title === undefined && (hints.place ?? 0) >= 1 && (hints.person ?? 0) <= 0;

function take(cluster: Cluster, mention: MentionFinding): void {
  cluster.names.set(mention.text, (cluster.names.get(mention.text) ?? 0) + 1);
  if (cluster.kind !== 'person') return;
  if (mention.title) {
    if (/^\p{Lu}/u.test(mention.title)) cluster.titled.add(`${mention.title} ${mention.text}`);
    cluster.offices.add(mention.title.toLowerCase());
  }
  if (mention.country) cluster.country ??= mention.country;
  if (mention.gender) cluster.gender ??= mention.gender;
}

/**
 * Which of several bearers of a name is meant: whom the title or the honorific fits; then of those told in full before it in this post, the
 * first, whom a text is about and whose kin have their first names told; then who is told in full nearest to it, before rather than after.
 */
function nearest(read: readonly ReadPost[], places: NamePlaces, clusters: readonly Cluster[], fitting: readonly number[], at: NamePlace): number {
  if (fitting.length === 1) return fitting[0];
  const mention = read[at.post].findings.mentions[at.mention];
  let best = fitting[0];
  let least = Number.POSITIVE_INFINITY;
  for (const c of fitting) {
    const first = places.firstIn(c, at.post);
    let distance = first < at.mention ? first / 1e6 : 1 + Math.min(1e6, places.distance(c, mention.text, at));
    if (mention.title && !roleFits(mention.title, clusters[c].offices)) distance += 1e7;
    if (mention.gender && clusters[c].gender && clusters[c].gender !== mention.gender) distance += 1e8;
    if (distance < least) [least, best] = [distance, c];
  }
  return best;
}

/** The text's own word: "International Monetary Fund (IMF)" makes one of two, all over the file. */
function joinAcronyms(read: readonly ReadPost[], of: Int32Array[], clusters: readonly Cluster[], places: NamePlaces): void {
  const known = new Map<number, Set<number>>();
  const postsOf = (cluster: number): Set<number> => {
    const posts = known.get(cluster) ?? places.posts(cluster);
    known.set(cluster, posts);
    return posts;
  };
  read.forEach(({ findings }, post) => findings.mentions.forEach((mention, i) => {
    if (mention.sameAs === undefined || mention.form !== 'name') return;
    const [from, to] = [of[post][i], of[post][mention.sameAs]];
    if (from === to || from < 0 || to < 0) return;
    for (const [name, n] of clusters[from].names) clusters[to].names.set(name, (clusters[to].names.get(name) ?? 0) + n);
    for (const named of postsOf(from)) {
      of[named].forEach((c, k) => {
        if (c === from) of[named][k] = to;
      });
      postsOf(to).add(named);
    }
  }));
}
