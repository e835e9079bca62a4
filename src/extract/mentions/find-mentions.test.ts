import { describe, expect, it } from 'vitest';
import { loadCore, parse } from '../../parse/parse.js';
import { treeOf } from '../../parse/tree.js';
import { findMentions } from './find-mentions.js';

const core = await loadCore();

async function mentionsOf(text: string): Promise<string[]> {
  return findMentions(treeOf(await parse(text, core))).map((mention) => `${mention.text} [${mention.form === 'name' ? mention.kind : mention.form}${mention.title ? `, ${mention.title}` : ''}]`);
}

// text, mention: what must be among the mentions.
const THERE: readonly (readonly [string, string])[] = [
  // Names whole.
  ['Talks on a new round at the World Trade Organization begin in May.', 'World Trade Organization [organisation]'],
  ['South Mercia Police have arrested two men.', 'South Mercia Police [organisation]'],
  ['The governor told Radio 4 that he would stay.', 'Radio 4 [organisation]'],
  ['The charge is absurd, said Clara Hobson KC.', 'Clara Hobson [person]'],
  // Kinds from what stands around.
  ['Harnby have signed the goalkeeper.', 'Harnby [organisation]'],
  ['Shares in Brixdale fell by a tenth.', 'Brixdale [organisation]'],
  ['Residents of Tarnow left their homes.', 'Tarnow [place]'],
  ['The charity Brightwater has closed.', 'Brightwater [organisation]'],
  ['A clerk at the Attorney General’s Office resigned.', 'Attorney General’s Office [organisation]'],
  // Told of somebody: as good as a title.
  ['Salazar has appointed Pinto as prime minister.', 'Pinto [person, prime minister]'],
  ['Lena Voss is a surgeon.', 'Lena Voss [person, surgeon]'],
  ['Tarnow Governor Ivan Petrov denied it.', 'Ivan Petrov [person, Governor]'],
  // Who speaks in a dialogue.
  ['Bright: Mayor, why not?\nVoss: Because we cannot.', 'Bright [person]'],
  ['Banco Sereno has lowered its forecast.', 'Banco Sereno [organisation]'],
  ['Snow fell on Lake Tarsko.', 'Lake Tarsko [place]'],
  // Cut in pieces, or with what is not theirs.
  ['Shares of Tarnow Gold fell by a tenth.', 'Tarnow Gold [organisation]'],
  ['The nurse told De Morgen.', 'De Morgen [organisation]'],
  ['She spoke on the air of Sahelia.', 'Sahelia [organisation]'],
  ['Omani Foreign Minister Hilal Zadjali arrived.', 'Hilal Zadjali [person, Omani Foreign Minister]'],
  ['Trains run from Brockton-under-Edge to Leeds.', 'Brockton-under-Edge [place]'],
  ['Brotherly Qatar sent help.', 'Qatar [place]'],
  ['Shares of U.S. Steel fell.', 'U.S. Steel [organisation]'],
  ['One sailor has drowned, Proto Vima reports.', 'Proto Vima [organisation]'],
  ['One sailor has drowned, Karat Novi reports, citing port sources.', 'Karat Novi [organisation]'],
  ['He spoke with the President of Finland Alexander Lund.', 'Alexander Lund [person, President of Finland]'],
  ['An earlier entry said the Ishida-Yoon meeting was their second.', 'Yoon [person]'],
  ['The minister told Al-Sahil TV so.', 'Al-Sahil TV [organisation]'],
  ['President Kim Dae-jung flew home.', 'Kim Dae-jung [person, President]'],
  ['Russian MoD: six drones were shot down.', 'Russian MoD [organisation]'],
  ['QXW: the army has moved on.', 'QXW [organisation]'],
  // One of a people.
  ['The American left at noon.', 'American [role]'],
  // Names apart.
  ['Rain fell in Tarnow, Ohio.', 'Tarnow [place]'],
  ['The Ohio Republican voted no.', 'Ohio [place]'],
  ['The minister is A. Vance.', 'A. Vance [person]'],
  // Titles and offices.
  ['Foreign Minister Ines Duarte has resigned.', 'Ines Duarte [person, Foreign Minister]'],
  ['The army chief, Gen. Paul Abara, denies it.', 'Paul Abara [person, Gen.]'],
  ['The chief executive resigned on Monday.', 'chief executive [role]'],
  ['The Head of Government spoke for an hour.', 'Head of Government [role]'],
  ['The 24-year-old will fly to Rome.', '24-year-old [role]'],
  ['The president and his wife stayed there.', 'his [pronoun]'],
  ['The president and his wife stayed there.', 'there [adverb]'],
];

// text, what no mention may be called.
const ABSENT: readonly (readonly [string, string])[] = [
  ['There is no deal.', 'There'],
  ['He was named as head of the police.', 'head'],
  ['She held the post of Minister of Energy.', 'Minister'],
  ['She held the post of Minister of Energy.', 'Energy'],
  ['They sat in front of the station.', 'front'],
  ['On Tuesday the talks go on.', 'Tuesday'],
  ['They will know by Christmas.', 'Christmas'],
  ['Who will pay for it?', 'Who'],
  ['BREAKING: The strike is over.', 'BREAKING'],
  ['The Prime Minister has resigned.', 'Prime Minister [person]'],
];

describe('findMentions', () => {
  it.each(THERE)('%s → %s', async (text, mention) => {
    expect(await mentionsOf(text)).toContain(mention);
  });

  it.each(ABSENT)('%s ↛ %s', async (text, called) => {
    expect((await mentionsOf(text)).filter((mention) => mention.startsWith(called))).toEqual([]);
  });

  it('joins a role to its bearer over what it is of, and no outlet to the place before it', async () => {
    const apposed = findMentions(treeOf(await parse('The head of the committee on prisoners, Yahya Salem, left.', core)));
    expect(apposed.filter((mention) => mention.text === 'head').map((mention) => mention.sameAs !== undefined && apposed[mention.sameAs].text)).toEqual(['Yahya Salem']);
    const dateline = findMentions(treeOf(await parse('TARNOW, Honduras (AP) — Rain fell.', core)));
    expect(dateline.every((mention) => mention.sameAs === undefined)).toBe(true);
  });

  it('joins a role to the name beside it, and an acronym to the name before it', async () => {
    const [text, acronym] = ['Its chairman, Guy Marsh, resigned.', 'The International Monetary Fund (IMF) agreed.'];
    const apposed = findMentions(treeOf(await parse(text, core)));
    expect(apposed.filter((mention) => mention.form === 'role').map((mention) => mention.sameAs === undefined ? null : apposed[mention.sameAs].text)).toEqual(['Guy Marsh']);
    const joined = findMentions(treeOf(await parse(acronym, core)));
    expect(joined.map((mention) => mention.sameAs)).toEqual([undefined, 0]);
  });
});
