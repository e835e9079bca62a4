/** Text that is already HTML; only `html` and `trusted` make it. */
export class Markup {
  constructor(readonly text: string) {}
}

export type Part = Markup | string | number | null | undefined | false | readonly Part[];

const UNSAFE = /[&<>"'\0\r]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const SAFE: Record<string, string> = {
  '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;',
  // A parser would turn a bare CR into LF; NUL and lone surrogates cannot stand in a page at all.
  '\r': '&#13;',
};

/** Text as it must stand in HTML, between tags or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(UNSAFE, (unit) => SAFE[unit] ?? '\uFFFD');
}

function textOf(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'object') return part.map(textOf).join('');
  return escapeHtml(String(part));
}

/** Tagged template: whatever is put in is escaped, unless it is `Markup` already. Nothing can be forgotten that way. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let text = strings[0];
  for (let i = 0; i < parts.length; i++) text += textOf(parts[i]) + strings[i + 1];
  return new Markup(text);
}

/** Text of our own that holds tags: style, script, drawings. Never for anything out of a record. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

/** Parts side by side with something between them; empty ones leave no gap. */
export function joined(parts: readonly Part[], between: Part): Markup {
  const separator = textOf(between);
  return new Markup(parts.map(textOf).filter((text) => text !== '').join(separator));
}

/** A value as JSON that can stand in a script element: no "</script>", no "<!--", no line separators of old engines. */
export function scriptJson(value: unknown): Markup {
  const json = JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return new Markup(json);
}

/** The address where it is http or https, null otherwise: "javascript:" and its kin never become links. */
export function webAddress(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed.href : null;
}

/** A link to a web page that tells that page nothing about the reader; plain text where the address is not one. */
export function webLink(url: string | undefined, words: Part): Markup {
  const address = webAddress(url);
  return address === null ? html`${words}` : html`<a href="${address}" rel="noopener noreferrer" target="_blank">${words}</a>`;
}
