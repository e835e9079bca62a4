import { expect, it } from 'vitest';
import { loadCore, parse } from '../../parse/parse.js';
import { treeOf } from '../../parse/tree.js';
import type { StatementFinding } from '../findings.js';
import { findMentions } from '../mentions/find-mentions.js';
import { relayedByOutlet } from './outlet-relays.js';
import { readingOf } from './reading.js';

const TEXT = 'Reuters: The talks have failed, Krol said.';
const tree = treeOf(await parse(TEXT, await loadCore()));
const mentions = findMentions(tree);
const reading = readingOf(tree, mentions);

/** A statement whose content and cue are these words of the text. */
function statement(speaker: string, content: string, cue: string | null, rule: string): StatementFinding {
  const range = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
  return { speaker: mentions.findIndex(({ text }) => text === speaker), via: [], cue: cue === null ? null : range(cue), content: [range(content)], mode: 'indirect', basis: 'stated', confidence: 0.9, rule };
}

const relay = statement('Reuters', 'The talks have failed, Krol said.', null, 'opener');

it('gives the outlet as the way, and its name and colon to nobody', () => {
  const [told, ...others] = relayedByOutlet(reading, [relay, statement('Krol', 'Reuters: The talks have failed', 'said', 'core')]);
  expect([told.speaker, told.via, told.content.map(({ start, end }) => TEXT.slice(start, end)), others]).toEqual([mentions.findIndex(({ text }) => text === 'Krol'), [relay.speaker], ['The talks have failed'], []]);
});

it('leaves alone what is said before the colon', () => {
  const before = statement('Krol', 'Reuters', 'said', 'core');
  expect(relayedByOutlet(reading, [relay, before])).toEqual([relay, before]);
});
