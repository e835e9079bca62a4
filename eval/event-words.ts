// How often facts/event-words.tsv alone finds the type of an event whose actor and target are given.
// No parser: an object is "a lemma within eight words", so these figures are a floor for the table, not a score of Readout.
// Run: node -e 'import("vite").then((vite) => vite.runnerImport("./eval/event-words.ts"))' <folder with plv.jsonl and plover.jsonl> [TYPE whose misses to show, or ALL]
import { readFileSync } from 'node:fs';
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';
import { type EventPos, type EventWord, fittingEventWords } from '../src/facts/event-words.js';

type Range = readonly [number, number];
interface Case { readonly text: string; readonly type: string; readonly source?: readonly Range[]; readonly target?: readonly Range[] }
interface Token { readonly lemma: string; readonly lower: string; readonly pos: string; readonly start: number }

const nlp = winkNLP(model, ['sbd', 'pos']);
const its = nlp.its;
const POS: Readonly<Record<string, readonly EventPos[]>> = {
  VERB: ['verb', 'noun'], NOUN: ['noun', 'verb'], ADJ: ['adj', 'verb'], PROPN: ['noun'], ADP: [], AUX: [],
};
const PREPOSITIONS_OF_OBJECTLESS = new Set(['to', 'from', 'in', 'on', 'home', 'after', 'at', 'for', 'with', 'by', '.', ',']);
const LOOSE = new Set(['out', 'off', 'down', 'up', 'back', 'over', 'home', 'away', 'with', 'from', 'as']);
/** Words that say what becomes of the deed they govern: "agreed to lift", "refused to meet". */
const GOVERNORS = new Set(['AGREE', 'THREATEN', 'REJECT', 'REQUEST']);

function tokensOf(text: string): Token[] {
  const doc = nlp.readDoc(text);
  const lemmas = doc.tokens().out(its.lemma as unknown as ItsFunction<string>);
  const values = doc.tokens().out();
  const tags = doc.tokens().out(its.pos);
  let at = 0;
  return values.map((value, i) => {
    const start = text.indexOf(value, at);
    if (start >= 0) at = start + value.length;
    return { lemma: lemmas[i].toLowerCase(), lower: value.toLowerCase(), pos: tags[i], start };
  });
}

function sensesAt(tokens: readonly Token[], i: number): EventWord[] {
  const window = (from: number, to: number) => tokens.slice(Math.max(0, from), Math.max(0, to)).flatMap((t) => [t.lemma, t.lower]);
  const after = window(i + 1, i + 9);
  const near = tokens.slice(i + 1, i + 6).map((t) => t.lower);
  for (const pos of POS[tokens[i].pos] ?? []) {
    const around = pos === 'noun' ? window(i - 3, i + 6) : after;
    const before = window(i - 8, i);
    const passive = pos === 'verb' && tokens.slice(Math.max(0, i - 3), i).some((t) => ['be', 'been', 'was', 'were', 'is', 'are'].includes(t.lower));
    const senses = fittingEventWords(tokens[i].lemma, pos, {
      particle: (particle) => particle.split(' ').every((part) => near.slice(0, LOOSE.has(part) ? 5 : 2).includes(part)),
      object: (lemmas) => around.some((lemma) => lemmas.has(lemma)) || (passive && before.some((lemma) => lemmas.has(lemma))),
      hasObject: near.length > 0 && !PREPOSITIONS_OF_OBJECTLESS.has(near[0]),
      subject: (lemmas) => before.some((lemma) => lemmas.has(lemma)),
    });
    if (senses.length > 0) return senses;
  }
  return [];
}

/** The sense that best tells what passes between the two, and its word. */
function read(one: Case): { readonly sense: EventWord; readonly word: string } | null {
  const tokens = tokensOf(one.text);
  const [sourceStart, sourceEnd] = one.source?.[0] ?? [0, 0];
  const [targetStart, targetEnd] = one.target?.[0] ?? [one.text.length, one.text.length];
  const low = Math.min(sourceEnd, targetEnd);
  const high = Math.max(sourceStart, targetStart);
  let best: { sense: EventWord; word: string; score: number } | null = null;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    const sense = sensesAt(tokens, i)[0];
    if (!sense) continue;
    const inSource = token.start >= sourceStart && token.start < sourceEnd;
    const inTarget = token.start >= targetStart && token.start < targetEnd;
    const between = token.start >= low && token.start < high;
    const denied = tokens.slice(Math.max(0, i - 3), i).some((t) => t.lower === 'not' || t.lower === "n't" || t.lower === 'never');
    let score = sense.certainty + (sense.object ? 0.15 : 0) + (sense.pos === 'verb' ? (token.pos === 'VERB' ? 0.15 : -0.15) : 0) + (sense.particle ? 0.05 : 0);
    if (between && !inSource && !inTarget) score += 0.6;
    else if (inSource || inTarget) score -= 0.25;
    else if (token.start > high) score += 0.05;
    if (between && GOVERNORS.has(sense.type) && (sense.particle === 'to' || sense.pos === 'adj')) score += 0.3;
    if (denied) score -= 0.3;
    score -= Math.abs(token.start - sourceEnd) / 1000;
    if (!best || score > best.score) best = { sense, word: token.lower, score };
  }
  return best;
}

const [folder, wanted] = process.argv.slice(1);
for (const file of ['plv.jsonl', 'plover.jsonl']) {
  const cases = readFileSync(`${folder}/${file}`, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Case);
  const byType = new Map<string, { all: number; covered: number; right: number }>();
  const total = { all: 0, covered: 0, right: 0 };
  for (const one of cases) {
    const answer = read(one);
    const given = one.type === 'YIELD' ? ['CONCEDE', 'RETREAT'] : [one.type];
    const type = byType.get(one.type) ?? { all: 0, covered: 0, right: 0 };
    byType.set(one.type, type);
    const right = answer !== null && given.includes(answer.sense.type);
    for (const count of [type, total]) {
      count.all += 1;
      if (answer) count.covered += 1;
      if (right) count.right += 1;
    }
    if (wanted && !right && (wanted === one.type || wanted === 'ALL')) {
      console.log(`${one.type} read as ${answer?.sense.type ?? 'nothing'} by "${answer?.word ?? ''}": ${one.text.slice(0, 220)}`);
    }
  }
  const percent = (part: number, of: number) => `${((100 * part) / of).toFixed(1)}%`;
  console.log(`${file}: ${total.all} cases, covered ${percent(total.covered, total.all)}, right ${percent(total.right, total.all)}, right of covered ${percent(total.right, total.covered)}`);
  for (const [type, count] of [...byType].sort()) console.log(`  ${type.padEnd(10)} ${String(count.all).padStart(4)}  covered ${percent(count.covered, count.all).padStart(6)}  right ${percent(count.right, count.all).padStart(6)}`);
}
