import type { Addressed } from '../../record/statement.js';

const YES = /^\s*[“"‘']?(?:yes|no|yeah|nope|of course|certainly|absolutely|not at all|correct)\b(?!\s+comment)/i;
const NO = /\b(?:no comment|(?:won[’']t|will not|cannot|can[’']t|not going to|wouldn[’']t) (?:discuss|comment|speculate|go into|answer|say)|(?:that|this|it)(?: is|[’']s) a (?:matter|question) for|ask (?:them|him|her|the)\b|I (?:do not|don[’']t) know|nothing to add|too early to|next question|declined to)/i;
const STOP = new Set('the and for that this with you your will did does have has had was were are is what when who how why many much they them their there about from been would could should'.split(' '));

/** Whether an answer meets its question, by what it opens with and the words it takes up. */
export function addressedBy(question: string, answer: string): Addressed {
  if (answer.trim() === '') return 'unknown';
  const refuses = NO.test(answer.slice(0, 200));
  if (YES.test(answer)) return refuses ? 'partly' : 'yes';
  if (refuses) return 'no';
  const wordsOf = (text: string) => new Set((text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).filter((word) => !STOP.has(word)));
  const asked = wordsOf(question);
  const told = wordsOf(answer);
  let shared = 0;
  for (const word of asked) if (told.has(word)) shared++;
  if (asked.size > 0 && shared / asked.size >= 0.5) return 'yes';
  return shared > 0 ? 'partly' : 'unknown';
}
