import { describe, expect, it } from 'vitest';
import { name, told } from '../../test/told-posts.js';
import { identify } from './identity.js';
import type { ReadPost } from './reading-order.js';

/** A post with these names of places, in the text's order. */
const post = (text: string, ...places: string[]): ReadPost => told(text, places.map((place) => name(place, 'place')));

/** Kind, country and rounded point of each name's place, post by post. */
function where(...posts: ReadPost[]): string[][] {
  const { clusters, of } = identify(posts, posts.map((_, i) => i));
  return posts.map(({ findings }, p) => findings.mentions.map(({ text }, i) => {
    const { place, country, lat, lon } = clusters[of[p][i]];
    return `${text}: ${place?.kind ?? '-'} ${country ?? '-'}${lat === undefined ? '' : ` ${Math.round(lat)} ${Math.round(lon as number)}`}`;
  }));
}

describe('a name of many places', () => {
  it('is the country, the capital or the largest where nothing else is told', () => {
    expect(where(post('Rain fell in Georgia.', 'Georgia'))[0]).toEqual(['Georgia: country GE 42 44']);
    expect(where(post('A bridge closed in Paris.', 'Paris'))[0]).toEqual(['Paris: city FR 49 2']);
  });

  it('lies in what is named beside it', () => {
    expect(where(post('A bridge closed in Paris, Texas.', 'Paris', 'Texas'))[0][0]).toBe('Paris: city US 34 -96');
    expect(where(post('Two firms in Newcastle, in New South Wales, have closed.', 'Newcastle', 'New South Wales'))[0][0]).toBe('Newcastle: city AU -33 152');
    expect(where(post('Scotland’s Perth is flooded.', 'Scotland', 'Perth'))[0][1]).toBe('Perth: city GB 56 -3');
  });

  it('lies in the country that an adjective names', () => {
    expect(where(post('The Spanish town of Cartagena has a new mayor.', 'Cartagena'))[0][0]).toBe('Cartagena: city ES 38 -1');
  });

  it('lies by the other places of the post', () => {
    expect(where(post('Storms hit Dayton, Springfield and Columbus in Ohio.', 'Dayton', 'Springfield', 'Columbus', 'Ohio'))[0]).toEqual([
      'Dayton: city US 40 -84', 'Springfield: city US 40 -84', 'Columbus: city US 40 -83', 'Ohio: region US 40 -83',
    ]);
  });

  it('is of the kind that the word beside it names', () => {
    expect(where(post('Fires burn in Washington state.', 'Washington'))[0]).toEqual(['Washington: region US 47 -121']);
    expect(where(post('A fire burns in Washington.', 'Washington'))[0]).toEqual(['Washington: city US 39 -77']);
  });

  it('is of the kind of the others in the post', () => {
    expect(where(post('Two cases were told in Kansas and one in Ohio. New York has none.', 'Kansas', 'Ohio', 'New York'))[0][2]).toBe('New York: region US 43 -76');
    expect(where(post('Trains from Boston to New York are late.', 'Boston', 'New York'))[0][1]).toBe('New York: city US 41 -74');
  });

  it('is of the kind of its neighbours in a list', () => {
    expect(where(post('Cases rose in Florida, Georgia and Alabama.', 'Florida', 'Georgia', 'Alabama'))[0][1]).toBe('Georgia: region US 33 -83');
    expect(where(post('Leaders of Armenia, Georgia and Azerbaijan met.', 'Armenia', 'Georgia', 'Azerbaijan'))[0][1]).toBe('Georgia: country GE 42 44');
  });
});

describe('over several posts', () => {
  it('keeps the place that one post tells for the others', () => {
    expect(where(post('Snow closed schools in Paris, Texas.', 'Paris', 'Texas'), post('Schools in Paris are open again.', 'Paris'))[1]).toEqual(['Paris: city US 34 -96']);
  });

  it('makes two of a name that means a place here and another there', () => {
    const posts = [post('Snow closed schools in Birmingham, Alabama.', 'Birmingham', 'Alabama'), post('Bins are full in Birmingham, England.', 'Birmingham', 'England')];
    expect(where(...posts).map(([first]) => first)).toEqual(['Birmingham: city US 34 -87', 'Birmingham: city GB 52 -2']);
    const { clusters, of } = identify(posts, [0, 1]);
    expect(of[0][0]).not.toBe(of[1][0]);
    expect(clusters[of[0][0]].key).not.toBe(clusters[of[1][0]].key);
  });

  it('keeps one of a town and the region of its name', () => {
    const posts = [post('The governor of Osaka spoke.', 'Osaka'), post('A train stopped in the city of Osaka.', 'Osaka')];
    const { of } = identify(posts, [0, 1]);
    expect(of[0][0]).toBe(of[1][0]);
  });
});

describe('a place that no table knows', () => {
  it('has the country of what it lies in, and no point of its own', () => {
    expect(where(post('Wells ran dry in Vorrundbach, Bavaria.', 'Vorrundbach', 'Bavaria'))[0][0]).toBe('Vorrundbach: - DE');
  });

  it('has the point of the town it lies in', () => {
    expect(where(post('A shop burned in Vorrundquay, Auckland.', 'Vorrundquay', 'Auckland'))[0][0]).toBe('Vorrundquay: site NZ -37 175');
  });

  it('is none of its namesakes where it is told to lie elsewhere', () => {
    expect(where(post('A clinic opened in the village of Shiloh in Kenya.', 'Shiloh', 'Kenya'))[0][0]).toBe('Shiloh: - KE');
  });

  it('is no small namesake far from all that is told', () => {
    expect(where(post('Trucks left Honduras by Agua Caliente.', 'Honduras', 'Agua Caliente'))[0][1]).toBe('Agua Caliente: - -');
  });

  it('has neither where nothing tells', () => {
    expect(where(post('Rain fell in Vorrundbach.', 'Vorrundbach'))[0]).toEqual(['Vorrundbach: - -']);
  });
});
