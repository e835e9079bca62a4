import type { Range } from '../extract/findings.js';
import type { Entity, Mention, Ref } from '../record/entity.js';
import type { Conflict, Event, EventTime, Itinerary, OrderPair, WordOf } from '../record/event.js';
import { idOf } from '../record/id.js';
import type { Source } from '../record/post.js';
import type { ReadoutRecord } from '../record/record.js';
import { type Span, spanOf } from '../record/span.js';
import type { Exchange, Statement } from '../record/statement.js';
import { conflictsOf } from './conflicts/conflicts.js';
import { chronological, runsBackwards } from './direction.js';
import type { Cluster } from './cluster.js';
import { identify } from './identity.js';
import { itinerariesOf } from './itineraries.js';
import { nameKey } from './names.js';
import { lineOf, orderOf } from './order.js';
import { outcomesOf } from './outcomes.js';
import type { ReadPost } from './reading-order.js';
import { joinTellings } from './same-event.js';
import { inferAnswerer, inferSpeakers, isUnnamedAnswer } from './speakers.js';
import { type Happening, SOURCE, type Telling } from './telling.js';
import { worldOf } from './world.js';

export type Resolved = Omit<ReadoutRecord, 'readout' | 'readBy' | 'sources' | 'posts' | 'notices'>;

/** The name that tells most: the longest of a person's, the commonest of the rest. */
function nameOf(cluster: Cluster): string {
  const names = [...cluster.names];
  const words = (name: string): number => name.split(/\s+/u).length;
  names.sort((a, b) => (cluster.kind === 'person' ? words(b[0]) - words(a[0]) || Number(/\p{L}\./u.test(a[0])) - Number(/\p{L}\./u.test(b[0])) : 0) || b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1));
  return names[0][0];
}

