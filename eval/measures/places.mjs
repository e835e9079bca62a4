import { readRows } from '../corpora.mjs';
import { SpanScore } from '../score/spans.mjs';

const FILE = 'places/geovirus.jsonl';
/** A place found within so many kilometres of the right one is right: 100 miles, as toponym resolution is measured. */
const NEAR = 161;
const EARTH_RADIUS = 6371;

/** Kilometres between two places on the ground. */
export function kilometres(a, b) {
  const rad = Math.PI / 180;
  const h = Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Spans and points of one half of the articles. */
class PlaceScore {
  spans = new SpanScore();
  right = 0;
  placed = 0;
  near = 0;

  add(found, gold) {
    this.spans.add(found.map(({ start, end }) => [start, end]), gold.map(({ span }) => span));
    for (const { start, end, lat, lon } of found) {
      const same = gold.find(({ span }) => span[0] === start && span[1] === end);
      if (same === undefined) continue;
      this.right += 1;
      if (lat === undefined) continue;
      this.placed += 1;
      if (kilometres({ lat, lon }, same) <= NEAR) this.near += 1;
    }
  }

  get result() {
    const percent = (part, whole) => (whole === 0 ? 0 : (100 * part) / whole);
    return { spans: this.spans.result, near: percent(this.near, this.right), placed: percent(this.placed, this.right) };
  }
}

/**
 * Places named in articles, each read as one post: their spans, exact, and how many of those found lie near where they should by the point
 * of the entity that they name. GeoVirus marks a name wherever it stands for the place, its government too, and no adjective, person or
 * body named after it. Rules were written with the even rows in view.
 */
export async function measurePlaces({ core, data, skip, detail }) {
  const articles = readRows(`${data}/${FILE}`);
  if (articles === null) {
    skip(['places-span', 'places-near'], `${FILE} is not there`);
    return {};
  }
  const scores = { all: new PlaceScore(), even: new PlaceScore(), odd: new PlaceScore() };
  for (const [row, { text, places }] of articles.entries()) {
    const found = await core.places(text);
    for (const part of ['all', row % 2 === 0 ? 'even' : 'odd']) scores[part].add(found, places);
  }
  detail('places', Object.fromEntries(Object.entries(scores).map(([part, score]) => [part, score.result])));
  return { 'places-span': scores.all.result.spans.f1, 'places-near': scores.all.result.near };
}
