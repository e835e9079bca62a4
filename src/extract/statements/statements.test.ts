import { describe, expect, it } from 'vitest';
import { loadCore, parse } from '../../parse/parse.js';
import { treeOf } from '../../parse/tree.js';
import { findMentions } from '../mentions/find-mentions.js';
import { SHOWN_FROM } from '../../record/statement.js';
import { findStatements, PATTERNS } from './statements.js';

const core = await loadCore();
async function read(text: string) {
  // The rules alone: what the language core scores is tested with its pattern.
  const tree = treeOf({ ...(await parse(text, core)), attribution: null });
  const mentions = findMentions(tree);
  const { statements, exchanges } = findStatements(tree, mentions);
  const nameOf = (m: number | null) => (m === null ? null : mentions[m].text);
  return {
    statements: statements.map((s) => ({ ...s, speaker: nameOf(s.speaker), via: s.via.map(nameOf), told: s.content.map((r) => text.slice(r.start, r.end)) })),
    exchanges: exchanges.map((x) => ({ ...x, answerer: nameOf(x.answerer), question: text.slice(x.question.start, x.question.end), answer: x.answer.map((r) => text.slice(r.start, r.end)) })),
  };
}

// pattern, text, speaker, content
const POSITIVE: readonly (readonly [string, string, string | null, readonly string[]])[] = [
  ['opener', 'Putin on the results of negotiations with Kim Jong-un:\n\nThe Chairman has a big program ahead.', 'Putin', ['The Chairman has a big program ahead.']],
  ['opener', 'Mulenga: “I am well and I am at work.”', 'Mulenga', ['I am well and I am at work.']],
  ['quotation', '"Nobody warned us. The water woke us," said Shirin Begum, 52, in a shelter.', 'Shirin Begum', ['Nobody warned us. The water woke us']],
  ['quotation', '“No date was set,” Selamawit Bekele said at a briefing. “We heard a wish.”', 'Selamawit Bekele', ['No date was set', 'We heard a wish.']],
  ['clause-before', 'A total of 812 homes were lost, Mayor Luis Ortega told KOIN.', 'Luis Ortega', ['A total of 812 homes were lost']],
  ['clause-before', 'Turnout was 78 per cent, the chief electoral officer, Karl Pettersen, told TVNZ.', 'Karl Pettersen', ['Turnout was 78 per cent']],
  ['clause-before', 'The bridge will open at noon, harbour master Khaled al-Rawi announced.', 'Khaled al-Rawi', ['The bridge will open at noon']],
  ['clause-before', '3/5 Lilongwe was told on 4 May, Chikondi Banda told Zodiak', 'Chikondi Banda', ['Lilongwe was told on 4 May']],
  ['clause-before', 'Ten sailors were rescued off Malta, state media report.', null, ['Ten sailors were rescued off Malta']],
  ['clause-before', 'If they attack a single tanker, we will respond, Defence Minister Ana Krol told Reuters.', 'Ana Krol', ['If they attack a single tanker, we will respond']],
  ['clause-before', 'The step is hostile, the Russian ambassador to Stockholm Viktor Krol said.', 'Viktor Krol', ['The step is hostile']],
  ['clause-before', 'The pass is closed, says the mayor.', 'mayor', ['The pass is closed']],
  ['clause-before', 'The pass is closed, said harbour master Colin Rowse.', 'Colin Rowse', ['The pass is closed']],
  ['clause-after', 'Calder said she will step down as leader on Monday.', 'Calder', ['she will step down as leader on Monday']],
  ['according-to', 'National could govern alone, according to the police.', 'police', ['National could govern alone']],
  ['relay', 'Four officers have been arrested, Reuters reports, citing a military source', 'military source', ['Four officers have been arrested']],
  ['hedge', 'He is watching the count at home in Rotorua, we are told.', null, ['He is watching the count at home in Rotorua']],
  ['object', 'Peskov denied the attack.', 'Peskov', ['the attack']],
  ['dash', 'The talks are over - Dmitry Peskov', 'Dmitry Peskov', ['The talks are over']],
  ['dash', 'Cabinet to hold emergency meeting at noon – government source', 'government source', ['Cabinet to hold emergency meeting at noon']],
  ['credit', 'Ana Reis has resigned. She left for Rome. (TASS)', 'TASS', ['Ana Reis has resigned. She left for Rome.']],
  ['credit', 'Ana Reis has resigned. (Reuters)', 'Reuters', ['Ana Reis has resigned.']],
  ['dash', 'Two drones hit the port of Koper at dawn. Nobody was hurt — Dmitry Krol', 'Dmitry Krol', ['Two drones hit the port of Koper at dawn']],
  ['opener', 'Finance Minister Ana Reis @anareis\nThe cartel sells its oil in the dark.', 'Ana Reis', ['The cartel sells its oil in the dark.']],
  ['credit', 'The talks in Trieste have ended without a deal (Reuters)', 'Reuters', ['The talks in Trieste have ended without a deal']],
  ['dash', 'TALKS OVER - PESKOV', 'PESKOV', ['TALKS OVER']],
  ['dash', 'Twelve arrested in raid on port: police chief', 'police chief', ['Twelve arrested in raid on port']],
  ['clause-before', 'Twelve arrested in raid on port, say police', 'police', ['Twelve arrested in raid on port']],
  ['according-to', 'The army has left the town, as the mayor put it.', 'mayor', ['The army has left the town']],
  ['hedge', 'Local media: rebels have left the town', null, ['rebels have left the town']],
];