/** What was read from each post, made one record: who is who, what is told again, in what order, what came of plans, what clashes. */
export function resolve(read: readonly ReadPost[], _sources: readonly Source[]): Resolved {
  const order = chronological(read.map(({ post }) => post), runsBackwards(read));
  const rankOf: number[] = [];
  order.forEach((post, rank) => {
    rankOf[post] = rank;
  });
  const { clusters, of, groups } = identify(read, order);
  const ids = clusters.map((cluster, c) => idOf('entity', cluster.kind, cluster.nominal ? `${nameKey(nameOf(cluster))} ${c}` : cluster.key));
  const spanAt = (post: number, range: Range): Span => spanOf(read[post].post, range.start, range.end);
  const used = new Set<number>();
  const refOf = (post: number, mention: number): Ref | null => {
    const cluster = of[post][mention];
    if (cluster < 0) return null;
    used.add(cluster);
    return { entity: ids[cluster], span: spanAt(post, read[post].findings.mentions[mention].range) };
  };
  const refs = (post: number, mentions: readonly number[]): Ref[] => mentions.map((mention) => refOf(post, mention)).filter((ref): ref is Ref => ref !== null);

  const statementId = (post: number, s: number): string => {
    const { content, cue } = read[post].findings.statements[s];
    return idOf('statement', read[post].post.id, content[0].start, content[0].end, cue?.start ?? -1);
  };
  const exchangeId = (post: number, x: number): string => idOf('exchange', read[post].post.id, read[post].findings.exchanges[x].question.start);
  const statements: Statement[] = [];
  // Answers that open with no name ("A: ...") are his who is told to answer.
  const answering = new Map<number, number>();
  read.forEach(({ findings }, post) => {
    if (!findings.statements.some(isUnnamedAnswer)) return;
    const cluster = inferAnswerer(read, order, rankOf, of, clusters, post);
    if (cluster < 0) return;
    answering.set(post, cluster);
    used.add(cluster);
  });
  const answererOf = (post: number): Ref | null => (answering.has(post) ? { entity: ids[answering.get(post) as number], span: null } : null);
  const speakerOf = (post: number, s: number | null): number => {
    if (s === null) return -1;
    const found = read[post].findings.statements[s];
    return found.speaker !== null ? of[post][found.speaker] : isUnnamedAnswer(found) ? (answering.get(post) ?? -1) : -1;
  };
  read.forEach(({ findings }, post) => findings.statements.forEach((found, s) => statements.push({
    id: statementId(post, s),
    speaker: found.speaker !== null ? refOf(post, found.speaker) : isUnnamedAnswer(found) ? answererOf(post) : null,
    via: refs(post, found.via),
    cue: found.cue && spanAt(post, found.cue),
    content: found.content.map((range) => spanAt(post, range)),
    mode: found.mode,
    basis: found.basis,
    ...(found.about ? { about: spanAt(post, found.about) } : {}),
    ...(found.exchange !== undefined ? { exchange: exchangeId(post, found.exchange) } : {}),
    confidence: found.confidence,
    rule: found.rule,
  })));

  const inferred = new Map<number, string>();
  const inferredSpeaker = new Map<number, number>();
  for (const { post, from, statement } of inferSpeakers(read, order)) {
    const mention = read[from].findings.statements[statement].speaker as number;
    const cluster = of[from][mention];
    if (cluster < 0) continue;
    const { text } = read[post].post;
    const start = text.length - text.trimStart().length;
    const range = { start, end: text.trimEnd().length };
    const id = idOf('statement', read[post].post.id, range.start, range.end, -1);
    inferred.set(post, id);
    inferredSpeaker.set(post, cluster);
    used.add(cluster);
    statements.push({ id, speaker: { entity: ids[cluster], span: null }, via: [], cue: null, content: [spanAt(post, range)], mode: 'indirect', basis: 'inferred', confidence: 0.5, rule: 'continued-headline' });
  }

  const exchanges: Exchange[] = read.flatMap(({ findings }, post) => findings.exchanges.map((found, x) => ({
    id: exchangeId(post, x),
    asker: found.asker === null ? null : refOf(post, found.asker),
    question: spanAt(post, found.question),
    answerer: found.answerer !== null ? refOf(post, found.answerer) : found.answer.length > 0 ? answererOf(post) : null,
    answer: found.answer.map((range) => spanAt(post, range)),
    addressed: found.addressed,
  })));

  // What a group does, each of its members does.
  const resolvedTo = (post: number, mentions: readonly number[]): number[] => [...new Set(mentions.map((mention) => of[post][mention]).filter((cluster) => cluster >= 0).flatMap((cluster) => clusters[cluster].members ?? [cluster]))];
  /** Who takes part stands where the sentence names him: "Weiss" in "Weiss said he will resign". */
  const namedFor = (post: number, mention: number): number => {
    const { mentions } = read[post].findings;
    if (mentions[mention].form !== 'pronoun') return mention;
    for (let other = mention - 1; other >= 0 && mentions[other].sentence === mentions[mention].sentence; other--) {
      if (of[post][other] === of[post][mention] && mentions[other].form !== 'pronoun') return other;
    }
    return mention;
  };
  const refsOfAll = (post: number, mentions: readonly number[]): Ref[] => mentions.flatMap((mention) => {
    const members = clusters[of[post][mention]]?.members;
    if (members === undefined) return refOf(post, namedFor(post, mention)) ?? [];
    return members.map((member) => {
      used.add(member);
      return { entity: ids[member], span: spanAt(post, read[post].findings.mentions[mention].range) };
    });
  });
  // Whoever is not named speaks with a voice of their own: nobody else's, and not the source's.
  const unnamed = new Map<string, number>();
  const voiceOf = (post: number, s: number | null): number => {
    if (s === null) return inferredSpeaker.get(post) ?? SOURCE;
    const speaker = speakerOf(post, s);
    if (speaker >= 0) return speaker;
    const key = `${post} ${s}`;
    const voice = unnamed.get(key) ?? SOURCE - 1 - unnamed.size;
    unnamed.set(key, voice);
    return voice;
  };
  const dayOf = (post: number): string | null => read[post].post.at.value?.slice(0, 10) ?? null;
  const tellings: Telling[] = order.flatMap((post) => read[post].findings.events.map((finding): Telling => ({
    post,
    rank: rankOf[post],
    day: dayOf(post),
    finding,
    actors: resolvedTo(post, finding.actors),
    targets: resolvedTo(post, finding.targets),
    places: finding.places.map(({ mention, role }) => ({ cluster: of[post][mention], role })).filter(({ cluster }) => cluster >= 0),
    speaker: voiceOf(post, finding.statement),
    statement: finding.statement !== null ? statementId(post, finding.statement) : (inferred.get(post) ?? null),
  })));
  const world = worldOf(clusters);
  const happenings = joinTellings(tellings, world);
  const eventIds = happenings.map(({ tellings: [first] }) => idOf('event', read[first.post].post.id, first.finding.trigger.start, first.finding.type));
  const lastDay = order.map((post) => dayOf(post) ?? '').sort().at(-1) || null;
  const outcomes = outcomesOf(happenings, lastDay, world);
  const events = happenings.map((happening, h) => eventOf(happening, h));

  function timeOf(telling: Telling): EventTime | null {
    const { time } = telling.finding;
    return time && { earliest: time.earliest, latest: time.latest, text: spanAt(telling.post, time.range) };
  }

  function eventOf({ tellings: told }: Happening, h: number): Event {
    const [first] = told;
    const gather = (pick: (telling: Telling) => readonly number[]): Ref[] => {
      const seen = new Set<string>();
      return told.flatMap((telling) => refsOfAll(telling.post, pick(telling))).filter((ref) => !seen.has(ref.entity) && seen.add(ref.entity));
    };
    const actors = gather((telling) => telling.finding.actors);
    const heard = new Map<string, WordOf>();
    for (const telling of told) {
      const { source, alsoIn = [] } = read[telling.post].post;
      // A headline is short for its text: whose word the text names, the headline stands on.
      if (telling.finding.headline && telling.statement === null && told.some(({ post, statement }) => post === telling.post && statement !== null)) continue;
      const on: WordOf[] = telling.statement !== null ? [{ statement: telling.statement }] : [source, ...alsoIn].map((one) => ({ source: one }));
      for (const word of on) {
        const key = Object.entries(word).join();
        if (!heard.has(key)) heard.set(key, word);
      }
    }
    const words = [...heard.values()];
    const outcome = outcomes.get(h);
    const best = told.find((telling) => telling.finding.time !== null) ?? first;
    const day = read[first.post].post.at.value;
    const settled = first.finding.phase === 'done' || first.finding.phase === 'ongoing';
    return {
      id: eventIds[h],
      type: first.finding.type,
      ...(first.finding.mode ? { mode: first.finding.mode } : {}),
      ...(first.finding.context ? { context: first.finding.context } : {}),
      phase: first.finding.phase,
      actors,
      targets: gather((telling) => telling.finding.targets).filter((target) => !actors.some((actor) => actor.entity === target.entity)),
      places: gather((telling) => telling.finding.places.map(({ mention }) => mention)),
      // News is told when it is new: what the source itself tells as done, without a time, fell on the post's day.
      time: timeOf(best) ?? (settled && day ? { earliest: words.some((word) => 'source' in word) ? day.slice(0, 10) : null, latest: day } : null),
      duration: told.map((telling) => telling.finding.duration?.value).find((value) => value !== undefined) ?? null,
      wordOf: words,
      spans: told.map((telling) => spanAt(telling.post, telling.finding.range)),
      triggers: told.map((telling) => spanAt(telling.post, telling.finding.trigger)),
      ...(outcome ? { outcome: { status: outcome.status, by: outcome.by.map((other) => eventIds[other]) } } : {}),
      confidence: told.reduce((most, telling) => Math.max(most, telling.finding.confidence), 0),
    };
  }

  const pairs = orderOf(happenings);
  const orderPairs: OrderPair[] = pairs.map(({ before, after, basis }) => ({ before: eventIds[before], after: eventIds[after], basis }));
  const line = lineOf(happenings.length, pairs);
  const itineraries: Itinerary[] = [...itinerariesOf(happenings, line, world)].map(([who, stops]) => ({
    who: { entity: ids[who], span: null },
    stops: stops.map(({ place, happening }) => ({
      place: events[happening].places.find(({ entity }) => entity === ids[place]) as Ref,
      phase: events[happening].phase,
      ...(events[happening].time ? { time: events[happening].time as EventTime } : {}),
      event: eventIds[happening],
    })),
  }));
  const figures = read.flatMap(({ findings }, post) => findings.figures.map((figure) => ({
    post, rank: rankOf[post], day: dayOf(post), figure, speaker: voiceOf(post, figure.statement), places: resolvedTo(post, figure.places),
  })));
  const claims = read.flatMap(({ findings }, post) => findings.claims.map((claim) => ({
    post, rank: rankOf[post], claim, speaker: voiceOf(post, claim.statement), subjects: resolvedTo(post, claim.subjects), objects: resolvedTo(post, claim.objects),
  })));
  const conflicts: Conflict[] = conflictsOf({ read, rankOf, speakerOf: voiceOf, figures, claims, tellings, world }).map(({ kind, spans, clusters: among }) => {
    const places = spans.map(({ post, range }) => spanAt(post, range));
    among.forEach((cluster) => used.add(cluster));
    return { id: idOf('conflict', kind, ...places.map((span) => `${span.post} ${span.start}`)), kind, spans: places, entities: among.map((cluster) => ids[cluster]) };
  });

  const mentions: Mention[] = read.flatMap(({ findings }, post) => findings.mentions.flatMap((mention, i) => {
    const ref = refOf(post, i);
    return ref?.span ? [{ entity: ref.entity, span: ref.span, form: mention.form, ...(mention.use && clusters[of[post][i]].kind === 'place' ? { use: mention.use } : {}) }] : [];
  }));
  // A group told by its members' names stands in the record where something goes back to it.
  const pointedAt = new Set(of.flatMap((row) => [...row]));
  read.forEach(({ findings }, post) => findings.groups.forEach(({ range, members }, g) => {
    const cluster = groups[post][g];
    if (cluster < 0 || !pointedAt.has(cluster)) return;
    used.add(cluster);
    mentions.push({ entity: ids[cluster], span: spanAt(post, range), form: members.every((member) => findings.mentions[member].form === 'name') ? 'name' : 'role' });
  }));
  const entities: Entity[] = clusters.flatMap((cluster, c) => {
    if (!used.has(c)) return [];
    const name = nameOf(cluster);
    const aliases = [...new Set([...cluster.names.keys(), ...cluster.titled])].filter((other) => other !== name).sort();
    return [{ id: ids[c], kind: cluster.kind, name, aliases, ...(cluster.country ? { country: cluster.country } : {}), ...(cluster.lat !== undefined ? { lat: cluster.lat, lon: cluster.lon } : {}) }];
  });
  return { entities, mentions, statements, exchanges, events, order: orderPairs, itineraries, conflicts };
}
