import type { Ref } from '../../record/entity.js';
import type { Event } from '../../record/event.js';
import type { Span } from '../../record/span.js';
import type { Statement } from '../../record/statement.js';

/** What a place is to its line: what the line says, the word that tells it, or a name in it. */
export type Role = 'main' | 'word' | 'name';

export interface Place {
  readonly span: Span;
  readonly role: Role;
}

/** A place and the number of the line that was read from it. */
export interface LinePlace extends Place {
  readonly line: number;
}

/** Numbers the lines of the record as sections draw them, and keeps their places for the posts to mark. */
export class Lines {
  private readonly placesOf: Place[][] = [];

  get size(): number {
    return this.placesOf.length;
  }

  /** A new line with these places: its number. */
  add(places: readonly Place[]): number {
    return this.placesOf.push([...places]);
  }

  /** Every place of every line, by the post it lies in. */
  byPost(): Map<string, LinePlace[]> {
    const result = new Map<string, LinePlace[]>();
    this.placesOf.forEach((places, i) => {
      for (const place of places) {
        const list = result.get(place.span.post);
        const numbered = { ...place, line: i + 1 };
        if (list) list.push(numbered);
        else result.set(place.span.post, [numbered]);
      }
    });
    return result;
  }
}

/** These spans, each in this role. */
export function placesIn(role: Role, spans: readonly (Span | null | undefined)[]): Place[] {
  return spans.flatMap((span) => (span ? [{ span, role }] : []));
}

/** The characters an event was read from. */
export function eventPlaces(event: Event): Place[] {
  const refs: readonly Ref[] = [...event.actors, ...event.targets, ...event.places];
  return [
    ...placesIn('main', event.spans),
    ...placesIn('word', event.triggers),
    ...placesIn('name', [...refs.map((ref) => ref.span), event.time?.text]),
  ];
}

/** The characters a statement was read from. */
export function statementPlaces(statement: Statement): Place[] {
  return [
    ...placesIn('main', statement.content),
    ...placesIn('word', [statement.cue]),
    ...placesIn('name', [statement.speaker?.span, ...statement.via.map((ref) => ref.span), statement.about]),
  ];
}
