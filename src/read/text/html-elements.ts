const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const VOID = names('area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr');
/** Elements that a browser sets apart by a margin, and those that only begin a line (the HTML standard, "Rendering"). */
export const APART = names('blockquote dl fieldset figure h1 h2 h3 h4 h5 h6 hr listing menu ol p plaintext pre table ul xmp');
export const OWN_LINE = names('address article aside body caption center dd details dialog dir div dt figcaption footer form frameset header hgroup html legend li main nav noframes optgroup option search section summary tbody tfoot thead tr');
/** Never text: what is run, drawn, loaded or filled in. */
export const NO_TEXT = names('script style template noscript head title iframe object svg canvas audio video noembed noframes datalist select textarea button');

/** A start tag closes an open element of these names; the search for it ends at the element after the comma. */
const CLOSES: Readonly<Record<string, readonly [ReadonlySet<string>, ReadonlySet<string>]>> = {
  li: [names('li'), names('ul ol menu')], dd: [names('dd dt'), names('dl')], dt: [names('dd dt'), names('dl')], a: [names('a'), names('td th')],
  tr: [names('tr td th'), names('table')], td: [names('td th'), names('tr table')], th: [names('td th'), names('tr table')],
  tbody: [names('tbody thead tfoot tr td th'), names('table')], tfoot: [names('tbody thead tfoot tr td th'), names('table')], body: [names('head'), names('html')],
};
const P = names('p');
const P_SCOPE = names('table td th button object caption');
/** How far up is looked for what a tag closes: further off nothing is meant, and a hostile page makes no square of it. */
export const FAR = 40;

/** The elements that are open at a place of a page, as far as text depends on them: ends that HTML leaves out are put in, those that fit nothing are passed over. */
export class OpenElements<Element extends { readonly name: string }> {
  readonly stack: Element[] = [];
  private readonly count = new Map<string, number>();

  /** @param closed is told of each element that ends, innermost first */
  constructor(private readonly closed: (element: Element) => void) {}

  /** Ends what a start tag of this name ends. */
  before(name: string): void {
    if (Object.hasOwn(CLOSES, name)) this.closeNearest(...CLOSES[name]);
    if ((APART.has(name) || OWN_LINE.has(name)) && this.isOpen('p')) this.closeNearest(P, P_SCOPE);
  }

  push(element: Element): void {
    this.stack.push(element);
    this.count.set(element.name, (this.count.get(element.name) ?? 0) + 1);
  }

  isOpen(name: string): boolean {
    return (this.count.get(name) ?? 0) > 0;
  }

  end(name: string): void {
    if (!this.isOpen(name)) return;
    if (APART.has(name) || OWN_LINE.has(name) || name === 'td' || name === 'th' || NO_TEXT.has(name)) {
      while (this.pop().name !== name);
      return;
    }
    // A phrase ends alone: what was opened within it goes on.
    for (let i = this.stack.length - 1, steps = 0; i >= 0 && steps < FAR; i--, steps++) {
      if (this.stack[i].name !== name) continue;
      this.ended(this.stack.splice(i, 1)[0]);
      return;
    }
  }

  endAll(): void {
    while (this.stack.length > 0) this.pop();
  }

  private closeNearest(wanted: ReadonlySet<string>, scope: ReadonlySet<string>): void {
    for (let i = this.stack.length - 1, steps = 0; i >= 0 && steps < FAR && !scope.has(this.stack[i].name); i--, steps++) {
      if (!wanted.has(this.stack[i].name)) continue;
      while (this.stack.length > i) this.pop();
    }
  }

  private pop(): Element {
    const element = this.stack.pop() as Element;
    this.ended(element);
    return element;
  }

  private ended(element: Element): void {
    this.count.set(element.name, (this.count.get(element.name) as number) - 1);
    this.closed(element);
  }
}
