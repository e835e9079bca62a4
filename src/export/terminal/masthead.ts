import { PHASES } from '../../record/event.js';
import { count, PHASE_LABELS } from '../labels.js';
import { dayInFull, daysOf } from '../when.js';
import type { DrawSection } from './page.js';
import { PHASE_SIGNS } from './signs.js';

/** Whose posts of which day, how much was read, and what the signs mean. */
export const masthead: DrawSection = ({ record }, page) => {
  const days = daysOf(record.posts);
  const span = days.length > 1 ? `${dayInFull(days[0])} to ${dayInFull(days[days.length - 1])}` : days.length === 1 ? dayInFull(days[0]) : 'Day not told';
  const names = record.sources.map(({ name }) => name).join(', ');
  const figures = [
    count(record.posts.length, 'post'),
    count(record.events.length, 'event'),
    count(record.statements.length, 'statement'),
    count(record.exchanges.length, 'question'),
    count(record.conflicts.length, 'conflict'),
  ];
  const phases = PHASES.map((phase) => ({ ...PHASE_SIGNS[phase], words: PHASE_LABELS[phase], n: record.events.filter((event) => event.phase === phase).length }));
  return [
    ...page.set([{ text: span, ink: 'strong' }, names !== '' && { text: ` · ${names}` }], 0),
    ...page.small(figures, 0),
    ...page.set(phases.filter(({ n }) => n > 0).flatMap(({ sign, words, ink, n }, i) => [{ text: i > 0 ? ' · ' : '' }, { text: sign, ink }, { text: ` ${n} ${words}` }]), 0),
    ...(record.events.length + record.statements.length === 0 ? [] : page.set([{ text: "Every line stands on somebody's word; nothing was checked. [In brackets]: put in by Readout.", ink: 'faint' }], 0)),
  ];
};
