import type { Entity, EntityKind, Mention, MentionForm, Ref } from '../src/record/entity.js';
import type { Event, EventTime, EventType, Phase } from '../src/record/event.js';
import { idOf } from '../src/record/id.js';
import type { Post } from '../src/record/post.js';
import type { ReadoutRecord } from '../src/record/record.js';
import { type Span, spanOf } from '../src/record/span.js';

/** The span of the `nth` (from 0) place where `text` stands in `post`. Throws where it does not stand there. */
export function place(post: Post, text: string, nth = 0): Span {
  let start = post.text.indexOf(text);
  for (let i = 0; i < nth && start >= 0; i++) start = post.text.indexOf(text, start + 1);
  if (start < 0) throw new Error(`post ${post.id} does not hold "${text}" ${nth + 1} times`);
  return spanOf(post, start, start + text.length);
}

/** A record of these parts, empty elsewhere. */
export function recordOf(parts: Partial<ReadoutRecord>): ReadoutRecord {
  return {
    readout: 1,
    readBy: { version: '0.1.0', core: 'sample sha256:0f3a5c' },
    sources: [], posts: [], entities: [], mentions: [], statements: [], exchanges: [], events: [], order: [],
    itineraries: [], conflicts: [], notices: [],
    ...parts,
  };
}

/** An event with the least an event must hold, and what is given. */
export function eventOf(id: string, type: EventType, phase: Phase, parts: Partial<Event>): Event {
  return {
    id, type, phase, actors: [], targets: [], places: [], time: null, duration: null, wordOf: [], spans: [], triggers: [],
    confidence: 0.9, ...parts,
  };
}

const channel = { id: idOf('source', 'harbour-wire'), kind: 'channel', name: 'Harbour Wire', url: 'https://example.org/harbour-wire' } as const;
const feed = { id: idOf('source', 'ministry-feed'), kind: 'feed', name: 'Estmark ministry feed' } as const;

const posts: Post[] = [
  ['08:40', 'Delegations from Norvia and Estmark will open talks in Port Calder at 10:00, the Estmark foreign ministry announced.'],
  ['12:30', 'President Ilan Torre and Chancellor Mara Velde have concluded their 2 hour long talks in Port Calder.'],
  ['12:34', 'The wide-format talks have ended, a one-on-one meeting is under way, spokesman Deniz Aral told Harbour News.'],
  ['12:51', 'Velde has left Port Calder.'],
  ['13:05', 'Torre on the results of the talks:\n\nThe Chancellor has a full day ahead. She flies from here to Sund and will visit the shipyard. Then she will be in Lake Orin. [Will the grain deal be signed?] We talk, we weigh things; it is too early to say.'],
  ['13:20', 'Norvia keeps to every limit on the strait, Torre said, adding that “nobody will close this water”.'],
  ['13:22', 'We never asked for the port to be closed'],
  ['15:10', 'The visit to Lake Orin is called off, Aral said. 14 of the 20 delegates have already gone home.'],
  ['15:40', 'All 20 delegates remain in Port Calder, the ministry said. Velde has arrived at the shipyard in Sund 🚢'],
].map(([clock, text], i): Post => ({
  id: idOf('post', 'harbour-wire', i),
  source: i === 8 ? feed.id : channel.id,
  at: { value: `2031-05-14T${clock}:00Z`, precision: 'minute' },
  text,
  language: 'en',
  ...(i === 8 ? {} : { url: `https://example.org/harbour-wire/${i + 1}` }),
  origin: { file: 'harbour-wire.json', line: 3 + i * 7 },
}));
posts[7] = { ...posts[7], forwardedFrom: 'Lake Orin Daily', edited: '2031-05-14T15:14:00Z', media: ['photo_7.jpg'] };
posts[6] = { ...posts[6], replyTo: posts[5].id };

const entity = (kind: EntityKind, name: string, aliases: string[] = [], more: Partial<Entity> = {}): Entity =>
  ({ id: idOf('entity', kind, name), kind, name, aliases, ...more });
