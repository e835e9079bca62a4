import type { Entity, Mention, Ref } from '../src/record/entity.js';
import { type Event, EVENT_TYPES, PHASES } from '../src/record/event.js';
import type { Post } from '../src/record/post.js';
import type { ReadoutRecord } from '../src/record/record.js';
import { type Span, spanOf } from '../src/record/span.js';
import { MODES, type Statement } from '../src/record/statement.js';
import { eventOf, place, recordOf } from './sample-record.js';

const VERBS = ['met', 'visited', 'telephoned', 'thanked', 'warned', 'answered', 'received', 'praised'];
const SENTENCES = 4;

/** A made-up busy day: `size` posts of four sentences, each sentence one statement and one event, fifteen mentions a post. */
export function largeRecord(size = 400): ReadoutRecord {
  const entities: Entity[] = Array.from({ length: 90 }, (_, i) => ({
    id: `n${i}`, kind: (['person', 'organisation', 'place', 'group'] as const)[i % 4], name: `Name ${i}ton`, aliases: [`the ${i}th`],
  }));
  const posts: Post[] = [];
  const mentions: Mention[] = [];
  const statements: Statement[] = [];
  const events: Event[] = [];
  for (let p = 0; p < size; p++) {
    const pick = (k: number): Entity => entities[(p * 7 + k * 13 + ((p * k) % 11)) % entities.length];
    const verb = (s: number): string => VERBS[(p + s) % VERBS.length];
    const clauses = Array.from({ length: SENTENCES }, (_, s) => `${pick(s * 3).name} ${verb(s)} ${pick(s * 3 + 1).name} at length in the morning`);
    const text = clauses.map((clause, s) => `${clause}, ${pick(s * 3 + 2).name} said.`).join(' ') + ` More on ${pick(12).name}, ${pick(13).name} and ${pick(14).name} later.`;
    const minute = Math.floor((p * 1439) / size);
    const at = `2031-05-14T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}Z`;
    const post: Post = { id: `p${p}`, source: 's', at: { value: at, precision: 'minute' }, text };
    posts.push(post);
    let from = 0;
    const next = (words: string): Span => {
      const start = text.indexOf(words, from);
      from = start + words.length;
      return spanOf(post, start, from);
    };
    const mention = (entity: Entity): Ref => {
      const span = next(entity.name);
      mentions.push({ entity: entity.id, span, form: 'name' });
      return { entity: entity.id, span };
    };
    clauses.forEach((clause, s) => {
      const content = place(post, clause);
      const actor = mention(pick(s * 3));
      const trigger = next(verb(s));
      const target = mention(pick(s * 3 + 1));
      const speaker = mention(pick(s * 3 + 2));
      const cue = next('said');
      const id = `${p}-${s}`;
      statements.push({ id: `t${id}`, speaker, via: [], cue, content: [content], mode: MODES[(p + s) % 3], basis: 'stated', confidence: ((p * 31 + s * 17) % 100) / 100 });
      events.push(eventOf(`e${id}`, EVENT_TYPES[(p + s * 5) % EVENT_TYPES.length], PHASES[(p * 3 + s) % PHASES.length], {
        actors: [actor], targets: [target], wordOf: [{ statement: `t${id}` }], spans: [content], triggers: [trigger],
        time: { earliest: at, latest: at },
      }));
    });
    for (const k of [12, 13, 14]) mention(pick(k));
  }
  const order = events.flatMap((event, i) => (i % 9 === 0 && i + 20 < events.length ? [{ before: events[i + 20].id, after: event.id, basis: 'wording: earlier' }] : []));
  return recordOf({ sources: [{ id: 's', kind: 'channel', name: 'A busy channel' }], posts, entities, mentions, statements, events, order });
}
