import { describe, expect, it } from 'vitest';
import { loadCore, parse } from '../../parse/parse.js';
import { tokenAtChar, treeOf } from '../../parse/tree.js';
import type { EventFinding } from '../findings.js';
import { clauseTokens, rangeOfTokens } from './clause.js';
import { inSequence } from './sequence.js';

const core = await loadCore();

/** The order that the text tells of the words in asterisks, which tell its events: "talks > left (after)". */
async function told(marked: string): Promise<string[]> {
  const text = marked.replaceAll('*', '');
  const tree = treeOf(await parse(text, core));
  const events = [...marked.matchAll(/\*([^*]+)\*/gu)].map(({ index, 1: word }, k): EventFinding => {
    const start = index - 2 * k;
    const token = tokenAtChar(tree.doc, start);
    return {
      type: 'CONSULT', phase: 'done', lemma: word, nominal: false, words: [], objects: [], modifiers: [], definite: false, confidence: 1,
      range: rangeOfTokens(tree, ...clauseTokens(tree, token, token)), trigger: { start, end: start + word.length }, actors: [], targets: [], places: [], time: null, duration: null, statement: null,
    };
  });
  const wordAt = (start: number): string => events.find(({ trigger }) => trigger.start === start)?.lemma ?? '';
  return inSequence(tree, events).flatMap(({ lemma, after = [] }) => after.map(({ trigger, words }) => `${wordAt(trigger.start)} > ${lemma} (${words})`));
}

describe('prepositions and conjunctions', () => {
  it.each([
    ['Weiss *left* Vienna after *talks* with Hoxha.', 'talks > left (after)'],
    ['After *meeting* Hoxha, Weiss *left* Vienna.', 'meeting > left (after)'],
    ['Weiss *left* Vienna after she had *met* Hoxha.', 'met > left (after)'],
    ['Weiss *left* Vienna two hours after the *talks* ended.', 'talks > left (after)'],
    ['Following *talks* with Hoxha, Weiss *left* Vienna.', 'talks > left (following)'],
    ['Once the *treaty* is signed, Weiss will *leave* Vienna.', 'treaty > leave (once)'],
    ['Upon *arriving* in Oslo, Weiss *met* Hoxha.', 'arriving > met (upon)'],
    ['Weiss *met* Hoxha before *flying* to Oslo.', 'met > flying (before)'],
    ['Before she *flew* to Oslo, Weiss *met* Hoxha.', 'met > flew (before)'],
    ['Weiss *arrived* in Oslo a day before the *vote*.', 'arrived > vote (before)'],
    ['The crew *stayed* aboard until the tug *arrived*.', 'stayed > arrived (until)'],
    ['Weiss *met* Hoxha ahead of the *vote*.', 'met > vote (ahead of)'],
    ['Weiss *met* Hoxha prior to the *election*.', 'met > election (prior to)'],
    ['Weiss *met* Hoxha on the eve of the *election*.', 'met > election (eve of)'],
    ['Hoxha *resigned* in the wake of the *protests*.', 'protests > resigned (wake of)'],
    ['Police *arrested* Hoxha in the aftermath of the *attack* on Oslo.', 'attack > arrested (aftermath of)'],
    ['Troops have *seized* four towns since the *ceasefire*.', 'ceasefire > seized (since)'],
    ['Weiss held *talks* with Hoxha before *leaving*.', 'talks > leaving (before)'],
    ['Having *signed* the treaty, Weiss *left* Vienna.', 'signed > left (having)'],
    ['No sooner had Weiss *left* Vienna than police *arrested* Hoxha.', 'left > arrested (no sooner)'],
    ['Hardly had Weiss *left* Vienna when police *arrested* Hoxha.', 'left > arrested (hardly)'],
  ])('%s %s', async (text, expected) => {
    expect(await told(text)).toEqual([expected]);
  });
});

describe('adverbs, verbs and the pluperfect', () => {
  it.each([
    ['Weiss *met* Hoxha and then *flew* to Oslo.', 'met > flew (then)'],
    ['Weiss *met* Hoxha. She later *flew* to Oslo.', 'met > flew (later)'],
    ['Weiss *met* Hoxha. Hours later, police *arrested* him.', 'met > arrested (hours later)'],
    ['Weiss *met* Hoxha. Afterwards she *flew* to Oslo.', 'met > flew (afterwards)'],
    ['Weiss *met* Hoxha and *flew* to Oslo two days later.', 'met > flew (two days later)'],
    ['Weiss *flew* to Oslo. Earlier, she *met* Hoxha.', 'met > flew (earlier)'],
    ['Weiss *flew* to Oslo. Two days earlier, she *met* Hoxha.', 'met > flew (two days earlier)'],
    ['Weiss *flew* to Oslo. She had *met* Hoxha in Vienna.', 'met > flew (had)'],
    ['Weiss *met* Hoxha, followed by *talks* with Lunde.', 'met > talks (followed by)'],
    ['The *vote* followed *talks* in Vienna.', 'talks > vote (followed)'],
    ['The *talks* preceded a *vote*.', 'talks > vote (preceded)'],
    ['The *attack* led to *protests* in Oslo.', 'attack > protests (led)'],
    ['The *attack* triggered *protests* in Oslo.', 'attack > protests (triggered)'],
  ])('%s %s', async (text, expected) => {
    expect(await told(text)).toEqual([expected]);
  });
});

describe('says nothing of the order', () => {
  it.each([
    'Weiss *met* Hoxha and *flew* to Oslo.',
    'Weiss *met* Hoxha. She will *fly* to Oslo later this week.',
    'Weiss *met* Hoxha. Police *arrested* Lunde.',
    'Weiss *left* Vienna after four years and *met* Hoxha.',
    // "since" before a clause gives a reason as often.
    'Weiss *left* Vienna since Hoxha *refused* to meet her.',
  ])('%s', async (text) => {
    expect(await told(text)).toEqual([]);
  });
});
