import { dependents, formOf, relationOf, tagOf, type Tree, tokenAtChar } from '../../parse/tree.js';
import type { EventFinding } from '../findings.js';

/** One event of a post comes before another, by the text's own words. Places in the post's events. */
interface Sequel {
  readonly before: number;
  readonly after: number;
  /** The words that say so, in lower case: "after", "hours later". */
  readonly words: string;
}

type Side = 'before' | 'after';

/** What stands before a noun or a clause and tells whether the rest of the sentence comes before or after it. */
const LINKS: Readonly<Record<string, Side>> = { after: 'after', following: 'after', since: 'after', upon: 'after', once: 'after', before: 'before', prior: 'before', until: 'before', till: 'before' };
/** The same told by a word that the noun hangs on: "ahead of the vote", "in the wake of the vote". */
const LINKING_HEADS: Readonly<Record<string, Side>> = { ahead: 'before', prior: 'before', eve: 'before', follow: 'after', wake: 'after', aftermath: 'after' };
const STRETCHES = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'moment', 'morning', 'night', 'time']);
/** From an event's word up to the one that a link introduces: "after the vote was held", "after taking part in talks". */
const PASSES = new Set(['nsubj', 'nsubj:pass', 'obj', 'obl', 'nmod', 'xcomp', 'conj', 'compound']);
/** "The vote followed the talks", "The shooting led to riots": a verb whose subject and object are what comes in order. */
const ORDERING_VERBS: Readonly<Record<string, Side>> = { follow: 'after', precede: 'before', trigger: 'before', spark: 'before', prompt: 'before', provoke: 'before', lead: 'before' };
const MAX_HOPS = 4;

const STRETCH = String.raw`(?:moments?|seconds?|minutes?|hours?|days?|weeks?|months?|years?)`;
const OPENS = String.raw`^(?:(?:and|but|it|he|she|they|who)\s+)?`;
const THEN = new RegExp(String.raw`${OPENS}(then|afterwards?|subsequently|thereafter|next|after (?:that|this|which)|(?:shortly|soon|immediately) (?:after|afterwards?|thereafter)\b|later(?! (?:this|today|tonight|in|on)\b)|(?:\S+\s+){0,3}?${STRETCH} (?:later|afterwards?|after (?:that|this))|(?:the |a )?(?:following|next) (?:day|morning|night|week|month|year))\b(?!-)`, 'iu');
const THEN_LAST = new RegExp(String.raw`\b(afterwards?|thereafter|subsequently|(?:a few |several |\S+ )?${STRETCH} (?:later|afterwards?)|soon after|shortly after)$`, 'iu');
const EARLIER = new RegExp(String.raw`${OPENS}(earlier|previously|beforehand|before (?:that|this)|(?:\S+\s+){0,3}?${STRETCH} (?:earlier|before(?:hand)?))(?=[\s,]|$)`, 'iu');
const EARLIER_LAST = new RegExp(String.raw`\b(beforehand|(?:a few |several |\S+ )?${STRETCH} (?:earlier|beforehand))$`, 'iu');
const BESIDE_VERB: ReadonlyMap<string, Side> = new Map<string, Side>([['then', 'after'], ['later', 'after'], ['subsequently', 'after'], ['afterwards', 'after'], ['thereafter', 'after'], ['earlier', 'before'], ['previously', 'before']]);

