import { Readability } from '@mozilla/readability';
import { documentOf } from './dom.js';

export interface Article {
  /** Its markup, without the page around it. */
  readonly body: string;
  readonly byline?: string;
}

/**
 * The article in a page's markup; null where none stands out from what is around it.
 *
 * @param body well-formed markup of bounded size and depth
 */
export function articleIn(body: string, title: string): Article | null {
  const document = documentOf(body, title);
  for (const frame of [...document.querySelectorAll('nav, [role="navigation"]')]) frame.remove();
  const read = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], { disableJSONLD: true, charThreshold: 200 }).parse();
  if (read === null || !read.content || !read.textContent?.trim()) return null;
  return { body: read.content, byline: read.byline?.replace(/\s+/gu, ' ').trim() || undefined };
}

/** All of a page but its frame: what is read where no article stands out. */
export function withoutFrame(body: string): string {
  const document = documentOf(body);
  for (const frame of [...document.querySelectorAll('nav, footer, aside, form, [role="navigation"], [role="complementary"], [role="contentinfo"]')]) frame.remove();
  const [main, ...others] = document.querySelectorAll('main, [role="main"]');
  return main !== undefined && others.length === 0 && (main.textContent ?? '').trim() !== '' ? main.innerHTML : document.body.innerHTML;
}
