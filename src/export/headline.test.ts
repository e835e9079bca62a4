import { describe, expect, it } from 'vitest';
import { eventOf, place, recordOf } from '../../test/sample-record.js';
import type { MentionForm, Ref } from '../record/entity.js';
import { headline } from './headline.js';
import { nameOf, viewOf } from './view.js';

const VELDE = { id: 'velde', kind: 'person', name: 'Mara Velde', aliases: [] } as const;
const PORT = { id: 'port', kind: 'place', name: 'Port Calder', aliases: [] } as const;
const CREWS = { id: 'crews', kind: 'group', name: 'crews', aliases: [] } as const;
type Who = 'velde' | 'port' | 'crews';

/** The headline of an event told by `clause` of a post, and who it leaves unsaid. */
function told(text: string, clause: string, trigger: string, mentions: readonly [who: Who, words: string, form: MentionForm][], actors: readonly Who[] = []): string[] {
  const post = { id: 'p', source: 's', at: { value: null, precision: 'unknown' as const }, text };
  const event = eventOf('e', 'TRAVEL', 'planned', { spans: [place(post, clause)], triggers: [place(post, trigger)], actors: actors.map((entity): Ref => ({ entity, span: null })) });
  const view = viewOf(recordOf({
    posts: [post], entities: [VELDE, PORT, CREWS], events: [event],
    mentions: mentions.map(([entity, words, form]) => ({ entity, span: place(post, words), form })),
  }));
  const { parts, unsaid } = headline(view, event);
  return [parts.map(({ kind, text: words }) => (kind === 'trigger' ? `*${words}*` : words)).join(''), ...unsaid.map((ref) => nameOf(view, ref))];
}

describe('headline', () => {
  it('says who is meant by a pronoun and by an adverb of place', () => {
    expect(told('She flies from here to Sund.', 'She flies from here to Sund', 'flies', [['velde', 'She', 'pronoun'], ['port', 'here', 'adverb']], ['velde']))
      .toEqual(['She [Mara Velde] *flies* from here [Port Calder] to Sund']);
  });

  it('puts in a subject that was left out', () => {
    expect(told('She rests today and will visit the yard.', 'will visit the yard', 'visit', [['velde', 'She', 'pronoun']], ['velde'])).toEqual(['[Mara Velde] will *visit* the yard']);
  });

  it.each(['has always *backed* the plan', 'to *back* the plan', 'will probably never *back* the plan'])('puts it before auxiliaries and adverbs: %s', (clause) => {
    const words = clause.replaceAll('*', '');
    const trigger = /\*(.*)\*/.exec(clause)![1];
    expect(told(words, words, trigger, [], ['velde'])).toEqual([`[Mara Velde] ${clause}`]);
  });

  it('puts no subject before one that stands there, and leaves whom it cannot place unsaid', () => {
    expect(told('A meeting is under way.', 'A meeting is under way', 'meeting', [], ['velde'])).toEqual(['A *meeting* is under way', 'Mara Velde']);
  });

  it.each<[string, string, [Who, string, MentionForm][], string]>([
    ['a name in the clause says who the pronoun is', 'Mara Velde leaves her post', [['velde', 'Mara Velde', 'name'], ['velde', 'her', 'pronoun']], 'Mara Velde *leaves* her post'],
    ['once is enough', 'She leaves her post', [['velde', 'She', 'pronoun'], ['velde', 'her', 'pronoun']], 'She [Mara Velde] *leaves* her post'],
    ['a role that is the name', 'The crews leaves town', [['crews', 'The crews', 'role']], 'The crews *leaves* town'],
  ])('%s', (_, text, mentions, expected) => expect(told(text, text, 'leaves', mentions)).toEqual([expected]));

  it('of an event without words is its type', () => {
    expect(headline(viewOf(recordOf({})), eventOf('e', 'VOTE', 'done', {})).parts).toEqual([{ kind: 'words', text: 'vote' }]);
  });
});
