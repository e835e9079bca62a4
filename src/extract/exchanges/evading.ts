import type { Asked, Signal } from './signal.js';

const WILL_NOT = String.raw`(?:(?:I|we|he|she|they)(?:['’]m| am|['’]re| are| is)? (?:(?:am|are|is|was|were) )?(?:really |simply |just )?(?:not (?:going|prepared|willing|ready|about|here|able|in a position) to|won['’]t(?: be)?|will not(?: be)?|can['’]t|cannot|can not|would(?: not|n['’]t)(?: want to)?|prefer not to|would rather not|decline[ds]? to|refuse[ds]? to|do(?: not|n['’]t) (?:want|intend|plan|propose|wish) to))`;
const SPEAK = String.raw`(?:discuss|comment|speculate|answer|respond|reply|say|tell|talk about|talk|speak (?:about|for|to)|go into|get (?:into|in|ahead)|make (?:any )?news|prejudge|predict|guess|reveal|disclose|confirm|name|characteri[sz]e|elaborate|debate|engage in|be drawn|add|give you|give any|jump|telegraph|negotiate)`;
const DECLINES = new RegExp(String.raw`\b${WILL_NOT}\s+(?:\p{L}+ly\s+)?${SPEAK}\b|\bno (?:further )?comment\b|\bnothing (?:to|more to|further to) (?:add|say|announce|share|report)\b|\b(?:what|that) I['’]?(?:m| am) not going to do\b|\bnot (?:telling|commenting|discussing|answering|saying)\b|\bnext question\b|\bdeclined to\b|\bdo(?:n['’]t| not) comment on\b|\blet['’]s (?:move on|not)\b`, 'iu');
const DOES_NOT_KNOW = /\b(?:(?:I|we|he|she|they) (?:really |honestly |simply |just |still |also )?(?:do(?:n['’]t| not)|did(?:n['’]t| not)|does(?:n['’]t| not)) (?:yet |really |actually )?(?:know(?! (?:about|of|that)\b)|recall|remember|have (?:an answer|any information|that information|the details|that (?:number|figure)|an idea|a (?:date|number|figure)))|(?:I|we) (?:have no idea|have(?:n['’]t| not) (?:had (?:a|the) chance|seen|read|talked|spoken|heard|been (?:told|briefed|informed)|looked)|am not (?:aware|familiar|sure)|would(?:n['’]t| not) know|can(?:['’]t|not) (?:say|tell|be sure))|I['’]m not (?:aware|familiar|sure|certain)|no idea|it['’]?s? (?:is )?(?:hard|difficult|impossible) (?:for (?:me|us) )?to (?:say|tell|know|give|predict)|(?:can['’]t|cannot) give you (?:any|a|an)|who knows|not (?:yet )?(?:clear|known)|unclear)\b/iu;
const PUTS_OFF = /\b(?:wait and see|(?:let['’]s|we['’]ll|we will|we shall|we) (?:just )?(?:all )?(?:have to )?(?:wait|see (?:what|how|whether|if|where)|see\b[.,])|too (?:early|soon)|in due (?:course|time)|when the time comes|(?:will|['’]ll) (?:have more|think about it|get back to you|look into|let you know|announce)|premature|(?:a )?(?:matter|question) for (?:next|another|later|tomorrow)|stay tuned|watch this space|at (?:the )?(?:right|appropriate|proper) (?:time|moment)|under (?:review|consideration)|what the (?:\p{L}+ )?(?:meeting|talks|inquiry|investigation|review)[^.]{0,30}(?:is|are)[^.]{0,20}about)\b/iu;
const PASSES_ON = /\b(?:(?:that|this|it)(?: is|['’]s) (?:not )?(?:really )?(?:a (?:matter|question|decision) for|up to|for (?:him|her|them|the \p{L}+|others) to)|ask (?:them|him|her|the \p{L}+|\p{Lu}\p{L}+)|(?:have|need) to (?:ask|speak to|talk to)|refer you to|(?:I['’]ll|I will|I['’]d|let) (?:let )?(?:\p{L}+ ){1,4}?(?:talk about|speak (?:to|about|for)|answer|address|respond)|questions? (?:should|must) (?:go|be (?:put|addressed)) to|not for me to|not my (?:place|job|business)|above my pay)\b/iu;
const REJECTS_QUESTION = /\b(?:hypothetical|you(?:['’]re| are) trying to|trying to (?:get|drag|draw|make) me|(?:a )?(?:silly|trick|loaded|unfair|ridiculous|stupid|bad) question|gotcha)\b/iu;
const OWN_WORDS = /^(?:(?:what|as) (?:I|we)(?:['’]ve| have|['’]m| am)? (?:already |just |always |repeatedly )?(?:said|say|saying|told|stated)|(?:my|the) (?:broader |only )?point (?:is|was|I (?:was|am|made))|I(?:['’]ve| have|['’]m| am) (?:already |always |just )?(?:said|saying|been (?:saying|talking)|made))\b/iu;
const OTHER_MATTER = /\b(?:the (?:real|bigger|broader|fundamental|important|only) (?:question|issue|point|story)|(?:what|the people who|the ones who) (?:really |should |ought )(?:really )?(?:matters?|be|get)|(?:let|allow) me (?:start|begin|first) (?:with|by)|before I answer|instead,|rather than)\b/iu;
const THANKS = /^(?:(?:yes|no|well)[,.]?\s+)?(?:(?:I|we) (?:\p{L}+ly )?(?:appreciate|welcome|respect|thank|am (?:pleased|proud)|['’]m (?:pleased|proud))|thanks?\b|good try)/iu;
/** "Okay.", "Thank you all.": nothing else. */
const TAKES_NOTE = /^(?:(?:okay|ok|all right|alright|right|thanks?(?: you)?(?: (?:so|very) much)?(?: all)?(?: for [^.!?]{1,40})?|well|good try|noted|I (?:see|hear you)|next)[\s,.!—–-]*)+$/iu;
/** Transcripts set it in brackets. */
const LAUGHTER = /[[(](?:laughter|laughs|laughing)[\])]/iu;
const ASKS_BACK = /^[^.!]{8,}\?/u;
/** In so few words an answer either takes up the question's or is told in its own. */
const FEW = 16;
/** An answer this short is about one thing: what it declines anywhere, it declines. */
const SHORT = 60;

/** "I have not read it, but I know what he thinks": what follows answers all the same. */
const ALL_THE_SAME = /(?:\bbut|\balthough|\bthough|\bhowever)\b,? (?:I|we|what)\b(?!['’]?(?:m| am|re| are)? not|\s+(?:do|ca|wo)n)/iu;

/** The part of an answer where a refusal is meant for the question. */
const where = ({ answer }: Asked): string => (answer.words <= SHORT ? answer.text : answer.opening);

/** The first sentence of a long answer, with the next where it only leads up to it: what is not known later on is an aside. */
function atOnce({ answer }: Asked): string {
  if (answer.words <= SHORT) return answer.text;
  const [[from, end]] = answer.sentences;
  return end - from <= FEW_AT_ONCE ? answer.opening : answer.first;
}
const FEW_AT_ONCE = 6;

/** It is told there, and nothing behind it says that the speaker answers all the same. */
function holdsOut(words: RegExp, asked: Asked, text = where(asked)): boolean {
  const found = words.exec(text);
  return found !== null && !ALL_THE_SAME.test(text.slice(found.index + found[0].length));
}

/** What shows that a question was not answered. */
export const EVADING: readonly Signal[] = [
  { name: 'declines', weight: 4, holds: (asked) => holdsOut(DECLINES, asked) },
  { name: 'declines later on', weight: 1, holds: (asked) => !holdsOut(DECLINES, asked) && DECLINES.test(asked.answer.text) },
  { name: 'does not know', weight: 4, holds: (asked) => holdsOut(DOES_NOT_KNOW, asked, atOnce(asked)) },
  { name: 'puts it off', weight: 2, holds: (asked) => PUTS_OFF.test(where(asked)) },
  { name: 'passes it on', weight: 4, holds: (asked) => holdsOut(PASSES_ON, asked) },
  { name: 'rejects the question', weight: 3, holds: (asked) => REJECTS_QUESTION.test(where(asked)) },
  { name: 'tells what was meant or said before', weight: 1.5, holds: ({ answer }) => OWN_WORDS.test(answer.first) },
  { name: 'turns to another matter', weight: 1.5, holds: (asked) => OTHER_MATTER.test(where(asked)) },
  { name: 'thanks, or is pleased', weight: 1, holds: ({ answer }) => THANKS.test(answer.first) },
  { name: 'only takes note', weight: 2, holds: ({ answer }) => TAKES_NOTE.test(answer.text.trim()) },
  { name: 'a joke', weight: 1.5, alone: true, holds: ({ answer }) => answer.words <= SHORT && LAUGHTER.test(answer.text) },
  { name: 'asks back', weight: 1.5, holds: ({ answer }) => ASKS_BACK.test(answer.first) },
  { name: 'few words, none of the question’s', weight: 1, alone: true, holds: ({ answer, question, whole }) => answer.words <= FEW && whole === 0 && question.content.size > 0 },
  { name: 'takes up none of the question’s words at once', weight: 1, alone: true, holds: ({ early, question }) => early === 0 && question.content.size > 0 },
  { name: 'never comes to the question’s words, at length', weight: 1, alone: true, holds: ({ answer, whole, question }) => answer.words > SHORT && whole <= 0.2 && question.content.size > 1 },
];
