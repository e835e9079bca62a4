import { holderOf, officesCalled, officesHeldBy } from '../facts/offices.js';
import { outletNamed } from '../facts/outlets.js';
import { countryOfDemonym } from '../facts/places.js';
import type { MentionFinding } from '../extract/findings.js';
import type { EntityKind } from '../record/entity.js';
import { isAcronymOf, isInitialFor, isShortFor, knownName, nameKey } from './names.js';
import type { ReadPost } from './reading-order.js';

/** An entity in the making. */
export interface Cluster {
  kind: EntityKind;
  readonly names: Map<string, number>;
  /** Its names with the titles they came with: "President Putin". */
  readonly titled: Set<string>;
  /** Compared form of its fullest name. */
  key: string;
  /** Roles it is told to hold: "foreign minister". */
  readonly offices: Set<string>;
  gender?: 'm' | 'f';
  country?: string;
  lat?: number;
  lon?: number;
  /** Named by a role alone. */
  readonly nominal: boolean;
}

/** Which cluster each mention belongs to: `of[post][mention]`, -1 where nothing could be told. */
export interface Identity {
  readonly clusters: readonly Cluster[];
  readonly of: readonly Int32Array[];
}

const LAST_WORD = (phrase: string): string => phrase.toLowerCase().split(/\s+/u).at(-1) ?? '';

function roleFits(asked: string, offices: ReadonlySet<string>): boolean {
  const want = asked.toLowerCase().replace(/-/gu, ' ').replace(/^(?:former|acting|then|new|outgoing)\s+/u, '');
  for (const office of offices) {
    const have = office.toLowerCase().replace(/-/gu, ' ');
    if (have === want || have.endsWith(` ${want}`) || (want.endsWith(` ${have}`) && have.split(' ').length >= 1 && want.split(' ').length <= have.split(' ').length + 1)) return true;
    const [a, b] = [officesCalled(want)[0]?.same, officesCalled(have)[0]?.same];
    if (a !== undefined && a === b) return true;
  }
  return false;
}