/** The link that introduces `token`, with what the linked part hangs on; null where none does. */
function linkAt(tree: Tree, token: number): { side: Side; words: string; governor: number } | null {
  const { doc, lower } = tree;
  const head = doc.headToken[token];
  for (const child of dependents(tree, token, 'case', 'mark', 'advmod')) {
    const side = LINKS[lower[child]];
    // "since" gives a reason as often as a time where a clause follows.
    if (side !== undefined && child < token && head !== token && !(lower[child] === 'since' && tagOf(doc, token) === 'VERB')) return { side, words: lower[child] === 'prior' ? 'prior to' : lower[child], governor: head };
  }
  const linking = head === token ? undefined : LINKING_HEADS[doc.lemma[head]];
  const governor = doc.headToken[head];
  if (linking !== undefined && head < token && governor !== head && /^(?:obl|nmod|obj|obl:agent)$/u.test(relationOf(doc, token)) && /^(?:following|followed|ahead|prior|eve|wake|aftermath)$/u.test(lower[head])) {
    // "followed by talks": the talks are the later ones.
    return { side: lower[head] === 'followed' ? 'before' : linking, words: `${lower[head]} ${lower[head] === 'followed' ? 'by' : lower[head] === 'prior' ? 'to' : 'of'}`, governor };
  }
  return null;
}

class Sequences {
  private readonly eventAt = new Map<number, number>();
  private readonly found = new Map<string, Sequel>();

  constructor(private readonly tree: Tree, private readonly events: readonly EventFinding[]) {
    events.forEach(({ trigger }, e) => this.eventAt.set(tokenAtChar(tree.doc, trigger.start), e));
  }

  all(): Sequel[] {
    this.events.forEach((event, e) => {
      const token = tokenAtChar(this.tree.doc, event.trigger.start);
      this.linked(e, token);
      this.adverb(e, event, token);
      this.perfect(e, token);
    });
    this.ordered();
    return [...this.found.values()];
  }

  private add(before: number, after: number, words: string): void {
    const key = `${before} ${after}`;
    if (before !== after && !this.found.has(key) && !this.found.has(`${after} ${before}`)) this.found.set(key, { before, after, words });
  }

  /** "Weiss left after the talks", "After meeting Hoxha, Weiss left", "two days before the vote". */
  private linked(e: number, token: number): void {
    const { doc } = this.tree;
    let at = token;
    for (let hops = 0; hops < MAX_HOPS; hops++) {
      const link = linkAt(this.tree, at);
      if (link !== null) {
        const main = this.mainOf(link.governor, e);
        if (main !== null) this.add(...(link.side === 'after' ? [e, main] as const : [main, e] as const), link.words);
        return;
      }
      const head = doc.headToken[at];
      if (head === at || !PASSES.has(relationOf(doc, at)) || this.eventAt.has(head)) return;
      at = head;
    }
  }

  /** The event that a word belongs to: its own, one that it carries ("held talks"), or the one that a stretch of time hangs on ("hours after"). */
  private mainOf(governor: number, not: number): number | null {
    const { doc } = this.tree;
    let at = governor;
    for (let hops = 0; hops < MAX_HOPS; hops++) {
      const own = this.eventAt.get(at);
      if (own !== undefined && own !== not) return own;
      for (const child of dependents(this.tree, at, 'obj', 'nsubj', 'nsubj:pass')) {
        const carried = this.eventAt.get(child);
        if (carried !== undefined && carried !== not) return carried;
      }
      const climbs = STRETCHES.has(doc.lemma[at]) || /^(?:obl|obj|nmod|xcomp|advmod|acl|conj)$/u.test(relationOf(doc, at));
      if (!climbs || doc.headToken[at] === at) return null;
      at = doc.headToken[at];
    }
    return null;
  }

  /** "Weiss met Hoxha. She then left.", "Hours earlier, ...": told against the event before it. */
  private adverb(e: number, { range }: EventFinding, token: number): void {
    if (e === 0) return;
    const { doc, lower } = this.tree;
    const clause = doc.text.slice(range.start, range.end).trim();
    const then = THEN.exec(clause) ?? THEN_LAST.exec(clause);
    const earlier = then === null ? (EARLIER.exec(clause) ?? EARLIER_LAST.exec(clause)) : null;
    let words = (then ?? earlier)?.[1].toLowerCase();
    let side: Side = earlier === null ? 'after' : 'before';
    if (words === undefined) {
      const verb = tagOf(doc, token) === 'VERB' ? token : doc.headToken[token];
      const beside = dependents(this.tree, verb, 'advmod').find((child) => child === verb - 1 && BESIDE_VERB.has(lower[child]));
      if (beside === undefined) return;
      words = lower[beside];
      side = BESIDE_VERB.get(words) as Side;
    }
    if (side === 'after') this.add(e - 1, e, words);
    else this.add(e, e - 1, words);
  }

