import type { PostLink } from '../../record/post.js';
import { htmlText } from '../text/html-text.js';
import type { Rich } from './entry.js';

export interface Composed {
  readonly text: string;
  readonly links: readonly PostLink[];
}

const MARKUP = /<\/?[a-z][a-z\d]*(?:\s[^<>]*)?\/?>|<!--|&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]{1,30});/iu;
const NOTHING: Composed = { text: '', links: [] };

/** A text as a reader sees it. Where nothing tells how it is meant, what looks like markup is markup; blank lines of text without any part paragraphs. */
export function seen({ value, meant }: Rich, base: string | undefined): Composed {
  if (meant === 'html' || (meant === null && MARKUP.test(value))) return htmlText(value, { base });
  const text = value.replace(/\r\n?/gu, '\n').replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/gu, '').trim();
  if (meant === 'text') return { text: text.replace(/[ \t]+$/gmu, '').replace(/\n{3,}/gu, '\n\n'), links: [] };
  return { text: text.split(/\n\s*\n/u).map((paragraph) => paragraph.replace(/[\t\n ]+/gu, ' ').trim()).filter((paragraph) => paragraph !== '').join('\n\n'), links: [] };
}

/** Letters and digits alone: by these a title is known again at the head of its text. */
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const FIRST = /[\p{L}\p{N}]/u;

/** True where the text begins with the title, which may have been cut: "The bridge at Lomm is …". */
function beginsWith(text: string, title: string): boolean {
  if (text.startsWith(title)) return true;
  if (FIRST.exec(title)?.[0].toLowerCase() !== FIRST.exec(text.slice(0, 200))?.[0].toLowerCase()) return false;
  const key = bare(title);
  return key !== '' && bare(text.slice(0, title.length * 2 + 40)).startsWith(key);
}

/**
 * One text of a title and a body: the title's line, then the body; the body alone where it begins with the title.
 *
 * @param bodies the fullest first: the first with something to see is taken
 */
export function compose(title: Rich | undefined, bodies: readonly Rich[], base: string | undefined): Composed {
  const head = title === undefined ? '' : seen(title, base).text.replace(/[\t\n ]+/gu, ' ');
  let body = NOTHING;
  for (const rich of bodies) {
    body = seen(rich, base);
    if (body.text !== '') break;
  }
  if (body.text === '') return { text: head, links: [] };
  if (head === '' || beginsWith(body.text, head)) return body;
  const before = head.length + 2;
  return { text: `${head}\n\n${body.text}`, links: body.links.map(({ start, end, href }) => ({ start: start + before, end: end + before, href })) };
}
