import { type Token, Tokenizer, TokenizerMode } from 'parse5';

/** What is told of a page while its markup is read from left to right. Names are in small letters. */
export interface HtmlHandler {
  start(name: string, attributes: readonly Token.Attribute[], selfClosing: boolean): void;
  end(name: string): void;
  /** Characters up to the next tag or comment, their references made into characters. */
  text(characters: string): void;
}

// Within these, markup is characters: the standard's generic raw text and script rules.
const MODE_OF: Readonly<Record<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]>> = {
  script: TokenizerMode.SCRIPT_DATA, style: TokenizerMode.RAWTEXT, xmp: TokenizerMode.RAWTEXT, iframe: TokenizerMode.RAWTEXT, noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT, noscript: TokenizerMode.RAWTEXT, textarea: TokenizerMode.RCDATA, title: TokenizerMode.RCDATA, plaintext: TokenizerMode.PLAINTEXT,
};

/**
 * Reads markup token by token, as the HTML standard parts it. No tree is made, so that neither depth nor size costs more than its characters do:
 * who listens keeps what it needs.
 */
export function readTokens(html: string, handler: HtmlHandler): void {
  const read = readPlain(html, handler);
  if (read < html.length) readStandard(html.slice(read), handler);
}

const PLAIN_TAG = /<(\/?)([a-z][a-z\d-]*)((?:[ \n]+[a-z][a-z-]*="[^"<>]*")*)[ \n]*(\/?)>/y;
const PLAIN_ATTRIBUTE = /([a-z][a-z-]*)="([^"]*)"/g;
const REFERENCE = /&(?:#(\d{2,6})|(amp|lt|gt|quot|apos|nbsp|mdash|ndash|hellip|lsquo|rsquo|ldquo|rdquo));/g;
const OTHER_REFERENCE = /&(?!(?:#\d{2,6}|amp|lt|gt|quot|apos|nbsp|mdash|ndash|hellip|lsquo|rsquo|ldquo|rdquo);)/;
const REFERENCES: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', mdash: '—', ndash: '–', hellip: '…', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”',
};

/** Characters with the commonest references made into characters; null where there are others. */
export function plainText(characters: string): string | null {
  if (!characters.includes('&')) return characters;
  if (OTHER_REFERENCE.test(characters)) return null;
  let known = true;
  const text = characters.replace(REFERENCE, (_, number: string | undefined, name: string | undefined) => {
    if (name !== undefined) return REFERENCES[name];
    const code = Number(number);
    // Controls, and what the standard takes for the characters of Windows, are left to it.
    if ((code >= 32 && code < 127) || (code >= 160 && code < 0xd800) || (code > 0xffff && code < 0x10000 * 17 && (code & 0xfffe) !== 0xfffe)) return String.fromCodePoint(code);
    known = false;
    return '';
  });
  return known ? text : null;
}

/** Attributes as most pages write them; null where the standard must read them. */
function plainAttributes(written: string): Token.Attribute[] | null {
  const attributes: Token.Attribute[] = [];
  if (written === '') return attributes;
  for (const [, name, quoted] of written.matchAll(PLAIN_ATTRIBUTE)) {
    // Nothing but "&amp;" is made a character here: what else "&" means hangs on what follows it.
    const value = quoted.replaceAll('&amp;', '\0');
    if (value.includes('&') || attributes.length === 20 || attributes.some((attribute) => attribute.name === name)) return null;
    attributes.push({ name, value: value.replaceAll('\0', '&') });
  }
  return attributes;
}

/** Reads markup for as long as it is plain, four times as fast as the standard's rules, and to the same tokens; answers how far it came. */
function readPlain(html: string, handler: HtmlHandler): number {
  if (/[\0\r]/.test(html)) return 0;
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf('<', at);
    const end = next === -1 ? html.length : next;
    const text = plainText(html.slice(at, end));
    if (text === null) return at;
    let attributes: Token.Attribute[] | null = null;
    let tag: RegExpExecArray | null = null;
    if (next !== -1) {
      PLAIN_TAG.lastIndex = next;
      tag = PLAIN_TAG.exec(html);
      if (tag !== null && !Object.hasOwn(MODE_OF, tag[2]) && tag[2] !== 'svg' && tag[2] !== 'math') attributes = plainAttributes(tag[3]);
      // The text before goes with what follows it, so that it is told at once.
      if (tag === null || attributes === null) return at;
    }
    if (text !== '') handler.text(text);
    if (tag === null) return end;
    if (tag[1] === '/') handler.end(tag[2]);
    else handler.start(tag[2], attributes as Token.Attribute[], false);
    at = end + tag[0].length;
  }
  return at;
}

const MOST_PIECES = 4096;

function readStandard(html: string, handler: HtmlHandler): void {
  // In drawings and formulas `style` and `title` hold markup like any element.
  let foreign = 0;
  // The tokenizer parts words from white space, and each sign that may begin a reference; told together they cost a tenth.
  let run = '';
  let pieces: string[] = [];
  const characters = (token: Token.CharacterToken): void => {
    // A string that is added to a million times is as many objects until it is read.
    if (pieces.push(token.chars) < MOST_PIECES) return;
    run += pieces.join('');
    pieces = [];
  };
  const tell = (): void => {
    if (pieces.length > 0) run += pieces.join('');
    if (run !== '') handler.text(run);
    run = '';
    pieces = [];
  };
  const tokenizer = new Tokenizer({}, {
    onStartTag({ tagName, attrs, selfClosing }) {
      tell();
      if (tagName === 'svg' || tagName === 'math') {
        if (!selfClosing) foreign++;
      } else if (foreign === 0 && Object.hasOwn(MODE_OF, tagName)) tokenizer.state = MODE_OF[tagName];
      tokenizer.inForeignNode = foreign > 0;
      handler.start(tagName, attrs, selfClosing && (foreign > 0 || tagName === 'svg' || tagName === 'math'));
    },
    onEndTag({ tagName }) {
      tell();
      if (foreign > 0 && (tagName === 'svg' || tagName === 'math')) foreign--;
      tokenizer.inForeignNode = foreign > 0;
      handler.end(tagName);
    },
    onCharacter: characters,
    onWhitespaceCharacter: characters,
    onNullCharacter() {},
    onComment() {},
    onDoctype() {},
    onEof: tell,
  });
  tokenizer.write(html, true);
}

export const attributeOf = (attributes: readonly Token.Attribute[], name: string): string | undefined => attributes.find((attribute) => attribute.name === name)?.value;

/** True where its own tag hides the element from who looks at the page. */
export function isHidden(name: string, attributes: readonly Token.Attribute[]): boolean {
  if (name === 'dialog' && attributeOf(attributes, 'open') === undefined) return true;
  if (attributes.length === 0) return false;
  return attributeOf(attributes, 'hidden') !== undefined || /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(attributeOf(attributes, 'style') ?? '');
}
