import type { PostLink } from '../../record/post.js';

/** Text with the links on its characters. */
export interface LinkedText {
  readonly text: string;
  readonly links: readonly PostLink[];
}

/** The text from `start` on, its links moved with it; a link that begins before is cut. */
export function from({ text, links }: LinkedText, start: number): LinkedText {
  const kept = links.filter(({ end }) => end > start).map((link) => ({ ...link, start: Math.max(0, link.start - start), end: link.end - start }));
  return { text: text.slice(start), links: kept };
}

/** The texts one behind the other with `between` them. */
export function joined(texts: readonly LinkedText[], between: string): LinkedText {
  const links: PostLink[] = [];
  let length = 0;
  for (const { text, links: own } of texts) {
    for (const link of own) links.push({ ...link, start: link.start + length, end: link.end + length });
    length += text.length + between.length;
  }
  return { text: texts.map(({ text }) => text).join(between), links };
}

/** The text without white space at its ends. */
export function trimmed(linked: LinkedText): LinkedText {
  const { text, links } = from(linked, linked.text.length - linked.text.trimStart().length);
  const end = text.trimEnd().length;
  return { text: text.slice(0, end), links: links.map((link) => ({ ...link, end: Math.min(link.end, end) })).filter((link) => link.start < link.end) };
}