/** Names first, the fullest before the shorter, so that a full name that comes late explains a short one before it. */
function clusterNames(read: readonly ReadPost[], of: Int32Array[], clusters: Cluster[]): void {
  const forms = new Map<string, { readonly text: string; readonly kind: EntityKind; readonly at: { readonly post: number; readonly mention: number }[] }>();
  const votes = new Map<string, Map<EntityKind, number>>();
  read.forEach(({ findings }, post) => findings.mentions.forEach((mention, i) => {
    if (mention.form !== 'name') return;
    const known = knownName(mention.text, mention.kind);
    const kind = known?.kind ?? mention.kind ?? 'organisation';
    const key = nameKey(mention.text);
    const vote = votes.get(key) ?? new Map<EntityKind, number>();
    // A kind that nobody saw weighs less than one that somebody did; a title makes a person.
    const told = mention.title && mention.kind !== 'place' ? 'person' : kind;
    vote.set(told, (vote.get(told) ?? 0) + (mention.title ? 3 : mention.kind === null && !known ? 0.4 : 1));
    votes.set(key, vote);
    const entry = forms.get(key);
    if (entry) entry.at.push({ post, mention: i });
    else forms.set(key, { text: mention.text, kind, at: [{ post, mention: i }] });
  }));
  const byKey = new Map<string, number>();
  const ordered = [...forms].sort(([a], [b]) => b.split(' ').length - a.split(' ').length || b.length - a.length || (a < b ? -1 : 1));
  for (const [key, form] of ordered) {
    const kinds = votes.get(key) as Map<EntityKind, number>;
    // A single name that ends somebody's full name in this file is that person, though a town or a firm bear it too.
    const surname = !key.includes(' ') && clusters.some((cluster) => cluster.kind === 'person' && cluster.key.endsWith(` ${key}`));
    if (surname) kinds.set('person', 1e6);
    const kind = [...kinds].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0][0];
    const known = knownName(form.text, kind);
    const canonical = known?.key ?? key;
    let cluster = byKey.get(`${known ? 'known ' : ''}${canonical}`) ?? byKey.get(key);
    if (cluster === undefined && !known) {
      // The nearest longer name in the file's order wins among several that fit.
      const first = form.at[0].post;
      let best = Number.POSITIVE_INFINITY;
      clusters.forEach((candidate, c) => {
        const personal = candidate.kind === 'person' && (kind === 'person' || !key.includes(' '));
        const fits = personal
          ? isShortFor(key, candidate.key, 'person') || isInitialFor(key, candidate.key)
          : candidate.kind === kind && kind === 'organisation' && (isShortFor(key, candidate.key, kind) || isAcronymOf(form.text, [...candidate.names.keys()][0]));
        if (!fits) return;
        let distance = Number.POSITIVE_INFINITY;
        read.forEach(({ findings }, post) => {
          if (findings.mentions.some((_, i) => of[post][i] === c)) distance = Math.min(distance, Math.abs(post - first) + (post > first ? 0.5 : 0));
        });
        if (distance < best) [best, cluster] = [distance, c];
      });
    }
    if (cluster === undefined) {
      cluster = clusters.length;
      clusters.push({ kind, names: new Map(), titled: new Set(), key: canonical, offices: new Set(), nominal: false, ...(known?.country ? { country: known.country } : {}), ...(known?.lat !== undefined ? { lat: known.lat, lon: known.lon } : {}) });
    }
    byKey.set(key, cluster);
    if (known) byKey.set(`known ${canonical}`, cluster);
    for (const { post, mention } of form.at) {
      of[post][mention] = cluster;
      const finding = read[post].findings.mentions[mention];
      const { names, offices } = clusters[cluster];
      names.set(finding.text, (names.get(finding.text) ?? 0) + 1);
      if (finding.title && /^\p{Lu}/u.test(finding.title)) clusters[cluster].titled.add(`${finding.title} ${finding.text}`);
      if (finding.title && clusters[cluster].kind === 'person') offices.add(finding.title.toLowerCase());
      if (finding.gender) clusters[cluster].gender ??= finding.gender;
    }
  }
  // The text's own word: "International Monetary Fund (IMF)".
  read.forEach(({ findings }, post) => findings.mentions.forEach((mention, i) => {
    if (mention.sameAs === undefined || mention.form !== 'name') return;
    const [from, to] = [of[post][i], of[post][mention.sameAs]];
    if (from === to || from < 0 || to < 0) return;
    for (const [name, n] of clusters[from].names) clusters[to].names.set(name, n);
    of.forEach((row) => row.forEach((c, k) => {
      if (c === from) row[k] = to;
    }));
  }));
}

const GENERIC = new Set(['company', 'firm', 'club', 'bank', 'agency', 'organisation', 'organization', 'manufacturer', 'maker', 'airline', 'operator', 'retailer', 'regulator']);

interface Told {
  readonly cluster: number;
  readonly weight: number;
}

