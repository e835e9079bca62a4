import type { ReadoutRecord } from '../record/record.js';

/**
 * The record without what is less sure than `confidence`. What stood on a statement that is gone goes with it, so that
 * no event is left on nobody's word and no id leads nowhere.
 */
export function atLeast(record: ReadoutRecord, confidence: number): ReadoutRecord {
  const statements = record.statements.filter((statement) => statement.confidence >= confidence);
  const kept = new Set(statements.map(({ id }) => id));
  const sure = record.events
    .filter((event) => event.confidence >= confidence)
    .map((event) => ({ ...event, wordOf: event.wordOf.filter((word) => 'source' in word || kept.has(word.statement)) }))
    .filter((event) => event.wordOf.length > 0);
  const ids = new Set(sure.map(({ id }) => id));
  const events = sure.map((event) =>
    event.outcome === undefined ? event : { ...event, outcome: { ...event.outcome, by: event.outcome.by.filter((id) => ids.has(id)) } },
  );
  return {
    ...record,
    statements,
    events,
    order: record.order.filter(({ before, after }) => ids.has(before) && ids.has(after)),
    itineraries: record.itineraries
      .map((journey) => ({ ...journey, stops: journey.stops.filter(({ event }) => ids.has(event)) }))
      .filter(({ stops }) => stops.length > 0),
  };
}
