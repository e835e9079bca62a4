import type { MentionFinding } from '../extract/findings.js';
import { officesHeldBy } from '../facts/offices.js';
import type { EntityKind } from '../record/entity.js';
import { type Chooser, likeliestCandidate } from './antecedents/antecedent.js';
import { Foreground } from './antecedents/foreground.js';
import type { Cluster, Identity } from './cluster.js';
import { locate } from './locate.js';
import { clusterNames } from './name-clusters.js';
import { nameKey } from './names.js';
import { pronounKind, resolvePronoun } from './pronouns.js';
import type { ReadPost } from './reading-order.js';
import { resolveBodyRole, resolvePersonRole } from './roles.js';
import { Salience } from './salience.js';
import { type Scene, statementsAround } from './scene.js';
import { Together } from './together.js';

/** Who is who: names over the whole file first, then roles, pronouns and adverbs, post by post in the order in which the story was told. */
export function identify(read: readonly ReadPost[], order: readonly number[], choose: Chooser = likeliestCandidate): Identity {
  const of = read.map(({ findings }) => new Int32Array(findings.mentions.length).fill(-1));
  const clusters: Cluster[] = [];
  clusterNames(read, of, clusters);
  locate(read, of, clusters);
  const nominals = new Nominals(clusters);
  const together = new Together(clusters);
  const groups = read.map(({ findings }) => new Int32Array(findings.groups.length).fill(-1));
  const salience = new Salience();
  const whereabouts = new Whereabouts();
  const looked: Scene['looked'] = new Map();
  tellOffices(read, of, clusters);
  knownCountries(clusters, read.find(({ post }) => post.at.value !== null)?.post.at.value?.slice(0, 10) ?? '');
  const relays = relaysOf(read, of);
  for (const post of order) {
    const { findings } = read[post];
    const row = of[post];
    const around = statementsAround(findings);
    salience.nextPost();
    const foreground = new Foreground();
    const groupsEnding = new Map<number, number[]>();
    findings.groups.forEach(({ members }, g) => {
      const last = members[members.length - 1];
      groupsEnding.set(last, [...(groupsEnding.get(last) ?? []), g]);
    });
    const names = new Map<number, number>();
    for (const cluster of row) if (cluster >= 0) names.set(cluster, (names.get(cluster) ?? 0) + 1);
    const named = (cluster: number): number => names.get(cluster) ?? 0;
    const sceneAt = (i: number): Scene => {
      const speaking = around[i] < 0 ? null : findings.statements[around[i]].speaker;
      return { findings, post, row, clusters, salience, foreground, named, around, looked, relays, day: read[post].post.at.value?.slice(0, 10) ?? '', statement: around[i], speaker: speaking === null ? -1 : row[speaking] };
    };
    findings.mentions.forEach((mention, i) => {
      salience.reach(mention.sentence ?? 0);
      const scene = sceneAt(i);
      // "her office": whose it is comes first, though the phrase begins before the pronoun ends.
      const owner = mention.of;
      if (mention.form === 'role' && owner !== undefined && owner > i && row[owner] < 0 && findings.mentions[owner].form === 'pronoun') row[owner] = resolvePronoun(findings.mentions[owner], owner, sceneAt(owner), choose);
      if (mention.form === 'name') {
        // "Salem, Oregon": the second only says which Salem.
        const within = i > 0 && findings.mentions[i - 1].form === 'name' && row[i - 1] >= 0 && clusters[row[i - 1]].kind === 'place' && read[post].post.text.slice(findings.mentions[i - 1].range.end, mention.range.start) === ', ';
        if (clusters[row[i]].kind === 'place' && !within && mention.use === undefined) whereabouts.name(row[i]);
      } else if (mention.sameAs !== undefined && row[mention.sameAs] >= 0) row[i] = row[mention.sameAs];
      else if (mention.form === 'pronoun') row[i] = row[i] >= 0 ? row[i] : resolvePronoun(mention, i, scene, choose);
      else if (mention.form === 'adverb') row[i] = whereabouts.adverb(mention, i, scene);
      else {
        if (mention.kind === 'person' && !mention.plural && mention.definite) row[i] = resolvePersonRole(mention, i, scene);
        else if (mention.kind === 'organisation' && !mention.plural && mention.definite) row[i] = resolveBodyRole(mention, scene);
        else if (mention.kind === 'group') row[i] = together.both(mention, i, scene);
        if (row[i] < 0) row[i] = nominals.of(mention, i, scene);
      }
      if (row[i] >= 0) {
        salience.mention(row[i], mention.subject);
        foreground.add(row[i], i, mention, pronounKind(mention) && (mention.gender ?? 'they'));
      }
      for (const g of groupsEnding.get(i) ?? []) {
        const { members } = findings.groups[g];
        groups[post][g] = together.of(members.map((member) => row[member]));
        if (groups[post][g] >= 0) foreground.add(groups[post][g], members[0], findings.mentions[members[0]], null);
      }
    });
    whereabouts.leave(scenePlaces(read[post], row, clusters));
  }
  return { clusters, of, groups };
}

/** Roles that stand beside a name are offices of its bearer, wherever in the file they stand. */
function tellOffices(read: readonly ReadPost[], of: readonly Int32Array[], clusters: readonly Cluster[]): void {
  read.forEach(({ findings }, post) => findings.mentions.forEach((mention) => {
    const same = mention.sameAs === undefined || mention.form === 'name' ? -1 : of[post][mention.sameAs];
    if (same < 0 || clusters[same].kind !== 'person') return;
    clusters[same].offices.add(mention.text.toLowerCase().replace(/^(?:the|an?|his|her|its|their|our)\s+/u, ''));
    const owner = mention.of === undefined ? -1 : of[post][mention.of];
    if (owner >= 0) (clusters[same].serves ??= new Set()).add(owner);
    const country = mention.country ?? (owner >= 0 && clusters[owner].kind === 'place' ? clusters[owner].country : undefined);
    if (country) clusters[same].country ??= country;
  }));
}

