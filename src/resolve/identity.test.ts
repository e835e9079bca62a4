import { describe, expect, it } from 'vitest';
import { name, pronoun, role, told } from '../../test/told-posts.js';
import { identify } from './identity.js';
import type { ReadPost } from './reading-order.js';

/** Each mention with its entity's kind and fullest name, post by post. */
function who(...posts: ReadPost[]): string[][] {
  const { clusters, of } = identify(posts, posts.map((_, i) => i));
  return posts.map(({ findings }, post) => findings.mentions.map((mention, i) => {
    const cluster = clusters[of[post][i]];
    const fullest = cluster && [...cluster.names.keys()].sort((a, b) => b.split(' ').length - a.split(' ').length)[0];
    return cluster ? `${mention.text}: ${cluster.kind} ${fullest}` : `${mention.text}: -`;
  }));
}

describe('names over a whole file', () => {
  it('lets a full name that comes late explain a short one before it', () => {
    expect(who(told('Okafor spoke.', [name('Okafor', 'person')]), told('Chidi Okafor left.', [name('Chidi Okafor', 'person')]))[0]).toEqual(['Okafor: person Chidi Okafor']);
  });

  it('takes a single name that ends somebody’s full name for his, though a town bears it too', () => {
    expect(who(told('Lincoln agreed.', [name('Lincoln', 'place')]), told('Mary Lincoln signed.', [name('Mary Lincoln', 'person')]))[0]).toEqual(['Lincoln: person Mary Lincoln']);
  });

  it('keeps the town where the words around a mention speak for it', () => {
    const read = who(told('Mary Lincoln spoke. Lincoln left for home. Snow fell in Lincoln.', [name('Mary Lincoln', 'person'), name('Lincoln', 'place'), name('Lincoln', 'place', { hints: { place: 1.2 } })]));
    expect(read[0]).toEqual(['Mary Lincoln: person Mary Lincoln', 'Lincoln: person Mary Lincoln', 'Lincoln: place Lincoln']);
  });

  it('keeps two of one surname two, and gives the surname alone to the nearer', () => {
    const read = who(
      told('Leila Haddad spoke.', [name('Leila Haddad', 'person')]),
      told('Haddad left.', [name('Haddad', 'person')]),
      told('Omar Haddad spoke.', [name('Omar Haddad', 'person')]),
      told('Haddad sat down.', [name('Haddad', 'person')]),
    );
    expect(read.flat()).toEqual(['Leila Haddad: person Leila Haddad', 'Haddad: person Leila Haddad', 'Omar Haddad: person Omar Haddad', 'Haddad: person Omar Haddad']);
  });

  it('gives a surname with a title to whom the title fits', () => {
    const read = who(told('Minister Leila Haddad and coach Omar Haddad met. Minister Haddad left.', [
      name('Leila Haddad', 'person', { title: 'Minister' }), name('Omar Haddad', 'person', { title: 'coach' }), name('Haddad', 'person', { title: 'Minister' }),
    ]));
    expect(read[0][2]).toBe('Haddad: person Leila Haddad');
  });

  it('knows a firm by its first words, whatever the tagger took them for', () => {
    expect(who(told('Brixdale Foods recalls milk. Brixdale fell.', [name('Brixdale Foods', 'organisation'), name('Brixdale', 'person')]))[0][1]).toBe('Brixdale: organisation Brixdale Foods');
    expect(who(told('The Lisbon Herald says rain falls in Lisbon.', [name('Lisbon Herald', 'organisation'), name('Lisbon', 'place')]))[0][1]).toBe('Lisbon: place Lisbon');
  });

  it('knows a person by the first of two surnames, and a body of the tables by the end of a longer name', () => {
    expect(who(told('Edgardo Zelaya Pineda spoke. Zelaya left.', [name('Edgardo Zelaya Pineda', 'person'), name('Zelaya', 'person')]))[0][1]).toBe('Zelaya: person Edgardo Zelaya Pineda');
    expect(who(told('The International Committee of the Red Cross helps. The Red Cross left.', [name('International Committee of the Red Cross', 'organisation'), name('Red Cross', 'organisation')]))[0][1]).toBe('Red Cross: organisation International Committee of the Red Cross');
  });

  it('knows a person by first name and father’s name', () => {
    expect(who(told('Daulet Omarov spoke. Daulet Erlanovich left.', [name('Daulet Omarov', 'person'), name('Daulet Erlanovich', 'person')]))[0][1]).toBe('Daulet Erlanovich: person Daulet Omarov');
  });

  it('does not take a body that speaks often for a person', () => {
    const says = (text: string) => told(text, [name('Parliament', 'organisation', { hints: { person: 1.6 } })]);
    expect(who(says('Parliament said.'), says('Parliament says no.'), says('Parliament says yes.'))[2]).toEqual(['Parliament: organisation Parliament']);
  });

  it('joins acronyms and spellings', () => {
    expect(who(told('The National Grain Board met. NGB voted.', [name('National Grain Board', 'organisation'), name('NGB', 'organisation')]))[0][1]).toBe('NGB: organisation National Grain Board');
    expect(who(told('Yousef Kabbashi; Yusef Kabashi.', [name('Yousef Kabbashi', 'person'), name('Yusef Kabashi', 'person')]))[0][1]).toBe('Yusef Kabashi: person Yousef Kabbashi');
    expect(who(told('R. Vance said so. Rosa Vance is 40.', [name('R. Vance', 'person'), name('Rosa Vance', 'person')]))[0][0]).toBe('R. Vance: person Rosa Vance');
  });

  it('sets a kind right from what stands around the name anywhere in the file', () => {
    const club = (text: string, hints: object) => told(text, [name('Harnby', 'person', { hints })]);
    expect(who(club('Harnby have won.', { organisation: 2.5 }), club('Harnby lost.', {}))[1]).toEqual(['Harnby: organisation Harnby']);
  });
});

