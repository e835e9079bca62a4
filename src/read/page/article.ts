import { Readability } from '@mozilla/readability';
import { documentOf, type PageDocument } from './dom.js';
import { skim } from './skim.js';
import { clear, datelineBelow, type Told } from './furniture.js';

export interface Article extends Told {
  /** Its markup, without the page around it. */
  readonly body: string;
  readonly byline?: string;
}

/** What a page calls its author where no data does. */
const AUTHOR = '[itemprop~="author"] [itemprop~="name"], [rel~="author"], .author .fn, .author.vcard, .byline .author, .author-name, [class*="byline"] a';
const LONGEST_NAME = 100;

const said = (text: string | null | undefined): string => (text ?? '').replace(/\s+/gu, ' ').trim();

/** The markup of a piece of a page without what is none of its words. */
function cleared(document: PageDocument): Article {
  const told = clear(document.body);
  return { body: document.body.innerHTML, ...told };
}

/**
 * The article in a page's markup; null where none stands out from what is around it.
 *
 * @param body well-formed markup of bounded size and depth
 */
export function articleIn(body: string, title: string): Article | null {
  const document = documentOf(body, title);
  for (const frame of [...document.querySelectorAll('nav, [role="navigation"]')]) frame.remove();
  const author = said([...document.querySelectorAll(AUTHOR)][0]?.textContent);
  const dateline = datelineBelow(document);
  const read = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], { disableJSONLD: true, charThreshold: 200 }).parse();
  if (read === null || !read.content || !read.textContent?.trim()) return null;
  const article = cleared(documentOf(read.content));
  // What stands in one line with the name, its office or a date, comes without a space between.
  const named = said(read.byline);
  const byline = author !== '' && /\d/u.test(named) ? author : named || author;
  return { dateline, ...article, byline: byline.length > LONGEST_NAME ? undefined : byline.replace(/^(?:by|von|par|por)\s+/iu, '') || article.signed };
}

/** No text of one update has more elements. */
const MAX_ELEMENTS = 10_000;

/** Markup that a page's data tells as its text, made safe and without what is none of its words. */
export function clearedMarkup(markup: string, base: string | undefined): string {
  const { body, elements } = skim(markup, base);
  return elements > MAX_ELEMENTS ? body : cleared(documentOf(body)).body;
}

/** All of a page but its frame: what is read where no article stands out. */
export function withoutFrame(body: string): Article {
  const document = documentOf(body);
  for (const frame of [...document.querySelectorAll('nav, footer, aside, form, [role="navigation"], [role="complementary"], [role="contentinfo"]')]) frame.remove();
  const [main, ...others] = document.querySelectorAll('main, [role="main"]');
  const dateline = datelineBelow(document);
  const article = cleared(main !== undefined && others.length === 0 && (main.textContent ?? '').trim() !== '' ? documentOf(main.innerHTML) : document);
  return { dateline, ...article, byline: article.signed };
}
