import { z } from 'zod';

/** What an object of JSON-LD says of an article or of an entry of a live blog. */
export interface ArticleData {
  readonly type: string;
  readonly headline?: string;
  readonly body?: string;
  readonly published?: string;
  readonly updated?: string;
  readonly url?: string;
  readonly author?: string;
  readonly publisher?: string;
  readonly language?: string;
  readonly updates: readonly ArticleData[];
  /** Updates that it tells, more than are read perhaps. */
  readonly count: number;
}

type Thing = Record<string, unknown>;

const ARTICLE = /^(?:https?:\/\/schema\.org\/)?((?:\w*NewsArticle|Article|\w*Posting|\w*Article|Report))$/u;
const MAX_THINGS = 20_000;
/** A live blog of more entries is made to be slow. */
export const MOST_ENTRIES = 5000;
const DEEPEST = 8;
const thing = z.record(z.string(), z.unknown());

const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value) && thing.safeParse(value).success;
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);

function textOf(value: unknown, depth = 0): string | undefined {
  const first = listOf(value)[0];
  if (typeof first === 'string') return first.trim() || undefined;
  if (typeof first === 'number') return String(first);
  return isThing(first) && depth < DEEPEST ? (textOf(first['@value'], depth + 1) ?? textOf(first['@id'], depth + 1)) : undefined;
}

/** What a page's things share. */
interface Named {
  /** Things by the `@id` under which others point to them. */
  readonly byId: Map<string, Thing>;
  /** Updates that were made of them: many may point to one. */
  readonly made: Map<Thing, ArticleData>;
}

/** A thing itself, where another only points to it. */
function pointedTo(value: unknown, named: Named): unknown {
  if (!isThing(value) || typeof value['@id'] !== 'string' || Object.keys(value).length > 2) return value;
  return named.byId.get(value['@id']) ?? value;
}

const nameOf = (value: unknown, named: Named): string | undefined => {
  const names = listOf(value).slice(0, 10).map((who) => pointedTo(who, named)).flatMap((who) => (isThing(who) ? (textOf(who.name) ?? []) : typeof who === 'string' ? who : []));
  return [...new Set(names)].join(', ') || undefined;
};

/** Markup that was escaped once too often. */
const ESCAPED = /&lt;\/?(?:p|div|br|a|ul|ol|li|strong|em|b|i|h[1-6]|blockquote|figure|span)\b/iu;
const markup = (body: string | undefined): string | undefined =>
  body !== undefined && ESCAPED.test(body) ? body.replace(/&(?:lt|gt|quot|#0?39|amp);/gu, (sign) => ({ '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' })[sign] ?? "'") : body;

function typeOf(value: Thing): string | undefined {
  for (const type of listOf(value['@type'])) {
    const match = typeof type === 'string' ? ARTICLE.exec(type) : null;
    if (match) return match[1];
  }
  return undefined;
}

function articleOf(value: Thing, type: string, withUpdates: boolean, named: Named): ArticleData {
  const updates = withUpdates ? listOf(value.liveBlogUpdate) : [];
  return {
    type,
    headline: textOf(value.headline) ?? textOf(value.name),
    body: markup(textOf(value.articleBody) ?? textOf(value.text) ?? (type === 'BlogPosting' ? textOf(value.description) : undefined)),
    published: textOf(value.datePublished) ?? textOf(value.dateCreated),
    updated: textOf(value.dateModified),
    url: textOf(value.url) ?? textOf(value['@id']) ?? textOf(value.mainEntityOfPage),
    author: nameOf(value.author, named) ?? nameOf(value.creator, named),
    publisher: nameOf(value.publisher, named),
    language: textOf(value.inLanguage),
    updates: [...new Set(updates.slice(0, MOST_ENTRIES).map((update) => pointedTo(update, named)))].filter(isThing).map((update) => updateOf(update, named)),
    count: updates.length,
  };
}

function updateOf(update: Thing, named: Named): ArticleData {
  const made = named.made.get(update) ?? articleOf(update, 'BlogPosting', false, named);
  named.made.set(update, made);
  return made;
}

const OPENING = /^(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/)/u;
const CLOSING = /(?:-->|\/\/\s*\]\]>|\]\]>|\/\*\s*\]\]>\s*\*\/)$/u;

/** A script's JSON, also where it stands in a comment or a section, or has raw line ends in its strings; undefined where it is none. */
function parsed(script: string): unknown {
  const bare = script.trim().replace(OPENING, '').replace(/;$/u, '').trimEnd().replace(CLOSING, '');
  for (const text of [bare, bare.replace(/[\0-\x1f]+/gu, ' ')]) {
    try {
      return JSON.parse(text);
    } catch {
      // The next attempt, or none.
    }
  }
  return undefined;
}

/** The articles that a page's JSON-LD scripts tell of, in their order. What is broken or too deep is passed over. */
export function articlesIn(scripts: readonly string[]): ArticleData[] {
  const found: (readonly [Thing, string])[] = [];
  const named: Named = { byId: new Map(), made: new Map() };
  let things = 0;
  const look = (value: unknown, depth: number): void => {
    if (depth > DEEPEST || ++things > MAX_THINGS) return;
    for (const part of listOf(value)) {
      if (Array.isArray(part)) look(part, depth + 1);
      else if (isThing(part)) {
        const [type, id] = [typeOf(part), part['@id']];
        if (typeof id === 'string' && Object.keys(part).length > 2 && !named.byId.has(id)) named.byId.set(id, part);
        if (type !== undefined) found.push([part, type]);
        for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item', 'hasPart']) if (typeof part[key] === 'object') look(part[key], depth + 1);
      }
    }
  };
  for (const script of scripts.slice(0, 50)) look(parsed(script), 0);
  return found.map(([part, type]) => articleOf(part, type, type === 'LiveBlogPosting', named));
}