describe('roles', () => {
  const minister = name('Ines Duarte', 'person', { title: 'foreign minister', subject: true });

  it('finds who was told to hold the office, in the post, before or after', () => {
    expect(who(told('Ines Duarte arrived.', [minister]), told('The minister smiled.', [role('minister', 'person')]))[1]).toEqual(['minister: person Ines Duarte']);
    expect(who(told('The minister smiled.', [role('minister', 'person')]), told('Ines Duarte arrived.', [minister]))[0]).toEqual(['minister: person Ines Duarte']);
  });

  it('takes a role in the next sentence for the person just named, of whom no office is told', () => {
    const read = who(
      told('Foreign minister Ines Duarte arrived.', [minister]),
      told('They were met by Marc Roche. The minister thanked them.', [name('Marc Roche', 'person'), role('minister', 'person', { subject: true })]),
    );
    expect(read[1][1]).toBe('minister: person Marc Roche');
  });

  it('does not mix ministers of two countries', () => {
    const read = who(
      told('Ines Duarte met Jan Novak.', [name('Ines Duarte', 'person', { title: 'minister', country: 'PT' }), name('Jan Novak', 'person', { title: 'minister', country: 'CZ' })]),
      told('The Portuguese minister left.', [role('Portuguese minister', 'person', { country: 'PT' })]),
    );
    expect(read[1]).toEqual(['Portuguese minister: person Ines Duarte']);
  });

  it('knows from the facts who held an office on the day', () => {
    expect(who(told('Emmanuel Macron spoke. The president left.', [name('Emmanuel Macron', 'person'), role('president', 'person')]))[0][1]).toBe('president: person Emmanuel Macron');
  });

  it('takes the company for the firm in the foreground, not for the outlet that tells of it', () => {
    const read = who(told('Brixdale is hiding results, Reuters says. The company denied it.', [name('Brixdale', 'organisation', { subject: true }), name('Reuters', 'organisation'), role('company', 'organisation')]));
    expect(read[0][2]).toBe('company: organisation Brixdale');
  });

  it('takes a country’s role for no one of whom another country or only a longer office is told', () => {
    const read = who(
      told('Ursula Berg of the bank spoke.', [name('Ursula Berg', 'person', { title: 'European Commission president' })]),
      told('Portugal’s president left.', [name('Portugal', 'place'), role('president', 'person', { of: 0 })]),
    );
    expect(read[1][1]).toBe('president: person president');
  });

  it('takes his spokesman for no one whose office is another country’s', () => {
    const read = who(
      told('Portugal’s Government spokesman Nuno Vaz spoke.', [name('Nuno Vaz', 'person', { title: 'Government spokesman', country: 'PT' })]),
      told('Idris will fly to Oslo, his spokesman said.', [name('Idris', 'person', { subject: true }), name('Oslo', 'place'), pronoun('his', 'm'), role('spokesman', 'person', { of: 2 })]),
    );
    expect(read[1][3]).toBe('spokesman: person spokesman');
  });

  it('takes "the American" for who may be one', () => {
    const read = who(told('Owen Ward arrived.', [name('Owen Ward', 'person', { subject: true })]), told('The American left.', [role('American', 'person', { country: 'US' })]));
    expect(read[1]).toEqual(['American: person Owen Ward']);
  });

  it('finds a counterpart by the office', () => {
    const read = who(
      told('Prime minister Ana Reis met him.', [name('Ana Reis', 'person', { title: 'prime minister' })]),
      told('Prime minister Luis Gil thanked his Portuguese counterpart.', [name('Luis Gil', 'person', { title: 'prime minister', subject: true }), pronoun('his', 'm'), role('Portuguese counterpart', 'person', { of: 1, country: 'PT' })]),
    );
    expect(read[1][2]).toBe('Portuguese counterpart: person Ana Reis');
  });

  it('takes the paper for who relayed last', () => {
    const read = who(told('Rain fell, the Harnby Argus reports. The paper was wrong.', [name('Harnby Argus', 'organisation'), role('paper', 'organisation')], [{ speaker: 0, cue: { start: 28, end: 35 } }]));
    expect(read[0][1]).toBe('paper: organisation Harnby Argus');
  });

  it('takes a role for one whom the file never names', () => {
    const read = who(told('The transport minister left. The minister smiled.', [role('transport minister', 'person'), role('minister', 'person')]));
    expect(read[0][1]).toBe('minister: person transport minister');
  });

  it('hears a body in its press service', () => {
    expect(who(told('The Grain Board’s press service said so.', [name('Grain Board', 'organisation'), role('press service', 'organisation', { of: 0 })]))[0][1]).toBe('press service: organisation Grain Board');
  });

  it('makes an entity of a role that nobody is told to hold', () => {
    expect(who(told('The mayor wept.', [role('mayor', 'person')]))[0]).toEqual(['mayor: person mayor']);
  });
});

