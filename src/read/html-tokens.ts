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
  // In drawings and formulas `style` and `title` hold markup like any element.
  let foreign = 0;
  // The tokenizer parts words from white space; told together they cost a tenth.
  let run = '';
  const characters = (token: Token.CharacterToken): void => {
    run += token.chars;
  };
  const tell = (): void => {
    if (run !== '') handler.text(run);
    run = '';
  };
  const tokenizer = new Tokenizer({}, {
    onStartTag({ tagName, attrs, selfClosing }) {
      tell();
      if (tagName === 'svg' || tagName === 'math') {
        if (!selfClosing) foreign++;
      } else if (foreign === 0 && tagName in MODE_OF) tokenizer.state = MODE_OF[tagName];
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
