import type { Phase } from '../../record/event.js';

/** What a word says of the deed it governs; null where that is not told to happen. */
export interface Signature {
  /** Where the word itself is done or holds: "managed to leave", "refused to leave". */
  readonly affirmed: Phase | null;
  /** Where the word is denied: "did not manage to leave", "did not hesitate to leave". */
  readonly negated: Phase | null;
}

/**
 * Signatures after Karttunen, Implicative verbs (Language 47, 1971), and Nairn, Condoravdi and Karttunen, Computing relative polarity for textual
 * inference (ICoS 2006), with the phases of plans besides: affirmed, negated, words.
 */
const SIGNATURES: readonly (readonly [Phase | null, Phase | null, string])[] = [
  // Two-way implicatives: "managed to" and "did not manage to" both tell.
  ['done', 'denied', 'manage succeed remember bother deign dare happen get'],
  ['denied', 'done', 'fail neglect forget failure avoid refrain omit'],
  // One-way: "forced them to leave" tells that they left, "did not force them to" tells nothing.
  ['done', null, 'force compel oblige cause lead prompt drive spur induce coerce persuade convince help have make push'],
  ['denied', null, 'refuse decline refusal prevent dissuade discourage deter deny rule'],
  [null, 'done', 'hesitate'],
  [null, 'denied', 'let allow permit'],
  // Factives: what they govern is so, whether they hold or not.
  ['done', 'done', 'regret glad sorry proud happy pleased honoured honored delighted astonished surprised shocked relieved'],
  // The course that a deed takes.
  ['ongoing', 'denied', 'begin start continue keep resume proceed remain'],
  ['done', 'ongoing', 'finish stop complete cease quit'],
  // Plans: "did not decide to" says that no plan was made, "does not plan to" that there will be no deed.
  ['planned', 'denied', 'agree decision agreement pact'],
  ['planned', 'called-off', 'plan intend prepare decide schedule expect due set promise pledge vow undertake opt arrange commit aim bind slate poise book resolve determine swear volunteer choose order instruct ' +
    'intention commitment preparation be about scheduled expected poised'],
  ['called-off', 'planned', 'cancel scrap abandon'],
  [null, null, 'want hope wish seek try attempt call ask urge demand threaten consider offer propose suggest request invite appeal able unable need seem appear require advise encourage tell ready ' +
    'likely unlikely willing unwilling reluctant bid call offer threat right chance opportunity ability need accuse suspect ought fear'],
];

const BY_LEMMA: ReadonlyMap<string, Signature> = new Map(
  SIGNATURES.flatMap(([affirmed, negated, words]) => words.split(' ').map((word) => [word, { affirmed, negated }] as const)),
);

/** What a word says of the deed it governs; undefined for a word that governs nothing. */
export const signatureOf = (lemma: string): Signature | undefined => BY_LEMMA.get(lemma);

/** "prevented them from leaving": what follows "from" did not happen. */
export const PREVENTING: ReadonlySet<string> = new Set(['prevent', 'stop', 'keep', 'bar', 'ban', 'block', 'deter', 'dissuade', 'discourage', 'prohibit', 'refrain', 'hinder', 'abstain']);

/** Subjects of "is to": "the aim is to visit" tells no visit, "the envoy is to visit" does. */
export const AIMS: ReadonlySet<string> = new Set(['aim', 'goal', 'idea', 'task', 'purpose', 'job', 'point', 'challenge', 'question', 'hope', 'dream', 'wish', 'priority', 'objective', 'role', 'duty', 'way', 'answer', 'solution', 'thing', 'mission', 'best', 'alternative', 'option', 'choice']);

/** Going somewhere to do something: "flew to Paris to meet her" tells the meeting as planned. */
export const MOTION: ReadonlySet<string> = new Set(['fly', 'travel', 'go', 'come', 'arrive', 'head', 'leave', 'visit', 'return', 'journey', 'sail', 'drive', 'gather', 'land']);

/** Passives that put what they govern in people's mouths: "is said to have fled". */
export const HEARSAY: ReadonlySet<string> = new Set(['say', 'report', 'believe', 'allege', 'rumour', 'rumor', 'understand', 'think', 'claim', 'suspect', 'presume', 'assume', 'repute', 'accuse']);

/** Adverbs that put a deed in people's mouths. */
export const HEARSAY_ADVERBS: ReadonlySet<string> = new Set(['allegedly', 'reportedly', 'apparently', 'supposedly', 'purportedly', 'possibly', 'perhaps', 'maybe', 'probably', 'presumably']);

/** What stands only in somebody's mind: a clause under these is nobody's fact. */
export const ATTITUDES: ReadonlySet<string> = new Set(['hope', 'fear', 'believe', 'think', 'doubt', 'suspect', 'wish', 'want', 'expect', 'imagine', 'suppose', 'assume', 'pretend', 'dream', 'feel', 'consider', 'argue', 'suggest', 'claim', 'allege', 'insist', 'worry', 'speculate', 'rumour', 'predict', 'forecast', 'demand', 'propose', 'recommend', 'convince', 'confident', 'sure', 'certain', 'afraid', 'hopeful', 'optimistic', 'adamant']);

/** Nouns whose "of" tells of what may not be: "reports of an attack", "the threat of a strike". */
export const IRREAL_NOUNS: ReadonlySet<string> = new Set(['report', 'rumour', 'rumor', 'claim', 'allegation', 'accusation', 'fear', 'threat', 'possibility', 'prospect', 'risk', 'danger', 'idea', 'hope', 'chance', 'likelihood', 'talk', 'suspicion', 'warning', 'absence', 'lack', 'prevention', 'charge', 'call', 'demand', 'proposal', 'offer', 'question', 'case', 'denial', 'speculation', 'hint', 'suggestion']);

/** What says of a clause or a report that it is not so. */
export const FALSE: ReadonlySet<string> = new Set(['false', 'untrue', 'baseless', 'unfounded', 'fake', 'wrong', 'groundless', 'fabricated', 'fiction', 'nonsense', 'lie', 'invention', 'rubbish', 'fabrication', 'hoax']);

/** "It appears that she has left": what only looks so. */
export const SEEMING: ReadonlySet<string> = new Set(['seem', 'appear', 'look', 'sound']);

/** "demanded that he leave": a base form under these is what is wanted, and told of nobody. */
export const MANDATIVE: ReadonlySet<string> = new Set(['demand', 'insist', 'propose', 'ask', 'request', 'recommend', 'urge', 'order', 'suggest', 'require', 'command', 'plead', 'beg', 'instruct', 'decree']);
