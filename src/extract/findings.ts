import type { AttributionKind } from '../record/attribution.js';
import type { EntityKind, MentionForm, PlaceUse } from '../record/entity.js';
import type { EventType, Phase } from '../record/event.js';
import type { Addressed, Basis, Mode } from '../record/statement.js';

/** A place in the post at hand: UTF-16 code units, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Number of the entity that a mention of one post names, as its place in `Findings.mentions`. */
export type MentionIndex = number;

/** How a mention stands in its clause: what tells whom a pronoun may mean. */
export interface Grammar {
  readonly place: 'subject' | 'object' | 'oblique' | 'genitive' | 'other';
  /** Token that heads its clause; mentions of one clause share it. */
  readonly clause: number;
  /** Mentions whose phrases hold it: of "his" in "his father", "father". */
  readonly within: readonly MentionIndex[];
  /** Subject of its clause, its own or the one it shares with another; and of the clause above. */
  readonly subject: MentionIndex | null;
  readonly above: MentionIndex | null;
  /** The subject that comes after it, of a clause that it opens: "Ana" of "she" in "After she left, Ana slept". */
  readonly ahead: MentionIndex | null;
  /** Of a subject, who or what it was asked about: "the director" of "he" in "Asked whether the director would go, he said". */
  readonly asked?: readonly MentionIndex[];
  /** Of "they", whether several things, which are nobody, are the subject of a clause in its sentence or the one before: "The tugs have left. They ...". */
  readonly things?: boolean;
}

/** A span that names somebody or something, not yet resolved. */
export interface MentionFinding {
  readonly range: Range;
  readonly headToken: number;
  /** Number of its sentence in the post, from 0, which is also what stands where none is given. */
  readonly sentence?: number;
  /** Number of its paragraph, likewise. */
  readonly paragraph?: number;
  /** It stands between quotation marks. */
  readonly quoted?: boolean;
  readonly form: MentionForm;
  /** The words without determiner and title: "Putin", "foreign minister", "he". */
  readonly text: string;
  /** Null where only resolution can tell (it, here). */
  readonly kind: EntityKind | null;
  /** Of a name: the kind that the names tagger gave it, null where it saw none; and what the text around it says of its kind. */
  readonly tagged?: EntityKind | null;
  readonly hints?: Readonly<Partial<Record<EntityKind, number>>>;
  /** Of a plural role, all its words: "both leaders". */
  readonly phrase?: string;
  /** "President" in "President Putin"; the apposition's role in "Salma Idris, a surgeon". */
  readonly title?: string;
  /** Mention of the country, organisation or person that a role belongs to: "Russian" in "the Russian president". */
  readonly of?: MentionIndex;
  /** ISO 3166-1 code where a demonym or a country's name scopes a role: "the Russian president". */
  readonly country?: string;
  readonly plural: boolean;
  readonly gender?: 'm' | 'f';
  readonly definite: boolean;
  /** A full form and its acronym in brackets: the same entity by the text's own word. */
  readonly sameAs?: MentionIndex;
  /** A place's name that stands for its government or team: "Moscow said", "Wales drew 1-1". */
  readonly use?: PlaceUse;
  /** Subject of its clause: what a pronoun after it most likely means. */
  readonly subject: boolean;
  /** Absent where nothing is known of its clause. */
  readonly grammar?: Grammar;
}

/** Several that are named beside each other: "Ana Reis and Rui Sousa"; "they" may mean all of them. */
export interface GroupFinding {
  readonly range: Range;
  /** Ascending. */
  readonly members: readonly MentionIndex[];
}

export interface StatementFinding {
  readonly speaker: MentionIndex | null;
  readonly via: readonly MentionIndex[];
  readonly cue: Range | null;
  readonly content: readonly Range[];
  readonly mode: Mode;
  readonly basis: Basis;
  readonly about?: Range;
  /** Place in `Findings.exchanges` of the exchange that this answers. */
  readonly exchange?: number;
  readonly confidence: number;
  readonly rule: string;
  /** The cue denies its content: "Lavrov denied that ...". */
  readonly denies?: boolean;
}

/** Content attributed to a source in the wide sense: speech, belief, intention, attitude. */
export interface AttributionFinding {
  readonly kind: AttributionKind;
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
  readonly confidence: number;
}

export interface ExchangeFinding {
  readonly asker: MentionIndex | null;
  readonly question: Range;
  readonly answerer: MentionIndex | null;
  readonly answer: readonly Range[];
  readonly addressed: Addressed;
}

