import { EVENT_TYPES } from '../record/event.js';

/** Universal part-of-speech tags, in the order of the numbers in `Doc.tag`. */
export const TAGS = [
  'X', 'ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB',
] as const;
export type Tag = (typeof TAGS)[number];

/** Penn Treebank tags, which tell tense and number; in the order of the numbers in `Doc.form`. */
export const FORMS = [
  '', 'CC', 'CD', 'DT', 'EX', 'FW', 'IN', 'JJ', 'JJR', 'JJS', 'LS', 'MD', 'NN', 'NNS', 'NNP', 'NNPS', 'PDT', 'POS', 'PRP', 'PRP$',
  'RB', 'RBR', 'RBS', 'RP', 'SYM', 'TO', 'UH', 'VB', 'VBD', 'VBG', 'VBN', 'VBP', 'VBZ', 'WDT', 'WP', 'WP$', 'WRB',
  'HYPH', 'NFP', 'ADD', 'AFX', 'GW', 'XX', '$', "''", '``', ',', '-LRB-', '-RRB-', '.', ':',
] as const;
export type Form = (typeof FORMS)[number];

/** Universal Dependencies v2 relations, in the order of the numbers in `Doc.relation`. */
export const RELATIONS = [
  'dep', 'root', 'acl', 'acl:relcl', 'advcl', 'advmod', 'amod', 'appos', 'aux', 'aux:pass', 'case', 'cc', 'ccomp', 'compound',
  'compound:prt', 'conj', 'cop', 'csubj', 'csubj:pass', 'det', 'det:predet', 'discourse', 'dislocated', 'expl', 'fixed', 'flat',
  'goeswith', 'iobj', 'list', 'mark', 'nmod', 'nmod:poss', 'nmod:tmod', 'nmod:npmod', 'nsubj', 'nsubj:pass', 'nummod', 'obj', 'obl',
  'obl:agent', 'obl:npmod', 'obl:tmod', 'orphan', 'parataxis', 'punct', 'reparandum', 'vocative', 'xcomp',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** Kinds of names, in the order of the numbers in `Doc.nameKind`. */
export const NAME_KINDS = ['person', 'organisation', 'place', 'group'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** What event a word tells, in the order of the columns of `HappeningScores.event`. */
export const EVENT_LABELS = [...EVENT_TYPES, 'NONE'] as const;

/** Labels of a token relative to one cue, in the order of the columns of `AttributionScores.roleScore`. */
export const ROLE_LABELS = ['O', 'B-source', 'I-source', 'B-content', 'I-content'] as const;

/** What the core scores for who said what, for extract to decode. Rows are tokens; log-probabilities, except where said. */
export interface AttributionScores {
  /** Outside, begin and inside of being a cue: 3 a token. */
  readonly cueScore: Float32Array;
  /** Candidate cues: token ranges, ascending and disjoint, found generously; which of them hold is for the decoder to say. */
  readonly cueStartToken: Uint32Array;
  readonly cueEndToken: Uint32Array;
  /** First token that the role scores of each candidate speak of. */
  readonly roleStartToken: Uint32Array;
  /** For each candidate, 5 a token (ROLE_LABELS), for as many tokens as it covers. */
  readonly roleScore: readonly Float32Array[];
  /** Learned scores of moving from one role label (row) to another (column), 25 numbers, and of starting with each, 5. */
  readonly roleMove: Float32Array;
  readonly roleStart: Float32Array;
  /** Fitted on held-out articles by train/: biases and the logistic weights of confidence, by name. */
  readonly settings: Readonly<Record<string, number | readonly number[]>>;
}

/** Links that the core scores between a word that tells an event and those who take part, and from a mention to whom it means. */
export const LINKS = ['actor', 'target', 'place', 'antecedent'] as const;
export type Link = (typeof LINKS)[number];

/** What the core scores for what happened, for extract to decode. */
export interface HappeningScores {
  /** Logit, one a token: what the word tells has happened, or is happening. */
  readonly happened: Float32Array;
  /** Log-probabilities, `EVENT_LABELS` a token: of which type the event is that the word tells; the last is none. */
  readonly event: Float32Array;
  /** Logits of the surest `kept` links of each kind from each token, [link, token, kept], and the tokens they lead to. */
  readonly kept: number;
  readonly linkScore: Float32Array;
  readonly linkToken: Int32Array;
}

/**
 * One text as the language core reads it. Columns hold one number a token; characters are UTF-16 code units of `text`,
 * ends are exclusive, and `text.slice(startChar[i], endChar[i])` is token `i`.
 */
export interface Doc {
  readonly text: string;
  /** Number of tokens. */
  readonly size: number;
  readonly startChar: Uint32Array;
  readonly endChar: Uint32Array;
  /** `text.slice(startChar[i], endChar[i])`, made once, since rules look words up again and again. */
  readonly word: readonly string[];
  /** Index into TAGS. */
  readonly tag: Uint8Array;
  /** Index into FORMS. */
  readonly form: Uint8Array;
  /** Lower-case lemma. */
  readonly lemma: readonly string[];
  /** The token's syntactic head, or the token itself at a sentence's root. */
  readonly headToken: Int32Array;
  /** Index into RELATIONS. */
  readonly relation: Uint8Array;
  /** First token of each sentence, ascending; sentence `s` ends before `sentenceStartToken[s + 1]`, the last before `size`. */
  readonly sentenceStartToken: Uint32Array;
  /** Names: token ranges, ascending and disjoint, with their kind (index into NAME_KINDS). */
  readonly nameStartToken: Uint32Array;
  readonly nameEndToken: Uint32Array;
  readonly nameKind: Uint8Array;
  /** Null for a Doc made by hand, or by a core that does not score attribution. */
  readonly attribution: AttributionScores | null;
  /** Likewise, for what happened. */
  readonly happenings: HappeningScores | null;
  /**
   * Vectors by which what a token tells is known when it is told again, made by the function that is given for it: few words tell something, and few of those
   * are held against others. Absent in a Doc made by hand, null where the core has no weights for it.
   */
  readonly tellingVectors?: { of(token: number): (() => Float32Array) | null } | null;
}
