import { isSureText } from './column-names.js';

/** An object that stands under an id in an object of many: `{"a1": {"text": "..."}, "a2": {"text": "..."}}`. */
export interface KeyedObject {
  readonly key: string;
  readonly byte: number;
  readonly members: Readonly<Record<string, unknown>>;
}

interface Open {
  /** The keys that lead to the object, with a point behind each. */
  readonly prefix: string;
  readonly key: string;
  readonly byte: number;
  readonly members: Record<string, unknown>;
  count: number;
  hasText: boolean;
}

const MOST_MEMBERS = 300;
/** Names of settings have no digits; ids do. */
const isId = (key: string): boolean => /\d/u.test(key);

/**
 * Finds posts that are kept under their ids, not in a list, from the members of objects as they come. That it is so is told by the second of them: a
 * lone object with a text is a post of its own.
 */
export class KeyedObjects {
  private open: Open | null = null;
  private first: Open | null = null;
  /** Two were seen: whatever comes under an id at their place is one. */
  isSure = false;
  private container: string | null = null;
  /** Members of an object of which it is not yet known that it is one. */
  private before: { readonly path: string; readonly member: unknown }[] = [];

  /** @param text the key of the text, where it is told */
  constructor(private readonly text?: string) {}

  /** Takes a member, and gives what is complete before it. */
  add(path: string, byte: number, member: unknown): KeyedObject[] {
    const { open } = this;
    if (open !== null && path.startsWith(`${open.prefix}${open.key}.`)) {
      this.put(open, path, member);
      return [];
    }
    const done = this.close();
    const keys = path.split('.');
    const depth = this.container === null ? keys.length - 2 : this.container.split('.').length - 1;
    if (depth < 0 || depth > 3 || keys.length <= depth + 1 || !isId(keys[depth])) {
      if (this.before.push({ path, member }) > MOST_MEMBERS) this.before = [];
      return done;
    }
    const prefix = keys.slice(0, depth).map((key) => `${key}.`).join('');
    if (this.container !== null && prefix !== this.container) return done;
    this.open = { prefix, key: keys[depth], byte, members: {}, count: 0, hasText: false };
    for (const earlier of this.before) if (earlier.path.startsWith(`${prefix}${keys[depth]}.`)) this.put(this.open, earlier.path, earlier.member);
    this.before = [];
    this.put(this.open, path, member);
    return done;
  }

  /** What is complete at the end. */
  end(): KeyedObject[] {
    return this.close();
  }

  private put(open: Open, path: string, member: unknown): void {
    const name = path.slice(open.prefix.length + open.key.length + 1);
    if (name === '' || open.count++ >= MOST_MEMBERS) return;
    open.members[name] = member;
    open.hasText ||= typeof member === 'string' && (name === this.text || (!name.includes('.') && isSureText(name)));
  }

  private close(): KeyedObject[] {
    const { open } = this;
    this.open = null;
    if (open === null || (!open.hasText && !this.isSure)) return [];
    this.container ??= open.prefix;
    if (open.prefix !== this.container) return [];
    if (this.isSure) return [open];
    if (this.first === null) {
      this.first = open;
      return [];
    }
    this.isSure = true;
    return [this.first, open];
  }
}
