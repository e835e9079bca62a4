import { dependents, relationOf, sentenceBounds, tagOf, type Tree, tokenAtChar } from '../../parse/tree.js';
import type { Range, Wording } from '../findings.js';
import { agentsOf, patientsOf, prepositionsOf } from './arguments.js';
import { clauseTokens } from './clause.js';
import { phaseOfVerb } from './phase.js';

/** Verbs that leave it to their object to say what was done: "held talks". */
const LIGHT = new Set(['have', 'make', 'take', 'do', 'give', 'hold', 'get', 'put', 'go', 'come', 'be']);
const CONTENT = new Set(['NOUN', 'VERB', 'PROPN', 'ADJ', 'NUM']);

interface Parties {
  readonly actors: readonly number[];
  readonly patients: readonly number[];
  readonly others: readonly number[];
}

const isNoun = (tree: Tree, token: number): boolean => tagOf(tree.doc, token) === 'NOUN' || tagOf(tree.doc, token) === 'PROPN';

function partiesOfVerb(tree: Tree, verb: number): Parties {
  const [actors, patients] = [agentsOf(tree, verb), patientsOf(tree, verb)];
  const others = dependents(tree, verb, 'obl', 'obl:npmod').filter((child) => isNoun(tree, child) && !actors.includes(child) && !patients.includes(child));
  return { actors, patients, others };
}

/** "the police's arrest of the mayor in Riga"; and, where a verb governs the noun, "police carried out the arrest in Riga". */
function partiesOfNoun(tree: Tree, noun: number, within: readonly number[]): Parties {
  const { doc } = tree;
  const nmods = dependents(tree, noun, 'nmod').filter((child) => !within.includes(child));
  const led = (...words: readonly string[]): number[] => nmods.filter((child) => words.includes(prepositionsOf(tree, child)[0]));
  const own = { actors: [...dependents(tree, noun, 'nmod:poss'), ...led('by')], patients: led('of') };
  const others = [...nmods.filter((child) => !['of', 'by'].includes(prepositionsOf(tree, child)[0])), ...dependents(tree, noun, 'compound').filter((child) => !within.includes(child)), ...dependents(tree, noun, 'amod').filter((child) => tagOf(doc, child) === 'PROPN')];
  const verb = doc.headToken[noun];
  if (verb === noun || tagOf(doc, verb) !== 'VERB') return { ...own, others };
  const relation = relationOf(doc, noun);
  const but = (tokens: readonly number[]): number[] => tokens.filter((child) => child !== noun);
  return {
    actors: (relation === 'obj' || relation === 'obl') && own.actors.length === 0 ? but(agentsOf(tree, verb)) : own.actors,
    patients: (relation === 'nsubj' || relation === 'nsubj:pass') && own.patients.length === 0 ? but(patientsOf(tree, verb)) : own.patients,
    others: [...others, ...but(dependents(tree, verb, 'obl')).filter((child) => isNoun(tree, child))],
  };
}

/**
 * How an event is worded.
 *
 * @param trigger the token that tells it
 * @param within all tokens that tell it, the trigger among them: "checked into", "set fire to"
 */
export function wordingAt(tree: Tree, trigger: number, within: readonly number[] = [trigger]): Wording {
  const { doc } = tree;
  const lemma = (token: number): string => doc.lemma[token].toLowerCase();
  const tag = tagOf(doc, trigger);
  const verb = tag === 'VERB';
  const words = new Set([lemma(trigger), ...within.filter((token) => CONTENT.has(tagOf(doc, token))).map(lemma)]);
  if (verb) {
    for (const particle of dependents(tree, trigger, 'compound:prt')) words.add(`${lemma(trigger)} ${lemma(particle)}`);
    if (LIGHT.has(lemma(trigger))) dependents(tree, trigger, 'obj').filter((child) => tagOf(doc, child) === 'NOUN').slice(0, 1).forEach((child) => words.add(lemma(child)));
  }
  const { actors, patients, others } = verb ? partiesOfVerb(tree, trigger) : partiesOfNoun(tree, trigger, within);
  const named = (tokens: readonly number[]): string[] => [...new Set(tokens.filter((token) => tagOf(doc, token) !== 'PRON').map(lemma))];
  const joined = (tokens: readonly number[]): number[] => tokens.flatMap((token) => [token, ...dependents(tree, token, 'conj')]);
  const whole = (tokens: readonly number[]): number[] => tokens.flatMap((token) => [token, ...dependents(tree, token, 'nmod', 'compound', 'flat', 'appos', 'nmod:poss', 'conj').filter((child) => isNoun(tree, child))]);
  const content = ([from, to]: readonly [number, number]): string[] => {
    const found = new Set<string>();
    for (let token = from; token < to; token++) if (token !== trigger && CONTENT.has(tagOf(doc, token))) found.add(lemma(token));
    return [...found];
  };
  const head = doc.headToken[trigger];
  const bearer = verb || head === trigger || tagOf(doc, head) !== 'VERB' ? trigger : head;
  return withVector({
    words: [...words],
    tag: verb ? 'verb' : tag === 'ADJ' ? 'adjective' : tag === 'PRON' || tag === 'DET' ? 'pronoun' : 'noun',
    attributive: relationOf(doc, trigger) === 'compound' || relationOf(doc, trigger) === 'amod',
    phase: verb ? phaseOfVerb(tree, trigger).phase : 'nominal',
    actors: named(joined(actors)),
    patients: named(joined(patients)),
    parties: named(whole([...actors, ...patients, ...others])),
    clause: content(clauseTokens(tree, bearer, trigger)),
    around: content(sentenceBounds(doc, tree.sentence[trigger])),
    sentence: tree.sentence[trigger],
  }, doc.tellingVectors?.of(trigger) ?? null);
}

const MAKE = Symbol('makes the vector');
const MADE = Symbol('the vector, once it is made');

/** The vector of a wording, made when it is first read: most events are held against no other. On its way to another thread it is read, and goes as numbers. */
const whenRead: PropertyDescriptor & ThisType<{ [MAKE]: () => Float32Array; [MADE]?: Float32Array }> = {
  enumerable: true,
  get() {
    return (this[MADE] ??= this[MAKE]());
  },
};

function withVector(wording: Omit<Wording, 'vector'>, make: (() => Float32Array) | null): Wording {
  if (make === null) return { ...wording, vector: null };
  return Object.defineProperty({ ...wording, [MAKE]: make, [MADE]: undefined }, 'vector', whenRead) as unknown as Wording;
}

/** How what stands between two characters is worded, "has set fire to" as well as "blaze"; null where no token stands there. */
export function wordingOfRange(tree: Tree, { start, end }: Range): Wording | null {
  const { doc } = tree;
  const tokens: number[] = [];
  for (let token = tokenAtChar(doc, start); token < doc.size && doc.startChar[token] < end; token++) if (doc.endChar[token] > start) tokens.push(token);
  if (tokens.length === 0) return null;
  const content = tokens.filter((token) => CONTENT.has(tagOf(doc, token)) && tagOf(doc, token) !== 'NUM');
  const heads = tokens.filter((token) => doc.headToken[token] === token || !tokens.includes(doc.headToken[token]));
  return wordingAt(tree, heads.find((token) => content.includes(token)) ?? content[0] ?? heads[0], tokens);
}