describe('findStatements', () => {
  it.each(POSITIVE)('%s: %s', async (rule, text, speaker, told) => {
    expect((await read(text)).statements.map((s) => [s.rule, s.speaker, s.told])).toContainEqual([rule, speaker, told]);
  });

  it.each([
    ['opener', 'BREAKING: The talks have ended.'],
    ['opener', 'Ana Reis (Portuguese: [ʁɐjʃ]; born 4 May 1961) is a judge.'],
    ['opener', 'Reminder: the polls close at eight.'],
    ['quotation', 'The so-called "peace train" left the station.'],
    ['clause-before', 'The talks have ended, but the parties have not left.'],
    ['clause-after', 'Peskov did not say when the talks would end.'],
    ['clause-after', 'The ministry will announce that the road is open.'],
    ['clause-after', 'Guterres hopes that the truce holds.'],
    ['according-to', 'The car did 120 miles per hour.'],
    ['relay', 'Reuters has opened an office in Lusaka.'],
    ['hedge', 'The report was published in May.'],
    ['object', 'The king confirmed nothing and left.'.replace('confirmed nothing and ', '')],
    ['clause-before', 'Among them is Mehran Krol, whom the police describe as the broker.'],
    ['dash', 'The aircraft - a Boeing 737 - has landed.'],
    ['dash', 'The club has signed three players: Reis, Sousa and Melo'],
    ['dash', 'The police have arrested a suspect: a student'],
  ])('no %s in %s', async (_rule, text) => {
    expect((await read(text)).statements).toEqual([]);
  });

  it('gives relays, hearers and denials their places', async () => {
    const [told] = (await read('Talks will begin at noon, Amina Diallo told Al Jazeera')).statements;
    expect(told).toMatchObject({ via: ['Al Jazeera'], mode: 'indirect' });
    expect((await read('The road is open, Kabir told reporters.')).statements[0].via).toEqual([]);
    expect((await read('Peskov denied the attack.')).statements[0].denies).toBe(true);
  });

  it('parts a long statement at its bracketed question', async () => {
    const { statements, exchanges } = await read('Dana Whitfield on the budget:\n\nWe cut a lot. [How many homes were lost?] We have counted 640 homes so far.');
    expect(statements.map((s) => s.told)).toEqual([['We cut a lot.'], ['We have counted 640 homes so far.']]);
    expect(statements[1].exchange).toBe(0);
    expect(exchanges[0]).toMatchObject({ question: 'How many homes were lost?', addressed: 'yes', answer: ['We have counted 640 homes so far.'] });
  });

  it('reads a question in brackets outside a speaker’s line too', async () => {
    const { statements, exchanges } = await read('Norway scrambled jets. [Did anything cross the border?] “Nothing crossed it,” Lunde said.');
    expect(exchanges).toMatchObject([{ question: 'Did anything cross the border?', answerer: 'Lunde', answer: ['Nothing crossed it'] }]);
    expect(statements.at(-1)?.exchange).toBe(0);
  });

  it('takes what stands behind a question in brackets for its answer where somebody speaks of himself, and asks who was named in it', async () => {
    const { statements, exchanges } = await read('[Reuters: Has Ostria apologised?] Mr Weber expressed regret. You should ask him what that means.');
    expect(exchanges).toMatchObject([{ asker: 0, question: 'Has Ostria apologised?', answerer: null }]);
    expect(statements).toMatchObject([{ speaker: null, mode: 'direct', exchange: 0, told: ['Mr Weber expressed regret. You should ask him what that means.'] }]);
    expect((await read('[Will he resign?] The minister left the room.')).statements).toEqual([]);
  });

  it('keeps apart what a semicolon parts', async () => {
    const { statements } = await read('Nine drones were shot down over Oslo, the army said; four people were hurt, the health ministry said.');
    expect(statements.map((s) => s.told)).toEqual([['Nine drones were shot down over Oslo'], ['four people were hurt']]);
  });

  it('credits a name at a line’s end with sentences that nobody else is told to say', async () => {
    const { statements } = await read('Two drones hit the port, Lund said. Nobody was hurt — Dmitry Krol');
    expect(statements.map((s) => [s.speaker, s.told])).toEqual([['Lund', ['Two drones hit the port']], ['Dmitry Krol', ['Nobody was hurt']]]);
  });

  it('gives reports that somebody calls untrue to who does', async () => {
    const { statements } = await read('Reports of an attack on the consul are not true, the police department informed.');
    expect(statements.map((s) => [s.rule, s.told])).toEqual([['clause-before', ['Reports of an attack on the consul are not true']]]);
  });

  it('takes an outlet before a colon for who relays what others are told to say after it', async () => {
    const { statements } = await read('Reuters: The talks in Trieste have failed, Dmitry Krol said.');
    expect(statements).toMatchObject([{ speaker: 'Dmitry Krol', via: ['Reuters'], told: ['The talks in Trieste have failed'] }]);
    expect((await read('Reuters: The talks in Trieste have failed. They lasted two days, Dmitry Krol said.')).statements.map((s) => s.speaker)).toContain('Reuters');
  });

  it.each([
    ['Will Oslo send troops? "That is no question for today," Lind told reporters.', 'Will Oslo send troops?', 'Lind'],
    ['Reporters asked Reis whether she would resign. "I have a contract," Reis said.', 'whether she would resign', 'Reis'],
    ['Question to the minister: will Oslo send troops?\n\nLind: Not one.', 'will Oslo send troops?', 'Lind'],
  ])('reads a question right before its answer: %s', async (text, question, answerer) => {
    expect((await read(text)).exchanges).toMatchObject([{ question, answerer }]);
  });

  it('takes words withheld for unsaid', async () => {
    expect((await read('Lunde declined to say who had asked him.')).statements).toEqual([]);
  });

  it('reads lines of questions and answers', async () => {
    const { exchanges } = await read('Q: Who will be your finance minister?\nA: That is a matter for next week.\n\nQ: Is that a no?\nA: No. I said so.');
    expect(exchanges.map((x) => [x.question, x.addressed])).toEqual([['Who will be your finance minister?', 'no'], ['Is that a no?', 'yes']]);
  });

  it('takes who asks for no speaker, and who answers for one though no name was seen', async () => {
    const { statements, exchanges } = await read('Reuters: Will you resign?\nZzyzova: No.');
    expect(exchanges.map((x) => [x.question, x.answer])).toEqual([['Will you resign?', ['No.']]]);
    expect(statements.map((s) => s.told)).toEqual([['No.']]);
  });

  it.each([
    ['Asked by the Morning Star whether she would go, Calder said she had not decided.', 'whether she would go', 'Calder'],
    ['“I have no plans,” Calder said when asked about the vote.', 'the vote', 'Calder'],
  ])('reads a question told in a clause: %s', async (text, question, answerer) => {
    expect((await read(text)).exchanges).toMatchObject([{ question, answerer }]);
  });

  it('takes a mark without a question for none', async () => {
    expect((await read('Q:\nQ: Will you go?\nA: No.\nQ:')).exchanges.map((x) => x.question)).toEqual(['Will you go?']);
  });

  it('hears a name and a verb of speech alone after the last comma', async () => {
    expect((await read('Rebels have seized the radio mast, Copper Argus claims')).statements).toMatchObject([{ speaker: 'Copper Argus', told: ['Rebels have seized the radio mast'] }]);
  });

  it('takes who cites a document for the speaker, and no apposition for his words', async () => {
    expect((await read('The board will meet on Monday, Reuters reports, with reference to a letter to shareholders')).statements).toMatchObject([{ speaker: 'Reuters', via: [] }]);
    expect((await read('Nine of our men came home, the head of the committee on prisoners, Yahya Salem, told Reuters.')).statements).toMatchObject([{ speaker: 'Yahya Salem', told: ['Nine of our men came home'] }]);
  });

  it('is sure of a relay that the wording tells', async () => {
    const [told] = (await read('The port is ready for a truce, according to Pavlo Hnatiuk, quoted by Ukrinform.')).statements;
    expect(told).toMatchObject({ speaker: 'Pavlo Hnatiuk', via: ['Ukrinform'], told: ['The port is ready for a truce'] });
    expect(told.confidence).toBeGreaterThanOrEqual(SHOWN_FROM);
  });

  it('ends a question where the reporter goes on, and takes his word that no answer came', async () => {
    expect((await read('Q: Has anybody been dismissed?\n\nThe minister did not answer.')).exchanges).toMatchObject([{ question: 'Has anybody been dismissed?', addressed: 'no' }]);
  });

  it('never throws, whatever the text', async () => {
    for (const text of ['', ' ', ':', '“', '[?]', 'said', '" said', 'X:\n', 'according to', 'Q:\nA:', "''‘’“”", ', said.\n- ', 'A: B: C:']) await expect(read(text)).resolves.toBeDefined();
    expect(PATTERNS.map((p) => p.name)).toEqual([...new Set(PATTERNS.map((p) => p.name))]);
  });
});
