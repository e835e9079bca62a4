import { outletNamed } from '../../facts/outlets.js';
import type { StatementFinding } from '../findings.js';
import type { Reading } from './reading.js';

/**
 * An outlet before a colon relays what others are told to say after it, and says no more than that itself where each sentence names who says it.
 *
 * Reuters: The talks in Trieste have failed, two diplomats said.
 */
export function relayedByOutlet({ mentions, units }: Reading, statements: readonly StatementFinding[]): StatementFinding[] {
  const relays = statements.filter(({ rule, cue, about, exchange, speaker, content }) =>
    rule === 'opener' && cue === null && about === undefined && exchange === undefined && content.length === 1 && speaker !== null && outletNamed(mentions[speaker].text) !== undefined);
  if (relays.length === 0) return [...statements];
  // What is said stands after the colon as well as who says it: a clause may hang on a word before it.
  const toldIn = (relay: StatementFinding): StatementFinding[] => statements.filter(({ cue, speaker, content }) =>
    cue !== null && speaker !== null && speaker !== relay.speaker && cue.start >= relay.content[0].start && cue.end <= relay.content[0].end && content.every(({ end }) => end > relay.content[0].start));
  const whole = relays.filter((relay) => {
    const told = toldIn(relay);
    const [{ start, end }] = relay.content;
    return units.filter((unit) => unit.end > start && unit.start < end).every((unit) => told.some(({ cue }) => cue !== null && cue.start >= unit.start && cue.end <= unit.end));
  });
  return statements.filter((statement) => !whole.includes(statement)).map((statement) => {
    const relay = whole.find((one) => toldIn(one).includes(statement));
    if (relay === undefined) return statement;
    // The outlet's name and its colon are no part of what is said.
    const from = relay.content[0].start;
    return { ...statement, via: [...statement.via, relay.speaker as number], content: statement.content.map(({ start, end }) => ({ start: Math.max(start, from), end })) };
  });
}
