import { activityStreams } from './activity-streams.js';
import { blueskyCar } from './bluesky-car.js';
import { blueskyJson } from './bluesky-json.js';
import { csv } from './csv.js';
import { plainText } from './day-log.js';
import { feed } from './feed.js';
import type { Format } from './format.js';
import { json } from './json.js';
import { jsonFeed } from './json-feed.js';
import { jsonLines } from './json-lines.js';
import { markdown } from './markdown.js';
import { opml } from './opml.js';
import { page } from './page.js';
import { readoutRecord } from './readout-record.js';
import { telegramHtml } from './telegram-html.js';
import { telegramJson } from './telegram-json.js';
import { telegramPreview } from './telegram-preview.js';
import { xArchive } from './x-archive.js';

/** The formats that can be read, asked in this order whether an input is theirs: the surest first, plain text, which takes any text, last. */
export const FORMATS: readonly Format[] = [
  telegramJson, telegramHtml, telegramPreview, jsonFeed, opml, feed, blueskyCar, xArchive, readoutRecord, activityStreams, blueskyJson, page,
  // Any list of objects, any table, any text with marks.
  jsonLines, json, csv, markdown, plainText,
];