describe('pronouns', () => {
  const ana = name('Ana Reis', 'person', { subject: true });
  const rui = name('Rui Sousa', 'person');

  it('prefers the subject, and one whose first name fits', () => {
    expect(who(told('Ana Reis met Rui Sousa. She left.', [ana, rui, pronoun('She', 'f', { subject: true })]))[0][2]).toBe('she: person Ana Reis');
    expect(who(told('Ana Reis met Rui Sousa. He left.', [ana, rui, pronoun('He', 'm', { subject: true })]))[0][2]).toBe('he: person Rui Sousa');
  });

  it('never takes a quoted "he" for the speaker, but "I" always', () => {
    const text = 'Rui Sousa thanked Igor Melo: He stays. I go.';
    const statement = { speaker: 0, content: [{ start: text.indexOf('He'), end: text.length }] };
    const read = who(told(text, [name('Rui Sousa', 'person', { subject: true }), name('Igor Melo', 'person'), pronoun('He', 'm', { subject: true }), pronoun('I', undefined, { kind: 'person' })], [statement]));
    expect(read[0].slice(2)).toEqual(['he: person Igor Melo', 'i: person Rui Sousa']);
  });

  it('takes nobody for the speaker who is told of in his own quoted words alone', () => {
    const text = 'Peter Moyo spoke. A minister without answers is none, he said.';
    const read = who(told(text, [name('Peter Moyo', 'person'), role('A minister', 'person', { subject: true, definite: false }), pronoun('he', 'm', { subject: true })], [{ speaker: 2, content: [{ start: text.indexOf('A min'), end: text.indexOf(', he') }] }]));
    expect(read[0][2]).toBe('he: person Peter Moyo');
  });

  it('resolves "it" to the body that acts, and says nothing where none does', () => {
    expect(who(told('Brixdale lost. It appealed.', [name('Brixdale', 'organisation', { subject: true }), pronoun('It', undefined, { subject: true })]))[0][1]).toBe('it: organisation Brixdale');
    expect(who(told('Rain fell. It stopped.', [pronoun('It')]))[0]).toEqual(['it: -']);
  });
});
