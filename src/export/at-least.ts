import type { ReadoutRecord } from '../record/record.js';
import { SHOWN_FROM } from '../record/statement.js';

/** How sure what stays must be, from 0 to 1. */
interface Least {
  /** Those stated, and those inferred, which say so themselves. */
  readonly statements: number;
  readonly inferred: number;
  readonly events: number;
  readonly attributions: number;
}

/** The record as it is shown: without the statements that are less sure than SHOWN_FROM, or without all that is less sure than was asked for. */
export function shown(record: ReadoutRecord, asked?: number): ReadoutRecord {
  return asked === undefined ? keep(record, { statements: SHOWN_FROM, inferred: 0, events: 0, attributions: 0 }) : atLeast(record, asked);
}

/** The record without what is less sure than `confidence`. */
export function atLeast(record: ReadoutRecord, confidence: number): ReadoutRecord {
  return keep(record, { statements: confidence, inferred: confidence, events: confidence, attributions: confidence });
}

/** What stood on a statement that is gone goes with it, so that no event is left on nobody's word and no id leads nowhere. */
function keep(record: ReadoutRecord, least: Least): ReadoutRecord {
  const statements = record.statements.filter(({ basis, confidence }) => confidence >= (basis === 'inferred' ? least.inferred : least.statements));
  const kept = new Set(statements.map(({ id }) => id));
  const sure = record.events
    .filter((event) => event.confidence >= least.events)
    .map((event) => ({ ...event, wordOf: event.wordOf.filter((word) => 'source' in word || kept.has(word.statement)) }))
    .filter((event) => event.wordOf.length > 0);
  const ids = new Set(sure.map(({ id }) => id));
  const events = sure.map((event) =>
    event.outcome === undefined ? event : { ...event, outcome: { ...event.outcome, by: event.outcome.by.filter((id) => ids.has(id)) } },
  );
  return {
    ...record,
    statements,
    ...(record.attributions === undefined ? {} : { attributions: record.attributions.filter(({ confidence }) => confidence >= least.attributions) }),
    events,
    order: bridged(record.order, ids),
    itineraries: record.itineraries
      .map((journey) => ({ ...journey, stops: journey.stops.filter(({ event }) => ids.has(event)) }))
      .filter(({ stops }) => stops.length > 0),
  };
}

/** The pairs among events that are kept: whom an event that is gone stood between, come one before the other all the same, on both bases. */
function bridged(order: ReadoutRecord['order'], ids: ReadonlySet<string>): ReadoutRecord['order'] {
  const from = new Map<string, ReadoutRecord['order'][number][]>();
  for (const pair of order) if (!ids.has(pair.before)) from.set(pair.before, [...(from.get(pair.before) ?? []), pair]);
  const told = new Set<string>();
  return order.flatMap((pair) => {
    if (!ids.has(pair.before)) return [];
    const out: ReadoutRecord['order'][number][] = [];
    const seen = new Set<string>();
    const open = [pair];
    for (const { after, basis } of open) {
      if (!ids.has(after)) {
        if (seen.has(after)) continue;
        seen.add(after);
        for (const next of from.get(after) ?? []) open.push({ ...next, basis: next.basis === basis ? basis : `${basis}; ${next.basis}` });
      } else if (!told.has(`${pair.before} ${after}`)) {
        told.add(`${pair.before} ${after}`);
        out.push({ ...pair, after, basis });
      }
    }
    return out;
  });
}
