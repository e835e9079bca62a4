import { type Doc, EVENT_LABELS, type Link, LINKS } from '../../parse/doc.js';
import type { EventType } from '../../record/event.js';

const NONE = EVENT_LABELS.length - 1;

/** Of which type the core takes the event to be that a word tells. */
export interface Scored {
  readonly type: EventType;
  /** Chance of that type, 0 to 1. */
  readonly chance: number;
}

/** What the core says that a token tells; null for a Doc without its scores. */
export function scoredType({ happenings }: Doc, token: number): Scored | null {
  if (happenings === null) return null;
  const from = token * EVENT_LABELS.length;
  let best = 0;
  for (let type = 1; type < NONE; type++) if (happenings.event[from + type] > happenings.event[from + best]) best = type;
  return { type: EVENT_LABELS[best] as EventType, chance: Math.exp(happenings.event[from + best]) };
}

/** Chance, 0 to 1, that a token tells an event of the type; null for a Doc without scores. */
export function chanceOfType({ happenings }: Doc, token: number, type: EventType): number | null {
  return happenings === null ? null : Math.exp(happenings.event[token * EVENT_LABELS.length + EVENT_LABELS.indexOf(type)]);
}

/** Chance, 0 to 1, that a token tells no event; null for a Doc without scores. */
export function chanceOfNone({ happenings }: Doc, token: number): number | null {
  return happenings === null ? null : Math.exp(happenings.event[token * EVENT_LABELS.length + NONE]);
}

/** Chance, 0 to 1, that a link of a kind leads from a token into the tokens from `first` to before `end`; 0 where none of the links kept does. */
export function chanceOfLink({ happenings, size }: Doc, link: Link, token: number, first: number, end: number): number {
  if (happenings === null) return 0;
  const { kept, linkScore, linkToken } = happenings;
  const from = (LINKS.indexOf(link) * size + token) * kept;
  for (let k = from; k < from + kept; k++) if (linkToken[k] >= first && linkToken[k] < end) return 1 / (1 + Math.exp(-linkScore[k]));
  return 0;
}

/** Chance, 0 to 1, that what a token tells has happened or is happening; null for a Doc without scores. */
export function chanceOfHappened({ happenings }: Doc, token: number): number | null {
  return happenings === null ? null : 1 / (1 + Math.exp(-happenings.happened[token]));
}
