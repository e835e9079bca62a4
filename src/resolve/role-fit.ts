import { officesCalled } from '../facts/offices.js';

const PASSING = /^(?:former|acting|then|new|outgoing|interim|current|ex)\s+/u;
const PAST = /^(?:former|ex)\b/iu;
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

/**
 * How well what somebody is called by ("the minister", "the head of government") fits the offices that he is told to hold: 2 where it is
 * one of them, 1 where it may be short for one, or one short for it, 0 where it is none.
 */
export function roleFit(asked: string, offices: Iterable<string>): 0 | 1 | 2 {
  const want = plain(asked);
  const wanted = officesCalled(want);
  const wasHeld = PAST.test(asked);
  let best: 0 | 1 = 0;
  for (const office of offices) {
    // "The minister" is not who once was one; who was one may be told to be one elsewhere.
    if (!wasHeld && PAST.test(office)) continue;
    const have = plain(office);
    const held = officesCalled(have);
    // "premier" and "prime minister" are one office; "head of government" is what both are.
    if (have === want || wanted.some((a) => held.some((b) => (a.same === b.same && (a.scope === b.scope || a.scope === '' || b.scope === '')) || (a.phrase.startsWith('head of ') && a.phrase.replaceAll(' ', '-') === b.kind)))) return 2;
    const alike = wanted.length === 0 || held.length === 0 || wanted.some((a) => held.some((b) => a.kind === b.kind || a.same === b.same));
    // "minister" for "foreign minister", "executive" for "chief executive"; but a secretary general is no general, and no one calls a
    // prime minister the minister. "The foreign minister" of whom only "minister" was told.
    if (alike && (have.endsWith(` ${want}`) || (want.endsWith(` ${have}`) && have.split(' ').length >= want.split(' ').length - 1))) best = 1;
  }
  return best;
}

export const roleFits = (asked: string, offices: Iterable<string>): boolean => roleFit(asked, offices) > 0;
