import type { DrawSection } from './page.js';
import { PHASE_SIGNS } from './signs.js';
import { daysOf } from './when.js';

/** Whose posts of which day, how much was read, and what the signs mean. */
export const masthead: DrawSection = ({ record }, page) => {
  const days = daysOf(record.posts);
  const span = days.length > 1 ? `${days[0]} to ${days.at(-1)}` : (days[0] ?? 'undated');
  const names = record.sources.map(({ name }) => name).join(', ');
  return [
    ...page.set([{ text: span, ink: 'strong' }, names !== '' && { text: `  ${names}` }], 0),
    ...page.small(
      [
        count(record.posts.length, 'post'),
        count(record.statements.length, 'statement'),
        count(record.events.length, 'event'),
        count(record.exchanges.length, 'question'),
        count(record.conflicts.length, 'conflict'),
      ],
      0,
    ),
    ...page.set(
      Object.values(PHASE_SIGNS).flatMap(({ sign, words, ink }, i) => [{ text: `${i > 0 ? '  ' : ''}${sign}`, ink }, { text: ` ${words}` }]),
      0,
    ),
  ];
};

function count(n: number, one: string): string {
  return `${n} ${n === 1 ? one : `${one}s`}`;
}