  /** "Having signed the deal, she left"; "She left. She had signed the deal." */
  private perfect(e: number, token: number): void {
    const { doc, lower } = this.tree;
    if (formOf(doc, token) !== 'VBN') return;
    const auxiliaries = dependents(this.tree, token, 'aux').map((child) => lower[child]);
    if (relationOf(doc, token) === 'advcl' && auxiliaries.includes('having')) {
      const main = this.mainOf(doc.headToken[token], e);
      if (main !== null) this.add(e, main, 'having');
      return;
    }
    const last = e === 0 ? null : this.events[e - 1];
    if (last === null || !(auxiliaries.includes('had') || auxiliaries.includes('’d')) || last.statement !== this.events[e].statement) return;
    const before = tokenAtChar(doc, last.trigger.start);
    if (formOf(doc, before) === 'VBD' && this.tree.sentence[token] - this.tree.sentence[before] <= 1) this.add(e, e - 1, 'had');
  }

  /** "The talks followed a vote", "The shooting led to protests"; "No sooner had he landed than he was arrested". */
  private ordered(): void {
    const { doc, lower } = this.tree;
    for (let token = 0; token < doc.size; token++) {
      const side = tagOf(doc, token) === 'VERB' ? ORDERING_VERBS[doc.lemma[token]] : undefined;
      if (side !== undefined) {
        const eventOf = (children: readonly number[]): number | undefined => children.map((child) => this.eventAt.get(child)).find((event) => event !== undefined);
        const subject = eventOf(dependents(this.tree, token, 'nsubj'));
        const object = eventOf(dependents(this.tree, token, 'obj', ...(doc.lemma[token] === 'lead' ? ['obl' as const] : [])));
        if (subject !== undefined && object !== undefined) this.add(...(side === 'before' ? [subject, object] as const : [object, subject] as const), lower[token]);
      }
      const opens = (lower[token] === 'no' && lower[token + 1] === 'sooner') || lower[token] === 'hardly' || lower[token] === 'scarcely' || lower[token] === 'barely';
      if (opens) this.noSooner(token);
    }
  }

  private noSooner(opener: number): void {
    const { doc, lower, sentence } = this.tree;
    const closer = lower.findIndex((word, t) => t > opener && sentence[t] === sentence[opener] && (word === 'than' || word === 'when'));
    if (closer < 0) return;
    const within = (from: number, end: number): number => this.events.findIndex(({ trigger }) => trigger.start >= doc.startChar[from] && trigger.start < end);
    const first = within(opener, doc.startChar[closer]);
    const then = within(closer, doc.text.length);
    if (first >= 0 && then >= 0 && sentence[tokenAtChar(doc, this.events[then].trigger.start)] === sentence[opener]) this.add(first, then, lower[opener] === 'no' ? 'no sooner' : lower[opener]);
  }
}

/**
 * The events of a post with what the text itself says of their order: by prepositions and conjunctions ("after", "ahead of", "no sooner ...
 * than"), adverbs ("then", "hours later", "earlier"), verbs ("followed", "led to") and the pluperfect. No pair comes with its reverse.
 *
 * @param events sorted by the place of their trigger
 */
export function inSequence(tree: Tree, events: EventFinding[]): EventFinding[] {
  if (events.length < 2) return events;
  const found = new Sequences(tree, events).all();
  if (found.length === 0) return events;
  return events.map((event, e) => {
    const after = found.filter((sequel) => sequel.after === e).map(({ before, words }) => ({ trigger: events[before].trigger, words }));
    return after.length === 0 ? event : { ...event, after };
  });
}
