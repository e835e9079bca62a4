import { activityStreams } from './social/activity-streams.js';
import { blueskyCar } from './social/bluesky-car.js';
import { blueskyJson } from './social/bluesky-json.js';
import { csv } from './tables/csv.js';
import { plainText } from './prose/day-log.js';
import { feed } from './feed/feed.js';
import type { Format } from './format.js';
import { json } from './tables/json.js';
import { jsonFeed } from './feed/json-feed.js';
import { jsonLines } from './tables/json-lines.js';
import { markdown } from './prose/markdown.js';
import { opml } from './feed/opml.js';
import { page } from './page/page.js';
import { readoutRecord } from './tables/readout-record.js';
import { telegramHtml } from './telegram/telegram-html.js';
import { telegramJson } from './telegram/telegram-json.js';
import { telegramPreview } from './telegram/telegram-preview.js';
import { xArchive } from './social/x-archive.js';

/** The formats that can be read, asked in this order whether an input is theirs: the surest first, plain text, which takes any text, last. */
export const FORMATS: readonly Format[] = [
  telegramJson, telegramHtml, telegramPreview, jsonFeed, opml, feed, blueskyCar, xArchive, readoutRecord, activityStreams, blueskyJson, page,
  // Any list of objects, any table, any text with marks.
  jsonLines, json, csv, markdown, plainText,
];
