import { describe, expect, it } from 'vitest';
import { loadCore, parse } from '../../parse/parse.js';
import { extract } from '../extract.js';

const core = await loadCore();

/** The words that tell an event on the channel's own word. */
async function onItsOwnWord(text: string): Promise<string[]> {
  const { events } = extract({ id: 'p', source: 's', at: { value: '2024-06-12', precision: 'day' }, text }, await parse(text, core));
  return events.filter(({ statement }) => statement === null).map(({ trigger }) => text.slice(trigger.start, trigger.end));
}

describe('whose word an event stands on', () => {
  it.each([
    // Who says it closes the sentence.
    'Defence minister Ana Krol has resigned, Kurier reports, citing two party sources.',
    'PM Dunne has called an early election, Chronicle reports citing aides',
    'Israel struck a convoy near Homs, Syrian state media says',
    'Israel struck a convoy near Homs, as Syrian state TV put it',
    'Army killed forty farmers, opposition claims',
    'Army killed forty farmers, claims opposition',
    'Twelve arrested in raid on port, say police',
    'Rebels have released the hostages, confirmed Krol.',
    'The army has killed forty farmers, two people familiar with the matter told Reuters.',
    'Krol fled to Doha, prosecutors say, after bribing two judges.',
    'The army, the opposition says, killed forty farmers.',
    'The hostages were freed on Friday, their families have been told.',
    'Ten soldiers have been killed in an ambush, from what we hear.',
    'Ten soldiers have been killed in an ambush, if the army is to be believed.',
    // Headlines, in capitals too.
    '9 MINERS TRAPPED, TWO KILLED IN SHAFT COLLAPSE, UNION LEADER SAYS',
    'ARMY SEIZES STATE TELEVISION, RADIO FRANCE REPORTS',
    'TEN SOLDIERS KILLED IN AMBUSH, ARMY CONFIRMS',
    'TEN SOLDIERS KILLED IN AMBUSH: ARMY',
    'GOVERNOR ARRESTED AT AIRPORT - LAWYER',
    'REBELS HAVE RELEASED HOSTAGES - KROL',
    'Governor arrested at airport - lawyer',
    'Bank chief sacked over leak: sources',
    'KROL SAYS REBELS HAVE RELEASED HOSTAGES',
    // Who says it opens the sentence.
    'Sources: Bank chief sacked over leak',
    'Report: Bank chief sacked over leak',
    'Local media: rebels have seized Homs',
    'Unconfirmed: Krol has been arrested',
    'Witnesses: soldiers shot two men at the checkpoint',
    'In the words of the opposition, the army has killed forty farmers.',
    'According to local residents the rebels have seized Homs',
    'Word is that the summit has been cancelled.',
    'If the rebels are to be believed, ten soldiers have been killed.',
    'The ministry announced that the rebels have released the hostages.',
    'The rebels claimed responsibility for the attack on Goma.',
    // Nobody says it, or it is only thought, wished, feared, rumoured or supposed.
    'Krol is understood to have resigned on Friday.',
    'Krol is thought to have left the country.',
    'Krol has reportedly fled to Doha.',
    'Krol apparently resigned on Friday.',
    'Rumours that Krol has been arrested are spreading on Telegram.',
    'Fears that rebels have killed the hostages are growing.',
    'Fears grow that rebels have killed the hostages.',
    'It appears that Krol has resigned.',
    'Krol is convinced that the rebels have killed the hostages.',
    'Claims that the army killed forty farmers have not been verified.',
    'It is unclear whether rebels have killed the hostages.',
    'Had the army attacked Homs, the talks would have ended.',
    'Who killed the hostages? Nobody knows.',
    'Krol hopes to sign the treaty on Friday.',
    'Analysts expect the bank to cut rates on Thursday.',
    // A court is told, or hears; who tells it is not said.
    'Inquiry hears rebels killed the hostages',
    'Court told minister bribed two judges',
    'The inquest was told that soldiers had shot two men.',
    'Jury hears how Krol killed her neighbour',
    'It is believed that the crew left the ship on Friday.',
    // Words in a headline's quotation marks are somebody's.
    'Mayor ‘shot by former aide’',
    "Krol 'to recall ambassador' over spying row",
    // What is neither confirmed nor denied is left open.
    'The bank would neither confirm nor deny that it had frozen the accounts.',
    'The army did not confirm that it had attacked Homs.',
    'The ministry could not verify that rebels had killed the hostages.',
    'The army has not said that it attacked Homs.',
    'The army stopped short of saying that it had attacked Homs.',
    // On a condition nothing is told yet.
    'If the talks fail, Ostria will recall its ambassador.',
    'Ostria will recall its ambassador if the talks fail.',
    // Naming is no deed.
    'Krol called the vote a farce.',
  ])('not the channel’s: %s', async (text) => {
    expect(await onItsOwnWord(text)).toEqual([]);
  });

  it.each([
    ['GENEVA (AP) - Krol has resigned', ['resigned']],
    ['NEW YORK - The mayor has resigned', ['resigned']],
    ['Police arrested two men: Krol and Weiss.', ['arrested']],
    ['The party has chosen its leader: Ana Krol.', ['chosen']],
    ['Krol has left for Doha, officials and reporters in tow.', ['left']],
    // That somebody accuses is told; what of, is his word.
    ['The opposition accused the army of killing forty farmers.', ['accused']],
    ['Krol flew to Doha after reports that rebels had killed the hostages.', ['flew']],
    ['Only then had the army attacked Homs.', ['attacked']],
    ['The captain, who is alleged to have abandoned the ship, flew home on Tuesday.', ['flew']],
    ['A man who allegedly shot two nurses has been arrested in Lodva.', ['arrested']],
    ['The strike will begin on Monday unless a deal is reached.', ['strike']],
    ['The match will be played even if it rains, and Ostria will recall its ambassador.', ['recall']],
    ['The court convicted Krol on Friday.', ['convicted']],
    ['Krol called a snap election.', ['called']],
  ])('the channel’s: %s', async (text, words) => {
    expect(await onItsOwnWord(text)).toEqual(words);
  });

  it('that somebody alleges it tells nothing of what he alleges', async () => {
    const text = 'The army killed forty farmers, the opposition alleges.';
    const { events } = extract({ id: 'p', source: 's', at: { value: null, precision: 'unknown' }, text }, await parse(text, core));
    expect(events.filter(({ statement }) => statement === null).map(({ range }) => text.slice(range.start, range.end))).toEqual(['the opposition alleges']);
  });
});