const torre = entity('person', 'Ilan Torre', ['Torre', 'President Ilan Torre'], { wikidata: 'Q4115189' });
const velde = entity('person', 'Mara Velde', ['Velde', 'Chancellor Mara Velde']);
const aral = entity('person', 'Deniz Aral', ['Aral']);
const ministry = entity('organisation', 'Estmark foreign ministry', ['the ministry']);
const news = entity('organisation', 'Harbour News');
const norvia = entity('place', 'Norvia', [], { country: 'NV' });
const estmark = entity('place', 'Estmark');
const port = entity('place', 'Port Calder', [], { lat: 54.21, lon: 11.05 });
const sund = entity('place', 'Sund');
const lake = entity('place', 'Lake Orin');
const delegates = entity('group', 'the delegates', ['Delegations', '20 delegates']);

const mentions: Mention[] = ([
  [delegates, 0, 'Delegations', 'role'], [norvia, 0, 'Norvia', 'name'], [estmark, 0, 'Estmark', 'name'], [port, 0, 'Port Calder', 'name'],
  [ministry, 0, 'the Estmark foreign ministry', 'name'],
  [torre, 1, 'President Ilan Torre', 'name'], [velde, 1, 'Chancellor Mara Velde', 'name'], [port, 1, 'Port Calder', 'name'],
  [aral, 2, 'Deniz Aral', 'name'], [news, 2, 'Harbour News', 'name'],
  [velde, 3, 'Velde', 'name'], [port, 3, 'Port Calder', 'name'],
  [torre, 4, 'Torre', 'name'], [velde, 4, 'The Chancellor', 'role'], [velde, 4, 'She', 'pronoun'], [port, 4, 'here', 'adverb'],
  [sund, 4, 'Sund', 'name'], [velde, 4, 'she', 'pronoun'], [lake, 4, 'Lake Orin', 'name'],
  [norvia, 5, 'Norvia', 'name'], [torre, 5, 'Torre', 'name'], [velde, 6, 'We', 'pronoun'],
  [lake, 7, 'Lake Orin', 'name'], [aral, 7, 'Aral', 'name'], [delegates, 7, '20 delegates', 'role'],
  [delegates, 8, '20 delegates', 'role'], [port, 8, 'Port Calder', 'name'], [ministry, 8, 'the ministry', 'name'],
  [velde, 8, 'Velde', 'name'], [sund, 8, 'Sund', 'name'],
] as [Entity, number, string, MentionForm][]).map(([who, post, text, form]) => ({ entity: who.id, span: place(posts[post], text), form }));

const ref = (who: Entity, post?: number, text?: string): Ref =>
  ({ entity: who.id, span: post === undefined ? null : place(posts[post], text as string) });
const at = (post: number, text: string): Span => place(posts[post], text);
const clock = (earliest: string, latest = earliest, text?: Span): EventTime =>
  ({ earliest: `2031-05-14T${earliest}Z`, latest: `2031-05-14T${latest}Z`, ...(text ? { text } : {}) });

const said = {
  open: idOf('statement', 'open'), wide: idOf('statement', 'wide'), day: idOf('statement', 'day'), grain: idOf('statement', 'grain'),
  strait: idOf('statement', 'strait'), asked: idOf('statement', 'asked'), off: idOf('statement', 'off'), remain: idOf('statement', 'remain'),
};
const exchange = idOf('exchange', 'grain');
const id = (name: string): string => idOf('event', name);
const own = { source: channel.id };

/**
 * A made-up day of nine short posts that holds one of everything a record can hold: direct, indirect, mixed and inferred
 * statements, a relayed one, an exchange, all five phases, outcomes, order against posting, an itinerary, conflicts, notices.
 */
