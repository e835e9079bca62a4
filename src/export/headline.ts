import type { Mention, Ref } from '../record/entity.js';
import type { Event } from '../record/event.js';
import { contains, type Span } from '../record/span.js';
import { nameOf, type View } from './view.js';

/** A stretch of a headline: words of the post, the word that tells the event, or a name the drawing puts in. */
export interface HeadlinePart {
  readonly kind: 'words' | 'trigger' | 'name';
  readonly text: string;
}

export interface Headline {
  readonly parts: readonly HeadlinePart[];
  /** Actors that the words neither name nor leave room for. */
  readonly unsaid: readonly Ref[];
}

/** What may stand before a verb whose subject was left out: "will visit", "to sign", "has not yet". */
const LEFT_OPEN = /^(?:and|also|then|to|not|n[’']t|never|ever|always|often|again|once|now|soon|already|just|still|even|only|yet|\p{L}+ly|will|would|shall|should|can|could|may|might|must|am|is|are|was|were|be|been|being|has|have|had|having|do|does|did|[\s,])*$/iu;

/**
 * An event's clause so that it can be read alone. Who is meant by a pronoun or a role is put in after it, and a subject that
 * was left out before it, as editors do, in square brackets:
 *
 *     "He flies from here to Sund"   He [Kim Jong Un] flies from here [Vostochny] to Sund
 *     "will visit factories"         [Kim Jong Un] will visit factories
 */
export function headline(view: View, event: Event): Headline {
  const span = event.spans[0];
  if (span === undefined) return { parts: [{ kind: 'words', text: event.type.toLowerCase() }], unsaid: event.actors };
  const inside = (view.mentionsIn.get(span.post) ?? []).filter((mention) => contains(span, mention.span));
  const trigger = event.triggers[0];
  const told = trigger !== undefined && contains(span, trigger) ? trigger : undefined;
  const names = new Map<number, string>();
  for (const { entity, span: { end } } of whoIsMeant(view, inside)) names.set(end, nameOf(view, { entity, span: null }));

  const said = new Set(inside.map(({ entity }) => entity));
  const absent = event.actors.filter((ref) => !said.has(ref.entity) && !(ref.span && contains(span, ref.span)));
  const open = told !== undefined && absent.length === event.actors.length && LEFT_OPEN.test(span.text.slice(0, told.start - span.start));
  if (open && absent.length > 0) names.set(span.start, listed(absent.map((ref) => nameOf(view, ref))));
  return { parts: partsOf(span, told, names), unsaid: open ? [] : absent };
}

/** Of each entity that these mentions do not name, the first mention that leaves its name open. */
function whoIsMeant(view: View, mentions: readonly Mention[]): Mention[] {
  const known = new Set(mentions.filter(({ form }) => form === 'name').map(({ entity }) => entity));
  return mentions.filter((mention) => {
    if (known.has(mention.entity)) return false;
    known.add(mention.entity);
    return !sharesWords(mention.span.text, view.entities.get(mention.entity)?.name);
  });
}

/** True where one of the two is told in the words of the other: "the parties", "parties". */
function sharesWords(mention: string, name: string | undefined): boolean {
  if (name === undefined) return true;
  const [few, many] = [mention, name].map((text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu)?.filter((word) => word !== 'the') ?? []).sort((a, b) => a.length - b.length);
  return few.every((word) => many.includes(word));
}

function partsOf(span: Span, trigger: Span | undefined, names: ReadonlyMap<number, string>): HeadlinePart[] {
  const cuts = [...new Set([span.start, ...names.keys(), ...(trigger ? [trigger.start, trigger.end] : []), span.end])].sort((a, b) => a - b);
  const parts: HeadlinePart[] = [];
  cuts.forEach((from, i) => {
    const name = names.get(from);
    if (name !== undefined) parts.push({ kind: 'name', text: from === span.start ? `[${name}] ` : ` [${name}]` });
    const to = cuts[i + 1];
    if (to === undefined) return;
    const told = trigger !== undefined && from >= trigger.start && to <= trigger.end;
    parts.push({ kind: told ? 'trigger' : 'words', text: span.text.slice(from - span.start, to - span.start) });
  });
  return parts;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
