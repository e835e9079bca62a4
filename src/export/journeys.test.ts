import { describe, expect, it } from 'vitest';
import { eventOf, recordOf } from '../../test/sample-record.js';
import type { OutcomeStatus, Stop } from '../record/event.js';
import { journeysOf } from './journeys.js';
import { viewOf } from './view.js';

const stop = (event: string, phase: Stop['phase']): Stop => ({ event, phase, place: { entity: 'sund', span: null } });

/** The events whose stops are drawn, of a plan with this outcome, then an arrival. */
function drawn(status: OutcomeStatus, by: readonly string[]): string[] {
  const events = [eventOf('plan', 'TRAVEL', 'planned', { outcome: { status, by } }), eventOf('arrival', 'TRAVEL', 'done', {})];
  const itineraries = [{ who: { entity: 'velde', span: null }, stops: [stop('arrival', 'done'), stop('plan', 'planned')] }];
  return journeysOf(viewOf(recordOf({ events, itineraries }))).flatMap(({ stops }) => stops.map(({ event }) => event));
}

describe('journeysOf', () => {
  it('draws a plan that came true once, where it did', () => expect(drawn('confirmed', ['arrival'])).toEqual(['arrival']));
  it('keeps a plan that is open', () => expect(drawn('open', [])).toEqual(['arrival', 'plan']));
  it('keeps a plan that came true by something that is no stop', () => expect(drawn('confirmed', ['talks'])).toEqual(['arrival', 'plan']));
  it('leaves out who goes nowhere', () => expect(journeysOf(viewOf(recordOf({ itineraries: [{ who: { entity: 'velde', span: null }, stops: [] }] })))).toEqual([]));
});
