import { officesCalled } from '../facts/offices.js';

const PASSING = /^(?:former|acting|then|new|outgoing|interim|current|ex)\s+/u;
const made = new Map<string, string>();
const MOST_MADE = 10_000;

/** The phrase as phrases are compared. The same few come again and again, so they are kept. */
function plain(role: string): string {
  let phrase = made.get(role);
  if (phrase === undefined) {
    phrase = role.toLowerCase().replace(/[-.]/gu, ' ').replace(/\s+/gu, ' ').trim().replace(PASSING, '');
    if (made.size >= MOST_MADE) made.clear();
    made.set(role, phrase);
  }
  return phrase;
}

/** True where what somebody is called by ("the minister", "the head of government") may be one of the offices that he is told to hold. */
export function roleFits(asked: string, offices: Iterable<string>): boolean {
  const want = plain(asked);
  const wanted = officesCalled(want);
  for (const office of offices) {
    const have = plain(office);
    if (have === want) return true;
    const held = officesCalled(have);
    // "premier" and "prime minister" are one office; "head of government" is what both are.
    if (wanted.some((a) => held.some((b) => a.same === b.same || a.phrase.replaceAll(' ', '-') === b.kind))) return true;
    // "minister" for "foreign minister", "executive" for "chief executive"; but a secretary general is no general, and no one calls a prime minister the minister.
    if (have.endsWith(` ${want}`) && (wanted.length === 0 || held.length === 0 || wanted.some((a) => held.some((b) => a.kind === b.kind)))) return true;
    // "the foreign minister" of whom only "minister" was told.
    if (want.endsWith(` ${have}`) && (wanted.length === 0 || held.length === 0 || wanted.some((a) => held.some((b) => a.kind === b.kind))) && have.split(' ').length >= want.split(' ').length - 1) return true;
  }
  return false;
}
