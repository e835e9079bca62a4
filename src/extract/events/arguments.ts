import { nominalKind } from '../../facts/nominals.js';
import { rememberedAt } from '../../parse/remembered-at.js';
import { dependents, formOf, relationOf, tagOf, type Tree } from '../../parse/tree.js';

const RELATIVE = new Set(['who', 'which', 'that', 'whom', 'whose']);
/** "told them to leave": whoever is told leaves. */
const OBJECT_CONTROL = new Set(['order', 'help', 'force', 'allow', 'invite', 'send', 'tell', 'ask', 'urge', 'persuade', 'lead', 'make', 'let', 'enable', 'permit', 'instruct', 'command', 'get', 'leave', 'expect']);
const MAX_HOPS = 6;
const NONE: readonly never[] = [];

const isVerb = (tree: Tree, token: number): boolean => tagOf(tree.doc, token) === 'VERB' || tagOf(tree.doc, token) === 'AUX';

/** "who" in a relative clause stands for the noun that the clause hangs on. */
function antecedent(tree: Tree, token: number, verb: number): number {
  const { doc } = tree;
  return relationOf(doc, verb) === 'acl:relcl' && tagOf(doc, token) === 'PRON' && RELATIVE.has(doc.lemma[token]) ? doc.headToken[verb] : token;
}

function ownSubjects(tree: Tree, verb: number): readonly number[] {
  const subjects = dependents(tree, verb, 'nsubj', 'nsubj:pass');
  return subjects.length === 0 || relationOf(tree.doc, verb) !== 'acl:relcl' ? subjects : subjects.map((token) => antecedent(tree, token, verb));
}

/** "Weiss's plan to visit", "has a plan to visit"; a headline's "Weiss to visit". */
function whoseInfinitive(tree: Tree, noun: number, hops: number): readonly number[] {
  const { doc } = tree;
  if (tagOf(doc, noun) === 'PROPN' || (relationOf(doc, noun) === 'root' && nominalKind(doc.lemma[noun], false) !== null)) return [noun];
  const owners = dependents(tree, noun, 'nmod:poss');
  if (owners.length > 0) return owners;
  return isVerb(tree, doc.headToken[noun]) ? surfaceSubjects(tree, doc.headToken[noun], hops + 1) : [];
}

/** Tokens that head the subject of a verb as the sentence has it: its own, or the one it shares with the verb it hangs on. */
function surfaceSubjects(tree: Tree, verb: number, hops = 0): readonly number[] {
  const { doc } = tree;
  const own = ownSubjects(tree, verb);
  if (own.length > 0 || hops > MAX_HOPS) return own;
  const head = doc.headToken[verb];
  if (head === verb) return NONE;
  const form = formOf(doc, verb);
  switch (relationOf(doc, verb)) {
    case 'acl:relcl':
      return [head];
    case 'acl':
      // "a man carrying a bag", "the deal signed"; but "the plan to visit" is visited by whoever plans.
      return form === 'VB' ? whoseInfinitive(tree, head, hops) : [head];
    case 'conj':
      return isVerb(tree, head) || dependents(tree, head, 'cop').length > 0 ? surfaceSubjects(tree, head, hops + 1) : [];
    case 'xcomp': {
      const objects = dependents(tree, head, 'obj', 'iobj');
      if (objects.length > 0 && OBJECT_CONTROL.has(doc.lemma[head])) return objects;
      return surfaceSubjects(tree, head, hops + 1);
    }
    case 'ccomp':
      // "A will visit B, C said": a clause with an auxiliary has its own subject, though the tree may hang that elsewhere.
      return (form === 'VB' || form === 'VBG') && dependents(tree, verb, 'aux').length === 0 ? surfaceSubjects(tree, head, hops + 1) : [];
    case 'advcl':
      return surfaceSubjects(tree, head, hops + 1);
    default:
      return [];
  }
}

/** Nobody does these without somebody or something to do them to: "Mayor jailed for six years" is a passive without its auxiliary. */
const TRANSITIVE: ReadonlySet<string> = new Set(('jail arrest detain imprison sentence sack dismiss injure wound rescue evacuate hospitalise hospitalize deport extradite convict acquit indict suspend ' +
  'appoint cancel postpone shelve scrap ban fine oust expel evict recall free').split(' '));

/** "Mayor jailed for six years", "Match postponed": a past tense that lacks the object it must have. */
function lacksItsObject(tree: Tree, verb: number): boolean {
  const { doc } = tree;
  if (!TRANSITIVE.has(doc.lemma[verb]) || !/^VB[DN]$/u.test(formOf(doc, verb)) || dependents(tree, verb, 'nsubj').length === 0) return false;
  return dependents(tree, verb, 'aux', 'obj', 'iobj', 'ccomp', 'xcomp', 'conj').length === 0;
}

/** True where the subject undergoes what the verb tells: "was arrested", "the man arrested on Monday", "Minister sacked". */
export const isPassive = rememberedAt((tree, verb): boolean => passiveFrom(tree, verb, 0));

function passiveFrom(tree: Tree, verb: number, hops: number): boolean {
  const { doc } = tree;
  if (lacksItsObject(tree, verb)) return true;
  if (formOf(doc, verb) !== 'VBN' && dependents(tree, verb, 'nsubj:pass', 'aux:pass').length === 0) return false;
  if (dependents(tree, verb, 'nsubj:pass', 'aux:pass', 'obl:agent').length > 0) return true;
  if (dependents(tree, verb, 'nsubj').length > 0 || dependents(tree, verb, 'aux').length > 0) return false;
  const head = doc.headToken[verb];
  const relation = relationOf(doc, verb);
  if (relation === 'conj' && head !== verb && isVerb(tree, head) && hops < MAX_HOPS) return passiveFrom(tree, head, hops + 1);
  return relation === 'acl' || relation === 'advcl';
}

function byPhrases(tree: Tree, verb: number): readonly number[] {
  return [...dependents(tree, verb, 'obl:agent'), ...dependents(tree, verb, 'obl').filter((child) => dependents(tree, child, 'case').some((c) => tree.doc.lemma[c] === 'by'))];
}

/** Tokens that head whoever does what the verb tells. */
export const agentsOf = rememberedAt((tree, verb): readonly number[] => (isPassive(tree, verb) ? byPhrases(tree, verb) : surfaceSubjects(tree, verb)));

/** Tokens that head whoever or whatever it is done to. */
export const patientsOf = rememberedAt((tree, verb): readonly number[] => {
  if (isPassive(tree, verb)) return [...surfaceSubjects(tree, verb), ...dependents(tree, verb, 'obj')];
  const objects = dependents(tree, verb, 'obj', 'iobj').map((token) => antecedent(tree, token, verb));
  // What bare noun follows a verb and its particle is the object, whatever the tree calls it: "calls off the trip".
  return objects.length > 0 || dependents(tree, verb, 'compound:prt').length === 0 ? objects : dependents(tree, verb, 'obl').filter((token) => token > verb && prepositionsOf(tree, token).length === 0);
});

/** The prepositions on a noun. */
export const prepositionsOf = rememberedAt((tree, token): readonly string[] => dependents(tree, token, 'case').map((child) => tree.doc.lemma[child]));
