import type { Notice } from '../../record/record.js';
import { plainText } from '../prose/day-log.js';
import type { Format, Input } from '../format.js';
import { FORMATS } from '../formats.js';
import { naturally } from './natural-order.js';
import type { Found } from '../read-all.js';
import { formatOf } from '../recognise.js';

/** An input of a folder or an archive, by its path in there. */
export interface Lying {
  readonly path: string;
  readonly input: Input;
}

/** Where nobody named the file, only these are taken for posts in plain text: licences, style sheets and programs are text too. */
const PLAIN = /^[^.]+$|\.(?:txt|text|log)$/iu;
/** What stands beside files to tell of them. */
const ABOUT = /^(?:licen[cs]e|copying|notice|readme|changelog|authors)(?:\.(?:txt|md|rst|html?))?$/iu;
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
const fileOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The format of a file that nobody named; null where it is to be left alone. */
export function formatWithin(head: Uint8Array, path: string, asked: Format | null): Format | null {
  if (ABOUT.test(fileOf(path))) return null;
  const format = asked?.recognises(head, fileOf(path)) ? asked : formatOf(head, fileOf(path));
  if (format === null || (asked !== null && format !== asked)) return null;
  return format === plainText && asked === null && !PLAIN.test(fileOf(path)) ? null : format;
}

/** The folders in which browsers keep what a saved page shows, beside the page: "Ferry leaves_files/" of "Ferry leaves.html". */
export function savedBeside(paths: readonly string[]): ReadonlySet<string> {
  return new Set(paths.flatMap((path) => (/\.(?:x?html?|php|aspx?)$/iu.test(path) ? [`${path.replace(/\.[^.]+$/u, '')}_files/`] : [])));
}

/** True for what belongs to an export and holds none of its posts. */
export function isBeside(head: Uint8Array, path: string): boolean {
  return FORMATS.some((format) => format.accompanies?.(head, fileOf(path)));
}

/**
 * Inputs in the order they are read in: those of one folder that are an export of several files together, by their numbers. What lies in
 * folders below such an export is its media.
 */
export function groupsOf(lying: readonly (Lying & { readonly format: Format })[], within: boolean): { readonly found: readonly Found[]; readonly media: readonly Lying[] } {
  const exports = [...new Set(lying.filter(({ format }) => format.mediaBelow).map(({ path }) => folderOf(path)))];
  const isMedia = ({ path, format }: (typeof lying)[number]): boolean => within && !format.mediaBelow && exports.some((folder) => folderOf(path) !== folder && path.startsWith(folder));
  const groups = new Map<string, (typeof lying)[number][]>();
  lying.forEach((one, i) => {
    if (isMedia(one)) return;
    const key = one.format.together ? `${one.format.name}\u0000${folderOf(one.path)}` : String(i);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  });
  return {
    found: [...groups.values()].map((group) => ({
      format: group[0].format,
      inputs: group.sort((a, b) => naturally(a.path, b.path)).map(({ input }) => input),
      within,
    })),
    media: lying.filter(isMedia),
  };
}

/** More than these are not named. */
const NAMED = 3;

/** What tells of the files that were left alone; null where there are none. */
export function leftAlone(paths: readonly string[], where: string): Notice | null {
  if (paths.length === 0) return null;
  const named = paths.slice(0, NAMED).join(', ') + (paths.length > NAMED ? ` and ${paths.length - NAMED} more` : '');
  return { where, what: `${paths.length === 1 ? '1 file holds' : `${paths.length} files hold`} no posts that can be read, and ${paths.length === 1 ? 'was' : 'were'} left alone: ${named}` };
}