/** Who relays others' words anywhere in the file, asks them, or "reports" and "writes": outlets, though no table knows them. */
function relaysOf(read: readonly ReadPost[], of: readonly Int32Array[]): Set<number> {
  return new Set(read.flatMap(({ post: { text }, findings: { statements, exchanges } }, post) => {
    const reporting = statements.flatMap(({ speaker, cue }) => (speaker !== null && cue !== null && /^(?:reports|writes)$/iu.test(text.slice(cue.start, cue.end)) ? [speaker] : []));
    return [...reporting, ...statements.flatMap(({ via }) => via), ...exchanges.flatMap(({ asker }) => asker ?? [])].map((mention) => of[post][mention]);
  }));
}

/** Whose office the facts know is of that office's country. */
function knownCountries(clusters: readonly Cluster[], day: string): void {
  for (const cluster of clusters) {
    if (cluster.kind !== 'person' || cluster.country) continue;
    const country = [...cluster.names.keys()].filter((name) => name.includes(' ')).flatMap((name) => officesHeldBy(name, day)).map(({ of }) => of).find((of) => /^[A-Z]{2}$/u.test(of));
    if (country) cluster.country = country;
  }
}

/** Who a post tells to be where: each event's people with its places. */
function scenePlaces({ findings }: ReadPost, row: Int32Array, clusters: readonly Cluster[]): [number, number][] {
  return findings.events.flatMap((event) => (event.phase === 'planned' || event.phase === 'denied' ? [] : event.actors.flatMap((actor) => {
    const who = row[actor];
    if (who < 0 || clusters[who].kind !== 'person') return [];
    return event.places.filter((place) => row[place.mention] >= 0 && place.role !== 'via').map((place): [number, number] => [who, row[place.mention]]);
  })));
}

/** Entities that only a role names: "the health ministry", "two soldiers". The same words of the same owner are the same entity. */
class Nominals {
  private readonly byKey = new Map<string, number>();

  constructor(private readonly clusters: Cluster[]) {}

  of(mention: MentionFinding, index: number, { row, post }: Scene): number {
    const text = mention.text.replace(/^(?:the|an?)\s+/iu, '');
    const owner = mention.of === undefined ? -1 : row[mention.of];
    const ownerName = owner >= 0 ? [...this.clusters[owner].names.keys()][0] : '';
    // "A minister", "people": others each time they are told of.
    const anew = !mention.definite && (mention.plural ? !/\s/u.test(text) : mention.kind === 'person');
    const alone = anew ? ` ${post} ${index}` : '';
    const key = `${mention.kind} ${nameKey(text)} ${ownerName && !text.includes(ownerName) ? nameKey(ownerName) : ''}${alone}`;
    let cluster = this.byKey.get(key);
    if (cluster === undefined) {
      cluster = this.clusters.length;
      this.clusters.push({ kind: mention.kind as EntityKind, names: new Map(), titled: new Set(), key: nameKey(text), offices: new Set(mention.kind === 'person' ? [text.toLowerCase()] : []), nominal: true, ...(mention.gender ? { gender: mention.gender } : {}), ...(mention.country ? { country: mention.country } : {}) });
      this.byKey.set(key, cluster);
    }
    const { names } = this.clusters[cluster];
    const name = ownedBy(ownerName, text, mention.kind as EntityKind);
    names.set(name, (names.get(name) ?? 0) + 1);
    return cluster;
  }
}

const POSSESSIVE = /^(?:its|his|her|their)\s+/iu;

/** "its foreign ministry" and "Norway's foreign ministry" are one name, which says whose. */
const ownedBy = (owner: string, text: string, kind: EntityKind): string => (owner !== '' && (POSSESSIVE.test(text) || (kind === 'organisation' && !text.includes(owner))) ? `${owner}’s ${text.replace(POSSESSIVE, '')}` : text);

/** Where people were last told to be, and which places were named last: what "here" and "there" mean. */
class Whereabouts {
  private readonly standing = new Map<number, number>();
  private readonly named: number[] = [];
  private inPost: number[] = [];

  name(place: number): void {
    this.inPost.push(place);
  }

  adverb(mention: MentionFinding, index: number, { findings, row, clusters, speaker, salience }: Scene): number {
    const last = this.inPost.at(-1) ?? this.named.at(-1) ?? -1;
    if (mention.text === 'there') return last;
    // "Follow it here with us in Lisbon": the same sentence may tell where.
    const ahead = findings.mentions.findIndex((other, i) => i > index && other.sentence === mention.sentence && other.form === 'name' && row[i] >= 0 && clusters[row[i]].kind === 'place');
    if (speaker < 0 && ahead >= 0) return row[ahead];
    if (speaker < 0 && this.inPost.length > 0) return last;
    const subject = salience.ranked().map((cluster) => this.standing.get(cluster)).find((place) => place !== undefined);
    return this.standing.get(speaker) ?? subject ?? this.named.at(-1) ?? this.inPost.at(-1) ?? -1;
  }

  leave(places: readonly [number, number][]): void {
    this.named.push(...this.inPost);
    this.inPost = [];
    for (const [who, place] of places) this.standing.set(who, place);
  }
}
