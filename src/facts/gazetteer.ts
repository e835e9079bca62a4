import { badRow, bytesOf, numberOf, once } from './table.js';

const FILE = 'gazetteer.tsv';
/** A place's kind by its letter in the table. */
export const GAZETTEER_KINDS = { c: 'city', r: 'region', d: 'district' } as const;

/** A town, a first-level region or a district of the world. */
export interface GazetteerPlace {
  readonly kind: (typeof GAZETTEER_KINDS)[keyof typeof GAZETTEER_KINDS];
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** GeoNames' code of the first-level region that it is or lies in: "TX" for Texas; empty where unknown. */
  readonly region: string;
  /** Degrees; of a region or district the middle of the box around its towns. */
  readonly lat: number;
  readonly lon: number;
  /** To two figures. */
  readonly population: number;
  /** Its main name is another: "Acapulco" for "Acapulco de Juárez". */
  readonly byOtherName: boolean;
}

const LETTERS: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ə: 'e', ħ: 'h' };

const ABBREVIATIONS: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', ft: 'fort', mt: 'mount' };

/** A name as the gazetteer is sorted by: no case, marks, hyphens, apostrophes, leading article or abbreviation; "Bab el-Oued" and "Bab El Oued" are one. */
export function gazetteerKey(name: string): string {
  return name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[łøđðıßæœþəħ]/gu, (letter) => LETTERS[letter])
    .replace(/['’‘`ʼʻ.]/gu, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim().replace(/^the /u, '')
    .replace(/\b(?:st|ste|ft|mt)\b/gu, (short) => ABBREVIATIONS[short]);
}

// Millions of characters for a few names a day: they stay bytes, and a name is found by halving. Lines are in the order of their names' bytes.
const bytes = once(() => bytesOf(FILE));

/** Every place of that name, whatever its case, marks and hyphens, the largest first. */
export function gazetteerPlaces(name: string): readonly GazetteerPlace[] {
  const key = gazetteerKey(name);
  if (key === '') return [];
  const line = lineNamed(bytes(), Buffer.from(key));
  return line === null ? [] : line.split('|').map(placeOf);
}

/** What stands after the name on its line; null where no line has it. */
function lineNamed(table: Buffer, key: Buffer): string | null {
  let low = table.indexOf(NEWLINE) + 1;
  let high = table.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = table.lastIndexOf(NEWLINE, middle - 1) + 1;
    const tab = table.indexOf(TAB, start);
    const end = table.indexOf(NEWLINE, tab);
    const order = table.compare(key, 0, key.length, start, tab);
    if (order === 0) return table.toString('utf8', tab + 1, end);
    if (order < 0) low = end + 1;
    else high = start;
  }
  return null;
}

const NEWLINE = 10;
const TAB = 9;

function placeOf(cell: string): GazetteerPlace {
  const [kind, country, region, lat, lon, population, other] = cell.split(' ');
  const where = { file: FILE, line: 0 };
  if (!(kind in GAZETTEER_KINDS)) throw badRow(where, `"${cell}" is no place`);
  return {
    kind: GAZETTEER_KINDS[kind as keyof typeof GAZETTEER_KINDS],
    country,
    region,
    lat: numberOf(where, 'lat', lat, -90, 90) ?? 0,
    lon: numberOf(where, 'lon', lon, -180, 180) ?? 0,
    population: numberOf(where, 'population', population, 0, 1e9) ?? 0,
    byOtherName: other === '*',
  };
}