/** A time as the text tells it, already held against the post's date. */
export interface TimeFinding {
  readonly range: Range;
  /** ISO 8601, cut to what is known; null where the text leaves that side open: "by Friday", "since 2019". */
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** How a place belongs to an event: it happens there, goes there, or leaves there. */
export type PlaceRole = 'at' | 'to' | 'from' | 'via';

/** The words that tell an event and what stands around them: by these it is known when it is told again. Lemmas in lower case. */
export interface Wording {
  /** What tells it: the trigger's lemma, and those that go with it: "hold talk", "break out". */
  readonly words: readonly string[];
  /** The part of speech of the word that tells it. */
  readonly tag: 'verb' | 'noun' | 'adjective' | 'pronoun';
  /** It only goes with another noun: "attack" in "attack helicopters". */
  readonly attributive: boolean;
  /** Of a verb, its phase, null where nothing is told to happen; "nominal" for the rest. */
  readonly phase: Phase | 'nominal' | null;
  /** Who does it, whom or what it is done to, and all that take part, by the nouns that head and name them. */
  readonly actors: readonly string[];
  readonly patients: readonly string[];
  readonly parties: readonly string[];
  /** Content words of its clause, and of its sentence, less the trigger. */
  readonly clause: readonly string[];
  readonly around: readonly string[];
  /** Number of its sentence in the post, from 0. */
  readonly sentence: number;
  /** The core's vector of it; null where it has none. */
  readonly vector: Float32Array | null;
}

export interface EventFinding {
  readonly type: EventType;
  readonly mode?: string;
  readonly context?: string;
  readonly phase: Phase;
  readonly trigger: Range;
  /** The trigger's lemma: "visit". */
  readonly lemma: string;
  /** Told by a noun. */
  readonly nominal: boolean;
  /** Lemmas of the nouns that name the event beside the trigger: "talk" in "held talks". */
  readonly words: readonly string[];
  /** Lemmas of what the deed is done to, where that is no event and nobody: "rate" in "raised rates"; the subject's where it has no object. */
  readonly objects: readonly string[];
  /** The clause that tells it. */
  readonly range: Range;
  readonly actors: readonly MentionIndex[];
  readonly targets: readonly MentionIndex[];
  readonly places: readonly { readonly mention: MentionIndex; readonly role: PlaceRole }[];
  readonly time: TimeFinding | null;
  /** ISO 8601 duration. */
  readonly duration: { readonly value: string; readonly range: Range } | null;
  /** Place in `Findings.statements` of the innermost statement that tells it; null on the source's own word. */
  readonly statement: number | null;
  /** Words that set it apart from its like: "one-on-one", "expanded", "second". */
  readonly modifiers: readonly string[];
  /** Events of this post, by their trigger, that the text tells to come before this one, and the words that say so: "after", "hours later". */
  readonly after?: readonly { readonly trigger: Range; readonly words: string }[];
  /** A plan that was put off: still planned, but changed. */
  readonly moved?: boolean;
  /** Told in the line over a text, which tells it again: "Volcano erupts in Iceland". */
  readonly headline?: true;
  /** Told by a noun with the definite article: "the talks", something known already. */
  readonly definite: boolean;
  readonly confidence: number;
  /** How it is told; left out of findings that are made by hand. */
  readonly wording?: Wording;
}

/** A number with what it counts, for conflicts: "11 people were killed". */
export interface FigureFinding {
  readonly range: Range;
  readonly low: number;
  readonly high: number;
  /** "%", a currency, "score" ("5-2"); empty for a bare count. */
  readonly unit: string;
  /** The running count it belongs to, which can only grow ("dead", "crowd"); empty where none. */
  readonly tally: string;
  /** Lemmas of what is counted: "worker"; "fee". */
  readonly counted: readonly string[];
  /** Lemma of what is told of it: "strike"; empty where it is only counted. */
  readonly deed: string;
  /** It is told to have risen or fallen to this. */
  readonly moved: boolean;
  readonly statement: number | null;
  readonly places: readonly MentionIndex[];
}

/** What a clause says of what, and whether it says that it is not so, for conflicts: "No lightning has struck the tower". */
export interface ClaimFinding {
  readonly range: Range;
  /** The verb's lemma. */
  readonly verb: string;
  /** Lemmas of the nouns in its places. */
  readonly nouns: readonly string[];
  /** Lemmas of the nouns that go with those: "lightning" in "a lightning strike". */
  readonly beside: readonly string[];
  /** The noun that is said to be none: "lightning". */
  readonly none: string | null;
  /** Its object is what was said before: "it", "the report". */
  readonly pointsBack: boolean;
  /** Its subject or object is "nobody", "none of it". */
  readonly nobody: boolean;
  /** "There is", "there was". */
  readonly existential: boolean;
  readonly denied: boolean;
  /** Told to have happened or to hold, not only planned. */
  readonly settled: boolean;
  /** A plan with its day. */
  readonly dated: boolean;
  readonly subjects: readonly MentionIndex[];
  readonly objects: readonly MentionIndex[];
  readonly statement: number | null;
}

/** Everything read from one post, on its own. */
export interface Findings {
  readonly mentions: readonly MentionFinding[];
  readonly groups: readonly GroupFinding[];
  readonly statements: readonly StatementFinding[];
  readonly attributions: readonly AttributionFinding[];
  readonly exchanges: readonly ExchangeFinding[];
  readonly events: readonly EventFinding[];
  readonly figures: readonly FigureFinding[];
  readonly claims: readonly ClaimFinding[];
  /** The post is one bare assertion in no one's mouth, so a post that follows may tell whose it is. */
  readonly bareClaim: boolean;
}