/** Resolves what is not a name, post by post in the order in which the story was told. */
export function identify(read: readonly ReadPost[], order: readonly number[]): Identity {
  const of = read.map(({ findings }) => new Int32Array(findings.mentions.length).fill(-1));
  const clusters: Cluster[] = [];
  clusterNames(read, of, clusters);
  const nominals = new Map<string, number>();
  let persons: Told[] = [];
  let places: number[] = [];
  const bodies: number[] = [];
  const here = new Map<number, number>();
  for (const post of order) {
    const { findings } = read[post];
    const { mentions, statements } = findings;
    const row = of[post];
    const day = read[post].post.at.value?.slice(0, 10) ?? '';
    const statementAt = (mention: MentionFinding): number => {
      let best = -1;
      let length = Number.POSITIVE_INFINITY;
      statements.forEach((statement, s) => statement.content.forEach((range) => {
        if (mention.range.start >= range.start && mention.range.end <= range.end && range.end - range.start < length) [best, length] = [s, range.end - range.start];
      }));
      return best;
    };
    const recent: Told[] = [];
    const mentionedPlaces: number[] = [];
    mentions.forEach((mention, i) => {
      const said = statementAt(mention);
      const speakerMention = said >= 0 ? statements[said].speaker : null;
      const speaker = speakerMention === null ? -1 : row[speakerMention];
      if (mention.form === 'name') {
        const cluster = row[i];
        if (clusters[cluster].kind === 'person') recent.push({ cluster, weight: mention.subject ? 2 : 1 });
        if (clusters[cluster].kind === 'place') mentionedPlaces.push(cluster);
        if (clusters[cluster].kind === 'organisation' && !outletNamed(mention.text)) bodies.push(cluster);
        return;
      }
      if (mention.sameAs !== undefined && row[mention.sameAs] >= 0) {
        row[i] = row[mention.sameAs];
        if (clusters[row[i]].kind === 'person') clusters[row[i]].offices.add(mention.text.toLowerCase());
        return;
      }
      const candidates = [...recent].reverse().sort((a, b) => b.weight - a.weight).concat([...persons].reverse());
      if (mention.form === 'pronoun') {
        row[i] = pronoun(mention, said >= 0 ? statements[said].mode : null, speaker, candidates, clusters);
        if (row[i] >= 0 && clusters[row[i]].kind === 'person') recent.push({ cluster: row[i], weight: mention.subject ? 2 : 1 });
        return;
      }
      if (mention.form === 'adverb') {
        const standing = speaker >= 0 ? here.get(speaker) : undefined;
        const subject = candidates.map(({ cluster }) => here.get(cluster)).find((place) => place !== undefined);
        const before = mentionedPlaces.at(-1);
        row[i] = mention.text === 'there' ? (before ?? places.at(-1) ?? -1) : (standing ?? subject ?? places.at(-1) ?? -1);
        return;
      }
      row[i] = role(mention, i, post, speaker, said, candidates, day);
      if (row[i] >= 0 && clusters[row[i]].kind === 'person') recent.push({ cluster: row[i], weight: mention.subject ? 2 : 1 });
    });
    // A speaker told after his words ("..., he told") may be a pronoun that the words themselves must not resolve to.
    persons = [...persons, ...recent].slice(-24);
    places = [...places, ...mentionedPlaces].slice(-12);
    for (const event of findings.events) {
      for (const actor of event.actors) {
        const who = row[actor];
        if (who < 0 || clusters[who].kind !== 'person' || event.phase === 'planned' || event.phase === 'denied') continue;
        for (const place of event.places) if (row[place.mention] >= 0 && place.role !== 'via') here.set(who, row[place.mention]);
      }
    }

    function role(mention: MentionFinding, index: number, postIndex: number, speaker: number, said: number, candidates: readonly Told[], onDay: string): number {
      const text = mention.text.replace(/^(?:the|a|an)\s+/iu, '');
      const owner = mention.of !== undefined ? row[mention.of] : -1;
      if (mention.kind === 'person' && !mention.plural && mention.definite) {
        const roleWord = text.replace(/^\p{Lu}?\p{L}+(?:ian|ese|ish|an)\s+/u, '');
        const seen = new Set<number>();
        for (const { cluster } of candidates) {
          if (seen.has(cluster) || (said >= 0 && cluster === speaker && statements[said].mode === 'direct')) continue;
          seen.add(cluster);
          if (roleFits(text, clusters[cluster].offices) || roleFits(roleWord, clusters[cluster].offices)) return cluster;
        }
        // Offices that the facts know somebody of this file to hold on the day.
        for (const { cluster } of candidates) {
          if (said >= 0 && cluster === speaker && statements[said].mode === 'direct') continue;
          const held = [...clusters[cluster].names.keys()].flatMap((name) => (name.includes(' ') ? officesHeldBy(name, onDay) : []));
          if (held.length > 0 && roleFits(text, new Set(held.map((holder) => holder.office)))) return cluster;
        }
        const demonym = text.split(/\s+/u).map((word) => countryOfDemonym(word)).find((place) => place !== undefined);
        const scope = demonym?.country ?? (owner >= 0 ? clusters[owner].country : undefined);
        if (scope) {
          const holder = holderOf(roleWord, scope, onDay);
          const holding = holder && clusters.findIndex((cluster) => cluster.kind === 'person' && (cluster.key === nameKey(holder.name) || isShortFor(cluster.key, nameKey(holder.name), 'person')));
          if (holding !== undefined && holding >= 0) return holding;
        }
        // Anyone in the file who is told to hold the office, even later.
        const later = clusters.findIndex((cluster) => cluster.kind === 'person' && roleFits(text, cluster.offices));
        if (later >= 0) return later;
        // In a statement about somebody, an office that nobody is told to hold is his: "Putin on the talks with Kim: The Chairman ..."
        const about = said >= 0 ? statements[said].about : undefined;
        const head = LAST_WORD(text);
        if (about && !scope && mention.of === undefined && officesCalled(head).length > 0) {
          const named = mentions.findIndex((other, k) => other.form === 'name' && row[k] >= 0 && row[k] !== speaker && clusters[row[k]].kind === 'person' && other.range.start >= about.start && other.range.end <= about.end);
          if (named >= 0) return row[named];
        }
      }
      if (mention.definite && !mention.plural && mention.kind !== 'person') {
        const key = nameKey(text);
        const named = clusters.findIndex((cluster) => !cluster.nominal && cluster.kind === mention.kind && (cluster.key === key || (isShortFor(key, cluster.key, 'organisation') && cluster.key.split(' ').length > key.split(' ').length)));
        if (named >= 0) return named;
        // "the company", "the club": the organisation last spoken of, where nothing else owns the word.
        if (GENERIC.has(key) && mention.of === undefined && bodies.length > 0) return bodies[bodies.length - 1];
      }
      const ownerName = owner >= 0 ? [...clusters[owner].names.keys()][0] : '';
      const key = `${mention.kind} ${nameKey(text)} ${ownerName && !text.includes(ownerName) ? nameKey(ownerName) : ''}${mention.definite || mention.plural || mention.kind !== 'person' ? '' : ` ${postIndex} ${index}`}`;
      const known = nominals.get(key);
      if (known !== undefined) {
        clusters[known].names.set(text, (clusters[known].names.get(text) ?? 0) + 1);
        return known;
      }
      clusters.push({ kind: mention.kind as EntityKind, names: new Map([[text, 1]]), titled: new Set(), key: nameKey(text), offices: new Set(mention.kind === 'person' ? [text.toLowerCase()] : []), nominal: true });
      nominals.set(key, clusters.length - 1);
      return clusters.length - 1;
    }
  }
  return { clusters, of };
}

function pronoun(mention: MentionFinding, mode: string | null, speaker: number, candidates: readonly Told[], clusters: readonly Cluster[]): number {
  if (/^(?:i|me|my|mine|myself)$/u.test(mention.text)) return mode === 'direct' || mode === 'mixed' ? speaker : -1;
  if (mention.kind !== 'person') return -1;
  const fits = (cluster: number): boolean => clusters[cluster].kind === 'person' && (!clusters[cluster].gender || !mention.gender || clusters[cluster].gender === mention.gender);
  for (const { cluster } of candidates) {
    if (!fits(cluster) || (cluster === speaker && mode === 'direct')) continue;
    if (mention.gender) (clusters[cluster] as Cluster).gender ??= mention.gender;
    return cluster;
  }
  return -1;
}
