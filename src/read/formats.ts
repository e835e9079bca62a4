import { plainText } from './day-log.js';
import { feed } from './feed.js';
import type { Format } from './format.js';
import { jsonFeed } from './json-feed.js';
import { opml } from './opml.js';
import { page } from './page.js';
import { telegramHtml } from './telegram-html.js';
import { telegramJson } from './telegram-json.js';
import { telegramPreview } from './telegram-preview.js';

/** The formats that can be read, asked in this order whether an input is theirs: the surest first, plain text, which takes any text, last. */
export const FORMATS: readonly Format[] = [telegramJson, telegramHtml, telegramPreview, jsonFeed, opml, feed, page, plainText];
