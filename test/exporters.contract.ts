import { describe, expect, it } from 'vitest';
import type { ReadoutRecord } from '../src/record/record.js';
import { eventOf, place, recordOf, sampleRecord } from './sample-record.js';

/** What every exporter promises. */
export interface Exporter {
  readonly name: string;
  readonly write: (record: ReadoutRecord) => string;
  /** The plain words a reader of this format gets to see. */
  readonly shown: (output: string) => string;
  /** What would show that a hostile post became more than text. */
  readonly forbidden: readonly RegExp[];
}

const HOSTILE = '<script>alert(1)</script> [go](javascript:alert(2)) \x1b[31mred\x1b]0;t\x07 \u202egnp.exe **bold** <img src=x onerror=alert(3)> line\u2028end';
const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** A record whose one post, names and notices all try to be more than text. */
function hostileRecord(): ReadoutRecord {
  const post = { id: 'p1', source: 's1', at: { value: null, precision: 'unknown' as const }, text: HOSTILE };
  const whole = place(post, HOSTILE);
  return recordOf({
    sources: [{ id: 's1', kind: 'channel', name: HOSTILE }],
    posts: [post],
    entities: [{ id: 'n1', kind: 'person', name: HOSTILE, aliases: [HOSTILE] }],
    mentions: [{ entity: 'n1', span: whole, form: 'name' }],
    statements: [{ id: 't1', speaker: { entity: 'n1', span: whole }, via: [{ entity: 'n1', span: null }], cue: whole, content: [whole], mode: 'direct', basis: 'stated', about: whole, confidence: 1 }],
    exchanges: [{ id: 'x1', asker: { entity: 'n1', span: null }, question: whole, answerer: null, answer: [whole], addressed: 'unknown' }],
    events: [eventOf('e1', 'ACCUSE', 'planned', { wordOf: [{ statement: 't1' }], spans: [whole], triggers: [whole], outcome: { status: 'confirmed', by: ['e1', 'nowhere'] } })],
    itineraries: [{ who: { entity: 'n1', span: null }, stops: [{ place: { entity: 'n1', span: null }, phase: 'done', event: 'e1' }] }],
    conflicts: [{ id: 'c1', kind: 'denial', spans: [whole, whole], entities: ['n1'] }],
    notices: [{ where: HOSTILE, what: HOSTILE }],
  });
}

/** Runs the promises on one exporter. */
export function exporterKeepsItsPromises({ name, write, shown, forbidden }: Exporter): void {
  describe(`${name}, as every exporter`, () => {
    it('gives the same bytes for the same record', () => {
      expect(write(sampleRecord())).toBe(write(sampleRecord()));
    });

    it('ends with a line end', () => {
      expect(write(sampleRecord()).endsWith('\n')).toBe(true);
    });

    it('tells every statement and every event', () => {
      const record = sampleRecord();
      const words = squeezed(shown(write(record)));
      for (const { content } of record.statements) for (const { text } of content) expect(words).toContain(squeezed(text));
      for (const { spans } of record.events) for (const { text } of spans) expect(words).toContain(squeezed(text));
    });

    it('does with an empty record', () => {
      expect(write(recordOf({}))).not.toContain('undefined');
    });

    it('keeps a hostile post text', () => {
      const output = write(hostileRecord());
      expect(output).toContain('alert');
      for (const pattern of forbidden) expect(output).not.toMatch(pattern);
    });
  });
}
