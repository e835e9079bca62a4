import { badRow, groupBy, oneOf, once, readTable } from './table.js';

export const OFFICE_KINDS = [
  'head-of-state', 'head-of-government', 'minister', 'spokesperson', 'military', 'judge', 'religious', 'party', 'company', 'sport',
  'police', 'union', 'expert', 'diplomat', 'legislator', 'local', 'other',
] as const;
export type OfficeKind = (typeof OFFICE_KINDS)[number];

/** What an office is of: "president of France" has a country; empty where it may be of anything or of nothing. */
export const OFFICE_SCOPES = ['', 'country', 'city', 'organisation', 'court'] as const;
export type OfficeScope = (typeof OFFICE_SCOPES)[number];

/** A title or role. */
export interface Office {
  /** Lower case, singular: "prime minister". */
  readonly phrase: string;
  readonly kind: OfficeKind;
  readonly scope: OfficeScope;
  /** True where it can stand before a name: "President Putin", never "resident Smith". */
  readonly title: boolean;
  /** The phrase under which its holders are listed: "prime minister" for "premier". */
  readonly same: string;
}

/** Somebody who held an office from `start`, to `end` exclusive (ISO dates); null where the table knows no end. */
export interface OfficeHolder {
  readonly office: string;
  /** A country's ISO 3166-1 alpha-2 code, or an organisation's name. */
  readonly of: string;
  readonly name: string;
  readonly start: string;
  readonly end: string | null;
}

const OFFICE_COLUMNS = ['phrase', 'kind', 'scope', 'title', 'same'] as const;
const HOLDER_COLUMNS = ['office', 'of', 'name', 'start', 'end'] as const;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

const byPhrase = once(() => groupBy(readTable('offices.tsv', OFFICE_COLUMNS, ([phrase, kind, scope, title, same], where): Office => ({
  phrase,
  kind: oneOf(where, 'kind', kind, OFFICE_KINDS),
  scope: oneOf(where, 'scope', scope, OFFICE_SCOPES),
  title: oneOf(where, 'title', title, ['yes', 'no']) === 'yes',
  same: same || phrase,
})), (office) => office.phrase));

const byOffice = once(() => groupBy(readTable('office-holders.tsv', HOLDER_COLUMNS, ([office, of, name, start, end], where): OfficeHolder => {
  if (!DATE.test(start)) throw badRow(where, `start "${start}" is no date such as 2012-05-07`);
  if (end !== '' && !(DATE.test(end) && start < end)) throw badRow(where, `end "${end}" is no date after ${start}`);
  return { office, of, name, start, end: end || null };
}), (holder) => `${holder.office} ${holder.of}`));

const NO_OFFICE: readonly Office[] = [];

/** The senses of a title or role, whatever its case. */
export function officesCalled(phrase: string): readonly Office[] {
  return byPhrase().get(phrase.toLowerCase()) ?? NO_OFFICE;
}

const firstWords = once((): ReadonlySet<string> => new Set([...byPhrase().keys()].flatMap((phrase) => /^([^ -]+)[ -]/u.exec(phrase)?.[1] ?? [])));

/** True of the lower-case word where an office of several words, or one with hyphens, begins with it: "chief", "prime", "vice". */
export const opensOffice = (word: string): boolean => firstWords().has(word);

/** How many words the longest phrase has: no need to look further back. */
export const longestOffice = once((): number => Math.max(...[...byPhrase().keys()].map((phrase) => phrase.split(' ').length)));

/** Who held the office of the country (ISO code) or organisation on the day (ISO date); undefined where the table does not tell. */
export function holderOf(office: string, of: string, day: string): OfficeHolder | undefined {
  const name = officesCalled(office)[0]?.same ?? office.toLowerCase();
  return byOffice().get(`${name} ${of}`)?.find((holder) => holder.start <= day && (holder.end === null || day < holder.end));
}

const byHolder = once(() => groupBy([...byOffice().values()].flat(), (holder) => holder.name));

/** Every office that somebody of that name held on the day. */
export function officesHeldBy(name: string, day: string): readonly OfficeHolder[] {
  return (byHolder().get(name) ?? []).filter((holder) => holder.start <= day && (holder.end === null || day < holder.end));
}
