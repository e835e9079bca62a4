import type { Phase } from '../../record/event.js';

/**
 * What a word says of the deed it governs, "agreed to visit", "stopped bombing": its phase when the word itself is done or holds;
 * null where the deed is not told to happen.
 */
const GOVERNED: readonly (readonly [Phase | null, string])[] = [
  ['planned', 'plan intend prepare agree decide schedule expect due set promise pledge vow undertake opt arrange commit aim bind slate poise book resolve determine swear volunteer choose order instruct ' +
    'decision agreement pact intention commitment preparation be about'],
  ['ongoing', 'begin start continue keep resume proceed remain'],
  ['done', 'manage finish stop complete cease succeed quit'],
  ['denied', 'deny fail refuse decline neglect forget refusal failure avoid rule'],
  ['called-off', 'cancel scrap abandon'],
  [null, 'want hope wish seek try attempt call ask urge demand threaten consider offer propose suggest request invite appeal allow able unable need seem appear require advise encourage tell force ready ' +
    'likely unlikely willing unwilling reluctant bid call offer threat right chance opportunity ability need accuse suspect have ought fear dare'],
];

const BY_LEMMA: ReadonlyMap<string, Phase | null> = new Map(
  GOVERNED.flatMap(([phase, words]) => words.split(' ').map((word) => [word, phase] as const)),
);

/** The phase of what a word governs; null where that is not told to happen, undefined for a word that governs nothing. */
export function governedBy(lemma: string): Phase | null | undefined {
  return BY_LEMMA.get(lemma);
}

/** Subjects of "is to": "the aim is to visit" tells no visit, "the envoy is to visit" does. */
export const AIMS: ReadonlySet<string> = new Set(['aim', 'goal', 'idea', 'task', 'purpose', 'job', 'point', 'challenge', 'question', 'hope', 'dream', 'wish', 'priority', 'objective', 'role', 'duty', 'way', 'answer', 'solution', 'thing', 'mission', 'best', 'alternative', 'option', 'choice']);

/** Going somewhere to do something: "flew to Paris to meet her" tells the meeting as planned. */
export const MOTION: ReadonlySet<string> = new Set(['fly', 'travel', 'go', 'come', 'arrive', 'head', 'leave', 'visit', 'return', 'journey', 'sail', 'drive', 'gather', 'land']);

/** Passives that put what they govern in people's mouths: "is said to have fled". */
export const HEARSAY: ReadonlySet<string> = new Set(['say', 'report', 'believe', 'allege', 'rumour', 'rumor', 'understand', 'think', 'claim', 'suspect', 'presume', 'assume', 'repute', 'accuse']);

/** Adverbs that put a deed in people's mouths. */
export const HEARSAY_ADVERBS: ReadonlySet<string> = new Set(['allegedly', 'reportedly', 'apparently', 'supposedly', 'purportedly', 'possibly', 'perhaps', 'maybe', 'probably', 'presumably']);

/** What stands only in somebody's mind: a clause under these is nobody's fact. */
export const ATTITUDES: ReadonlySet<string> = new Set(['hope', 'fear', 'believe', 'think', 'doubt', 'suspect', 'wish', 'want', 'expect', 'imagine', 'suppose', 'assume', 'pretend', 'dream', 'feel', 'consider', 'argue', 'suggest', 'claim', 'allege', 'insist', 'worry', 'speculate', 'rumour', 'predict', 'forecast', 'demand', 'propose', 'recommend']);

/** Nouns whose "of" tells of what may not be: "reports of an attack", "the threat of a strike". */
export const IRREAL_NOUNS: ReadonlySet<string> = new Set(['report', 'rumour', 'rumor', 'claim', 'allegation', 'accusation', 'fear', 'threat', 'possibility', 'prospect', 'risk', 'danger', 'idea', 'hope', 'chance', 'likelihood', 'talk', 'suspicion', 'warning', 'absence', 'lack', 'prevention', 'charge', 'call', 'demand', 'proposal', 'offer', 'question', 'case', 'denial', 'speculation', 'hint', 'suggestion']);
