import MarkdownIt from 'markdown-it';
import { htmlText } from '../text/html-text.js';
import { linkOf } from '../text/link.js';
import { joined, type LinkedText } from '../text/linked-text.js';

/** A line of a block; `soft` where it only goes on with the one before it, which was too long for the page. */
export interface Line extends LinkedText {
  readonly soft?: boolean;
}

/** A block of a Markdown text, its marks removed. */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'quote' | 'code' | 'rule' | 'table';
  /** The line it begins on, from 0. */
  readonly line: number;
  /** Its lines; those of a paragraph as they are written, of all others as they are read. */
  readonly lines: readonly Line[];
  /** Addresses of pictures that stand in it. */
  readonly media: readonly string[];
}

const markdown = new MarkdownIt({ html: true });
type Token = ReturnType<typeof markdown.parse>[number];
/** So deep a list or quotation is drawn further in; deeper ones stand under these. */
const DEEPEST = 8;

/** Lines of the text of a paragraph, with its links; what marks emphasis is gone, code stays. */
function linesOf(children: readonly Token[], media: string[]): Line[] {
  const lines: { text: string; links: { start: number; end: number; href: string }[]; soft?: boolean }[] = [{ text: '', links: [] }];
  const open: { href: string | null; line: number; start: number }[] = [];
  const last = (): (typeof lines)[number] => lines[lines.length - 1];
  const close = (link: (typeof open)[number]): void => {
    // A link over a line's end is one on each line.
    for (let i = link.line; i < lines.length; i++) {
      const start = i === link.line ? link.start : 0;
      if (link.href !== null && lines[i].text.length > start) lines[i].links.push({ start, end: lines[i].text.length, href: link.href });
    }
  };
  for (const token of children) {
    if (token.type === 'softbreak') lines.push({ text: '', links: [], soft: true });
    else if (token.type === 'hardbreak' || (token.type === 'html_inline' && /^<br\b/iu.test(token.content))) lines.push({ text: '', links: [] });
    else if (token.type === 'link_open') open.push({ href: linkOf(attribute(token, 'href')), line: lines.length - 1, start: last().text.length });
    else if (token.type === 'link_close') {
      const link = open.pop();
      if (link !== undefined) close(link);
    } else if (token.type === 'image') {
      const source = attribute(token, 'src');
      if (source !== undefined && !/^(?:data|javascript|vbscript):/iu.test(source)) media.push(source);
    } else if (token.type !== 'html_inline' && token.nesting === 0) last().text += token.content;
  }
  return lines;
}

const attribute = (token: Token, name: string): string | undefined => token.attrs?.find(([key]) => key === name)?.[1]?.toString();

/** The lines as they are read: a soft one goes on with the line before it. */
export function flowed(lines: readonly Line[]): LinkedText[] {
  const flow: LinkedText[][] = [];
  for (const line of lines) {
    const before = line.soft ? flow.at(-1) : undefined;
    if (before === undefined) flow.push([line]);
    else if (before.length === 1 && before[0].text === '') before[0] = line;
    else before.push(line);
  }
  return flow.map((parts) => (parts.length === 1 ? parts[0] : joined(parts, ' ')));
}

/** Where the token at `open` is closed. */
function closeOf(tokens: readonly Token[], open: number): number {
  const { level } = tokens[open];
  let at = open + 1;
  while (at < tokens.length && !(tokens[at].nesting === -1 && tokens[at].level === level)) at++;
  return at;
}

/** The text of a list's item or a quotation, what stands within it below. */
function within(tokens: readonly Token[], depth: number, media: string[]): LinkedText[] {
  const lines: LinkedText[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token.type === 'inline') {
      if (lines.length > 0 && !tokens[at - 1]?.hidden) lines.push({ text: '', links: [] });
      lines.push(...flowed(linesOf(token.children ?? [], media)));
    } else if (token.type === 'fence' || token.type === 'code_block') lines.push(...codeOf(token));
    else if (token.type === 'list_item_open') {
      const end = closeOf(tokens, at);
      const mark = token.info === '' ? '•' : `${token.info}${token.markup}`;
      const indent = '  '.repeat(Math.min(depth, DEEPEST));
      lines.push(...within(tokens.slice(at + 1, end), depth + 1, media).map((line, i) => joined([{ text: `${indent}${i === 0 ? mark : ' '}`, links: [] }, line], ' ')));
      at = end;
    }
  }
  return lines;
}

const codeOf = ({ content }: Token): LinkedText[] => content.trimEnd().split('\n').map((text) => ({ text, links: [] }));

/**
 * The blocks of a Markdown text in their order: each item of an outermost list is one, each paragraph, quotation, heading.
 * HTML becomes the text that a reader would see of it.
 */
export function blocksOf(text: string): Block[] {
  const tokens = markdown.parse(text, {});
  const blocks: Block[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const line = token.map?.[0] ?? 0;
    const media: string[] = [];
    const add = (kind: Block['kind'], lines: readonly Line[]): void => void blocks.push({ kind, line, lines, media });
    if (token.type === 'heading_open') add('heading', flowed(linesOf(tokens[at + 1].children ?? [], media)));
    else if (token.type === 'paragraph_open') add('paragraph', linesOf(tokens[at + 1].children ?? [], media));
    else if (token.type === 'hr') add('rule', []);
    else if (token.type === 'fence' || token.type === 'code_block') add('code', codeOf(token));
    else if (token.type === 'html_block') {
      const seen = htmlText(token.content);
      if (seen.text !== '') add('paragraph', [seen]);
    } else if (token.type === 'table_open' || token.type === 'blockquote_open' || token.type === 'list_item_open') {
      const end = closeOf(tokens, at);
      const kind = token.type === 'table_open' ? 'table' : token.type === 'blockquote_open' ? 'quote' : 'item';
      add(kind, kind === 'table' ? [] : within(tokens.slice(at + 1, end), 0, media));
      at = end;
      continue;
    }
    if (token.type === 'heading_open' || token.type === 'paragraph_open') at = closeOf(tokens, at);
  }
  return blocks;
}
