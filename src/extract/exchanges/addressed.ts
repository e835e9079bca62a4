import type { Addressed } from '../../record/statement.js';
import type { Range } from '../findings.js';

const DECLINES = /\b(?:no comment|(?:will|would|can|could|do|am|are) ?(?:not|n['’]t) (?:going to )?(?:comment|discuss|answer|speculate|go into|get into|get ahead|talk about|say|tell you|disclose)|won['’]t (?:comment|discuss|answer|speculate|say|go into)|do(?:n['’]t| not) know|that is (?:a matter|a question) for|next question|ask (?:them|him|her)|not (?:for me|going to) (?:to )?(?:say|comment|answer))\b/iu;
const ANSWERS = /^\W*(?:yes|no|of course|certainly|absolutely|never|they did|they did not|it (?:was|is|did|does)|he (?:did|is|was)|she (?:did|is|was)|we (?:did|do|will|shall|are|have)|i (?:did|do|will|shall|am|have))\b/iu;
const STOP = new Set('about there their would could should which where what when your have been that this with from they will does were than then into'.split(' '));

const wordsOf = (text: string): string[] => (text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !STOP.has(word)).map((word) => word.slice(0, 6));

/** Whether an answer takes up its question: `no` where it declines, `yes` where it opens with one or takes up the question's words; else unknown. */
export function addressedBy(text: string, question: Range, answer: readonly Range[]): Addressed {
  const said = answer.map((range) => text.slice(range.start, range.end)).join(' ');
  const opening = said.slice(0, 240);
  if (DECLINES.test(opening)) return 'no';
  if (ANSWERS.test(opening)) return 'yes';
  const asked = wordsOf(text.slice(question.start, question.end));
  const told = new Set(wordsOf(said));
  const shared = asked.filter((word) => told.has(word)).length;
  return asked.length > 0 && shared / asked.length >= 0.5 ? 'yes' : 'unknown';
}
