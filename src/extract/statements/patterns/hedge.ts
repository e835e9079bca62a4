import type { Relation } from '../../../parse/doc.js';
import { formOf, relationOf, tagOf, tokenAtChar, type Tree } from '../../../parse/tree.js';
import type { Range } from '../../findings.js';
import { CONFIDENCE } from '../confidence.js';
import type { Pattern } from '../pattern.js';
import { hasFiniteVerb, type Reading, trimmed } from '../reading.js';

const LEADING = /^(?:if [^,.;]{2,60} (?:is|are) to be believed,?|it (?:was|is|has been|had been) (?:announced|reported|said|claimed|alleged|agreed|stated|rumou?red|(?:widely |generally )?(?:believed|thought|understood|feared|suspected|assumed|presumed))(?: that)?|there (?:are|were|have been) (?:unconfirmed )?(?:reports|rumou?rs|claims)(?: that| of)?|(?:unconfirmed |early |initial |some |local |media )?(?:reports|rumou?rs) (?:say|suggest|claim|indicate|of)(?: that)?|reportedly,?|allegedly,?|word is(?: that)?|(?:(?:unconfirmed|initial|local|state|social|media|press|tv) )*(?:reports?|rumou?rs?|claims?|media|unconfirmed):|we are told(?: that)?|we hear(?: that)?|rumou?r has it that)\s+/i;
const TRAILING = /,\s+((?:we are told|it (?:was|is) (?:said|reported|claimed|announced)|reports (?:say|suggest|claim)|reportedly|allegedly|we hear|we understand|from what we (?:hear|understand)|or so [^,.;]{2,40}|if [^,.;]{2,60} (?:is|are) to be believed|(?:[\p{L}’'-]+ ){1,4}(?:was|were|(?:has|have|had) been) told))\s*[.!]?$/iu;
const WITHIN = /\b(?:reportedly|allegedly|(?:is|are|was|were) (?:said|reported|alleged|rumou?red|believed) to)\b/i;

/** Who hears evidence: it is told, and does not speak. */
const HEARING = /^(?:the |an? )?(?:[\p{L}’'-]+ ){0,2}?(?:court|inquiry|enquiry|jury|tribunal|inquest|hearing|trial|panel|committee|commission|mps|jurors|lawmakers|senators) (?:(?:(?:has|have|had) )?(?:hears?|heard)|(?:(?:was|were|is|are|(?:has|have|had) been) )?told)(?: (?:that|how))?\s+/iu;

/**
 * Words that pass a claim on without saying whose it is: nobody speaks, yet its events are not on the channel's own word.
 *
 * He is watching the count at home in Rotorua, we are told.
 * Troops have reportedly crossed the river.
 * The inquest heard that the brakes had failed.
 */
export const hedge: Pattern = {
  name: 'hedge',
  find: (reading, attributions) => ({
    statements: reading.units.flatMap((unit) => {
      const { text } = reading;
      const whole = text.slice(unit.start, unit.end);
      if (whole.trimEnd().endsWith('?')) return [];
      const made = (cueStart: number, cueEnd: number, start: number, end: number) => {
        const content = trimmed(text, start, end, true);
        const cue = trimmed(text, cueStart, cueEnd);
        if (content.end - content.start < 4) return [];
        return [{ speaker: null, via: [], cue, content: [content], mode: 'indirect' as const, basis: 'stated' as const, confidence: CONFIDENCE.hedge }];
      };
      const leading = LEADING.exec(whole);
      // "Reports of a coup are untrue, the army said": who says so is named.
      const isSomebodys = attributions.some(({ content, source }) => content?.shape === 'before' && source.speaker !== null && content.ranges[0].start === unit.start);
      if (leading !== null && !isSomebodys) return made(unit.start, unit.start + leading[0].length, unit.start + leading[0].length, unit.end);
      const trailing = TRAILING.exec(whole);
      if (trailing !== null && hasFiniteVerb(reading, unit.start, unit.start + trailing.index)) {
        const cue = unit.start + trailing.index + trailing[0].indexOf(trailing[1]);
        return made(cue, cue + trailing[1].length, unit.start, unit.start + trailing.index);
      }
      const heard = HEARING.exec(whole);
      if (heard !== null && isTold(reading, heard[0], unit.start + heard[0].length, unit.end)) return made(unit.start, unit.start + heard[0].length, unit.start + heard[0].length, unit.end);
      const within = WITHIN.exec(whole);
      if (within === null) return [];
      const start = unit.start + within.index;
      const clause = hedgedClause(reading.tree, tokenAtChar(reading.tree.doc, start));
      return clause === null ? [] : made(start, start + within[0].length, Math.max(clause.start, unit.start), Math.min(clause.end, unit.end));
    }),
  }),
};

/** A clause follows, and nobody who is told it: "jury told driver was asleep", not "court told lawyers that", nor "heard the appeal". */
function isTold({ tree }: Reading, cue: string, start: number, end: number): boolean {
  const { doc } = tree;
  const first = tokenAtChar(doc, start);
  if (/\b(?:that|how)\s+$/iu.test(cue)) return true;
  for (let t = first; t < doc.size && doc.startChar[t] < end; t++) {
    if (/^(?:that|to|about|of|from)$/u.test(tree.lower[t]) && t < first + 4) return false;
    if (/^(?:VBD|VBZ|VBP|MD)$/u.test(formOf(doc, t)) && t > first) return true;
  }
  return false;
}

const CLAUSES: ReadonlySet<Relation> = new Set<Relation>(['acl', 'acl:relcl', 'advcl', 'conj']);

/** The characters that a hedge at `token` holds for: its clause where that hangs on another, else everything; null where it only qualifies a noun. */
function hedgedClause(tree: Tree, token: number): Range | null {
  const { doc } = tree;
  let at = token;
  for (let hops = 0; hops < 8; hops++) {
    if (relationOf(doc, at) === 'amod') return null;
    if (tagOf(doc, at) === 'VERB' && CLAUSES.has(relationOf(doc, at))) return { start: doc.startChar[tree.leftToken[at]], end: doc.endChar[tree.rightToken[at] - 1] };
    if (doc.headToken[at] === at) break;
    at = doc.headToken[at];
  }
  return { start: 0, end: doc.text.length };
}