export function sampleRecord(): ReadoutRecord {
  return recordOf({
    sources: [channel, feed],
    posts,
    entities: [torre, velde, aral, ministry, news, norvia, estmark, port, sund, lake, delegates],
    mentions,
    statements: [
      { id: said.open, speaker: ref(ministry, 0, 'the Estmark foreign ministry'), via: [], cue: at(0, 'announced'), content: [at(0, 'Delegations from Norvia and Estmark will open talks in Port Calder at 10:00')], mode: 'indirect', basis: 'stated', confidence: 0.97 },
      { id: said.wide, speaker: ref(aral, 2, 'Deniz Aral'), via: [ref(news, 2, 'Harbour News')], cue: at(2, 'told'), content: [at(2, 'The wide-format talks have ended, a one-on-one meeting is under way')], mode: 'indirect', basis: 'stated', confidence: 0.95 },
      { id: said.day, speaker: ref(torre, 4, 'Torre'), via: [], cue: null, content: [at(4, 'The Chancellor has a full day ahead. She flies from here to Sund and will visit the shipyard. Then she will be in Lake Orin.')], mode: 'direct', basis: 'stated', about: at(4, 'the results of the talks'), confidence: 0.93 },
      { id: said.grain, speaker: ref(torre), via: [], cue: null, content: [at(4, 'We talk, we weigh things; it is too early to say.')], mode: 'direct', basis: 'stated', about: at(4, 'the grain deal'), exchange, confidence: 0.81 },
      { id: said.strait, speaker: ref(torre, 5, 'Torre'), via: [], cue: at(5, 'said'), content: [at(5, 'Norvia keeps to every limit on the strait'), at(5, 'nobody will close this water')], mode: 'mixed', basis: 'stated', confidence: 0.9 },
      { id: said.asked, speaker: ref(velde), via: [], cue: null, content: [at(6, 'We never asked for the port to be closed')], mode: 'direct', basis: 'inferred', confidence: 0.42, rule: 'bare-quotation' },
      { id: said.off, speaker: ref(aral, 7, 'Aral'), via: [], cue: at(7, 'said'), content: [at(7, 'The visit to Lake Orin is called off')], mode: 'indirect', basis: 'stated', confidence: 0.96 },
      { id: said.remain, speaker: ref(ministry, 8, 'the ministry'), via: [], cue: at(8, 'said'), content: [at(8, 'All 20 delegates remain in Port Calder')], mode: 'indirect', basis: 'stated', confidence: 0.94 },
    ],
    exchanges: [
      { id: exchange, asker: null, question: at(4, 'Will the grain deal be signed?'), answerer: ref(torre), answer: [at(4, 'We talk, we weigh things; it is too early to say.')], addressed: 'no' },
    ],
    events: [
      eventOf(id('open'), 'CONSULT', 'planned', { mode: 'visit', actors: [ref(delegates, 0, 'Delegations')], places: [ref(port, 0, 'Port Calder')], time: clock('10:00', '10:00', at(0, 'at 10:00')), wordOf: [{ statement: said.open }], spans: [at(0, 'Delegations from Norvia and Estmark will open talks in Port Calder at 10:00')], triggers: [at(0, 'open talks')], outcome: { status: 'confirmed', by: [id('concluded'), id('wide')] } }),
      eventOf(id('concluded'), 'CONSULT', 'done', { context: 'diplomatic', actors: [ref(torre, 1, 'President Ilan Torre')], targets: [ref(velde, 1, 'Chancellor Mara Velde')], places: [ref(port, 1, 'Port Calder')], time: clock('10:00', '12:30'), duration: 'PT2H', wordOf: [own], spans: [at(1, 'President Ilan Torre and Chancellor Mara Velde have concluded their 2 hour long talks in Port Calder')], triggers: [at(1, 'talks')] }),
      eventOf(id('wide'), 'CONSULT', 'done', { time: clock('10:00', '12:34'), wordOf: [{ statement: said.wide }], spans: [at(2, 'The wide-format talks have ended')], triggers: [at(2, 'talks')], confidence: 0.88 }),
      eventOf(id('one-on-one'), 'CONSULT', 'ongoing', { wordOf: [{ statement: said.wide }], spans: [at(2, 'a one-on-one meeting is under way')], triggers: [at(2, 'meeting')], confidence: 0.84 }),
      eventOf(id('left'), 'TRAVEL', 'done', { mode: 'leave', actors: [ref(velde, 3, 'Velde')], places: [ref(port, 3, 'Port Calder')], time: clock('12:51'), wordOf: [own, { statement: said.day }], spans: [at(3, 'Velde has left Port Calder'), at(4, 'She flies from here')], triggers: [at(3, 'left'), at(4, 'flies')], confidence: 0.96 }),
      eventOf(id('shipyard'), 'TRAVEL', 'planned', { mode: 'visit', actors: [ref(velde, 4, 'She')], places: [ref(sund, 4, 'Sund')], wordOf: [{ statement: said.day }], spans: [at(4, 'She flies from here to Sund and will visit the shipyard')], triggers: [at(4, 'visit')], outcome: { status: 'confirmed', by: [id('arrived')] } }),
      eventOf(id('lake'), 'TRAVEL', 'planned', { mode: 'visit', actors: [ref(velde, 4, 'she')], places: [ref(lake, 4, 'Lake Orin')], wordOf: [{ statement: said.day }], spans: [at(4, 'she will be in Lake Orin')], triggers: [at(4, 'be')], outcome: { status: 'called-off', by: [id('off')] }, confidence: 0.86 }),
      eventOf(id('close'), 'COERCE', 'denied', { wordOf: [{ statement: said.strait }], spans: [at(5, 'nobody will close this water')], triggers: [at(5, 'close')], confidence: 0.63 }),
      eventOf(id('asked'), 'REQUEST', 'denied', { actors: [ref(velde)], wordOf: [{ statement: said.asked }], spans: [at(6, 'We never asked for the port to be closed')], triggers: [at(6, 'asked')], confidence: 0.4 }),
      eventOf(id('off'), 'TRAVEL', 'called-off', { mode: 'visit', actors: [ref(velde)], places: [ref(lake, 7, 'Lake Orin')], wordOf: [{ statement: said.off }], spans: [at(7, 'The visit to Lake Orin is called off')], triggers: [at(7, 'visit')] }),
      eventOf(id('arrived'), 'TRAVEL', 'done', { mode: 'arrive', actors: [ref(velde, 8, 'Velde')], places: [ref(sund, 8, 'Sund')], time: clock('12:51', '15:40'), wordOf: [{ source: feed.id }], spans: [at(8, 'Velde has arrived at the shipyard in Sund')], triggers: [at(8, 'arrived')], confidence: 0.95 }),
    ],
    order: [
      { before: id('open'), after: id('wide'), basis: 'phase: planned before done' },
      { before: id('wide'), after: id('one-on-one'), basis: 'phase: ended before under way' },
      { before: id('one-on-one'), after: id('concluded'), basis: 'phase: under way before concluded' },
      { before: id('concluded'), after: id('left'), basis: 'time' },
      { before: id('left'), after: id('shipyard'), basis: 'wording: from here' },
      { before: id('shipyard'), after: id('arrived'), basis: 'phase: planned before done' },
      { before: id('arrived'), after: id('lake'), basis: 'wording: then' },
      { before: id('lake'), after: id('off'), basis: 'phase: planned before called off' },
    ],
    itineraries: [
      { who: ref(velde, 3, 'Velde'), stops: [
        { place: ref(port, 3, 'Port Calder'), phase: 'done', time: clock('12:51'), event: id('left') },
        { place: ref(sund, 8, 'Sund'), phase: 'done', time: clock('12:51', '15:40'), event: id('arrived') },
        { place: ref(lake, 4, 'Lake Orin'), phase: 'called-off', event: id('off') },
      ] },
    ],
    conflicts: [
      { id: idOf('conflict', 'delegates'), kind: 'number', spans: [at(7, '14 of the 20 delegates have already gone home'), at(8, 'All 20 delegates remain in Port Calder')], entities: [delegates.id] },
      { id: idOf('conflict', 'meeting'), kind: 'phase', spans: [at(1, 'have concluded'), at(2, 'a one-on-one meeting is under way')], entities: [torre.id, velde.id] },
    ],
    notices: [
      { where: 'harbour-wire.json:31', what: 'A post without text was left out: it holds a poll. Nothing to do.' },
      { where: posts[7].id, what: 'Edited after it was read first; the newest text is shown.' },
    ],
  });
}
