import { describe, expect, it } from 'vitest';
import { createReader } from '../src/pipeline.js';
import type { Post } from '../src/record/post.js';

const reader = await createReader();

/** Every mention of the wanted words, in their order, with the name of the entity it has in the record; "-" where it has none. */
async function meant(text: string, words: readonly string[]): Promise<string[]> {
  const post: Post = { id: 'p', source: 's', at: { value: '2024-05-06', precision: 'day' }, text };
  const { mentions, entities } = await reader.record([post], []);
  let at = 0;
  return words.map((word) => {
    const start = at + text.slice(at).search(new RegExp(`\\b${word}\\b`));
    if (start < at) throw new Error(`"${word}" does not come next`);
    at = start + word.length;
    const mention = mentions.find(({ span }) => span.start === start && span.end === at);
    return entities.find(({ id }) => id === mention?.entity)?.name ?? '-';
  });
}

// A text; words of it, in their order; whom each means.
const CASES: readonly (readonly [string, string, readonly string[], readonly string[]])[] = [
  ['the subject before', 'Ana Reis met the mayor of Porto. She stayed for an hour.', ['She'], ['Ana Reis']],
  ['no object for its own subject', 'Rui Sousa said that Igor Melo had betrayed him.', ['him'], ['Rui Sousa']],
  ['the subject for itself', 'Rui Sousa told Igor Melo that Tiago Luz had hurt himself.', ['himself'], ['Tiago Luz']],
  ['the owner in the clause', 'Rui Sousa met Igor Melo and sold his house.', ['his'], ['Rui Sousa']],
  ['nobody for his own father', 'Rui Sousa was ill. His father called the doctor.', ['His'], ['Rui Sousa']],
  ['who comes after in the main clause', 'After she left the court, Ana Reis wept.', ['she'], ['Ana Reis']],
  ['men and women by the noun', 'A widow sued a farmer. The court heard that he owed her money.', ['he', 'her'], ['farmer', 'widow']],
  ['nobody for the speaker of the quotation', 'Igor Melo resigned on Monday. “He was tired,” Rui Sousa said.', ['He'], ['Igor Melo']],
  ['one of many kinds of people', 'A soldier was shot near the bridge. He died on the way.', ['He'], ['soldier']],
  ['the king in his style', 'King Harald Dahl arrived in Riga. The mayor received His Majesty at noon.', ['His Majesty'], ['Harald Dahl']],
  ['two named together', 'Ana Reis and Rui Sousa arrived on Monday. They were met by the mayor.', ['They'], ['Ana Reis and Rui Sousa']],
  ['two who met', 'Ana Reis met Rui Sousa in Lisbon. The two leaders spoke for an hour.', ['The two leaders'], ['Ana Reis and Rui Sousa']],
  ['not whom the question names for who answers', 'Rui Sousa met reporters. Asked whether Igor Melo would resign, he declined to answer.', ['he'], ['Rui Sousa']],
  ['no body for several things', 'The tugs have left, the coast guard said. They are expected at noon.', ['They'], ['-']],
  ['the body of another country for another', 'The coast guard is on its way. Two boats were found, Norway’s coast guard said.', ['The coast guard', 'coast guard'], ['coast guard', 'Norway’s coast guard']],
  ['a body by whose it is', 'Norway has offered help, its foreign ministry said.', ['its foreign ministry'], ['Norway’s foreign ministry']],
  ['a flag for nobody', 'Petra Lund has left. A tug reached the Liberian-flagged tanker.', ['Liberian'], ['-']],
  ['a firm by what it makes', 'Norvia shares fell on Monday. A plant will close, the Belgian household goods maker said.', ['the Belgian household goods maker'], ['Norvia']],
  ['an insurer for the one just named', 'Helvetor shares fell. The insurer said it had lost money.', ['The insurer'], ['Helvetor']],
  ['a police rank before a name, and no station after it', 'Three men were held, DCP Heena Solanki said. Sanjay Khot of Hadapsar police station arrested them.', ['Heena Solanki', 'Sanjay Khot'], ['Heena Solanki', 'Sanjay Khot']],
  ['no mayor for a fire chief', 'Lisbon’s fire chief, Rui Matoso, resigned on Friday. The mayor defended him.', ['him'], ['Rui Matoso']],
  ['a group', 'Dozens of protesters blocked the bridge. They were arrested.', ['They'], ['Dozens of protesters']],
];

describe('takes', () => {
  it.each(CASES)('%s', async (_, text, words, names) => {
    expect(await meant(text, words)).toEqual(names);
  });

  it('no film director for the director of a museum in another post', async () => {
    const posts = ['The director Igor Melo was in Cannes. His film won.', 'The director of the Tate Gallery has resigned.'].map((text, i): Post => ({ id: `p${i}`, source: 's', at: { value: '2024-05-06', precision: 'day' }, text }));
    const { mentions, entities } = await reader.record(posts, []);
    const director = mentions.find(({ span }) => span.post === 'p1' && span.text === 'The director');
    expect(entities.find(({ id }) => id === director?.entity)?.name).toBe('director');
  });

  it('the bare surname for her whom the post tells of first', async () => {
    expect(await meant('Leila Haddad was elected mayor. Her husband, Omar Haddad, was there. Haddad thanked the voters.', ['Leila Haddad', 'Omar Haddad', 'Haddad'])).toEqual(['Leila Haddad', 'Omar Haddad', 'Leila Haddad']);
  });
});
