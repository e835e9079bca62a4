import { FeatureBuffer } from '../../src/model/features.js';
import { argmax } from '../../src/model/perceptron.js';
import { RELATIONS } from '../../src/parse/doc.js';
import { bestAllowed } from '../../src/parse/heads.js';
import { relationFeatures, Surroundings } from '../../src/parse/relations.js';
import { LEFT, RIGHT, SHIFT, TRANSITIONS, Transitions } from '../../src/parse/transitions.js';
import { Learner } from './learner.js';
import { seeded, shuffle } from './random.js';
import type { TrainSentence } from './sentence.js';

/** Heads with crossing arcs lifted to the nearest ancestor that crosses nothing: the transitions make no others. */
export function projective(heads: Int32Array): Int32Array {
  const lifted = heads.slice();
  for (let round = 0; round < heads.length; round++) {
    let worst = -1;
    let shortest = Infinity;
    for (let i = 0; i < lifted.length; i++) {
      const head = lifted[i];
      if (head === i) continue;
      const from = Math.min(i, head);
      const to = Math.max(i, head);
      for (let k = from + 1; k < to; k++) {
        let at = k;
        while (at !== head && lifted[at] !== at) at = lifted[at];
        if (at !== head) {
          if (to - from < shortest && lifted[head] !== head) {
            shortest = to - from;
            worst = i;
          }
          break;
        }
      }
    }
    if (worst < 0) return lifted;
    lifted[worst] = lifted[lifted[worst]];
  }
  return lifted;
}

/** The transitions that lose no arc of the gold tree that can still be had (Goldberg and Nivre 2013, for arc-hybrid), as bits. */
function withoutLoss(state: Transitions, gold: Int32Array, childrenOf: number[][], allowed: number): number {
  const { stack, depth, next, size } = state;
  const costs = [0, 0, 0];
  const s0 = depth > 0 ? stack[depth - 1] : -1;
  const s1 = depth > 1 ? stack[depth - 2] : -1;
  if (next < size) {
    // The next word could still get its head or children from the stack; on the stack, only its head from the top.
    for (let d = 0; d < depth; d++) {
      if (d < depth - 1 && gold[next] === stack[d]) costs[SHIFT]++;
      if (gold[stack[d]] === next) costs[SHIFT]++;
    }
  }
  if (s0 >= 0) {
    let inBuffer = 0;
    for (const child of childrenOf[s0]) if (child >= next) inBuffer++;
    const head = gold[s0];
    costs[LEFT] = inBuffer + (head > next || head === s1 ? 1 : 0);
    costs[RIGHT] = inBuffer + (head >= next ? 1 : 0);
  }
  let best = Infinity;
  for (let t = 0; t < TRANSITIONS; t++) if ((allowed & (1 << t)) !== 0) best = Math.min(best, costs[t]);
  let bits = 0;
  for (let t = 0; t < TRANSITIONS; t++) if ((allowed & (1 << t)) !== 0 && costs[t] === best) bits |= 1 << t;
  return bits;
}

export function trainHeads(sentences: readonly TrainSentence[], epochs: number, seed: number): Learner {
  const learner = new Learner(TRANSITIONS, 1 << 22);
  const features = new FeatureBuffer(80);
  const scores = new Float64Array(TRANSITIONS);
  const random = seeded(seed);
  const state = new Transitions();
  const items = sentences.map((sentence) => {
    // The root is the word after the last.
    const heads = projective(sentence.heads).map((head, i) => (head === i ? sentence.words.length : head));
    const childrenOf: number[][] = Array.from({ length: heads.length + 1 }, () => []);
    heads.forEach((head, i) => childrenOf[head].push(i));
    return { sentence, heads, childrenOf };
  });
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(items, random);
    let wrong = 0;
    let steps = 0;
    for (const { sentence, heads, childrenOf } of items) {
      state.reset(sentence.words, sentence.predicted, 0, sentence.words.length);
      while (!state.isDone()) {
        const allowed = state.allowed();
        let transition = allowed === 1 ? SHIFT : allowed === 2 ? LEFT : allowed === 4 ? RIGHT : -1;
        if (transition < 0) {
          state.features(features);
          learner.score(features, scores);
          transition = bestAllowed(scores, allowed);
          const good = withoutLoss(state, heads, childrenOf, allowed);
          steps++;
          learner.step++;
          if ((good & (1 << transition)) === 0) {
            const right = bestAllowed(scores, good);
            learner.update(features, right, transition);
            wrong++;
            // After the first pass the parser mostly follows its own mistakes, as it will have to in use.
            if (epoch === 0 || random() > 0.9) transition = right;
          }
        }
        state.apply(transition);
      }
    }
    console.error(`  heads pass ${epoch + 1}: ${((100 * wrong) / steps).toFixed(2)}% wrong of ${steps}`);
  }
  return learner;
}

export function trainRelations(sentences: readonly TrainSentence[], epochs: number, seed: number): Learner {
  const learner = new Learner(RELATIONS.length, 1 << 21);
  const features = new FeatureBuffer(64);
  const scores = new Float64Array(RELATIONS.length);
  const random = seeded(seed);
  const around = new Surroundings();
  const order = [...sentences];
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    let wrong = 0;
    let places = 0;
    for (const { words, predicted, heads, relations } of order) {
      around.read(heads, 0, words.length);
      const given = new Uint8Array(words.length);
      for (let i = 0; i < words.length; i++) {
        if (heads[i] === i) {
          given[i] = relations[i];
          continue;
        }
        relationFeatures(features, words, predicted, 0, words.length, heads, given, around, i);
        learner.score(features, scores);
        const guess = argmax(scores, learner.classes);
        given[i] = guess;
        places++;
        learner.step++;
        if (guess !== relations[i]) {
          learner.update(features, relations[i], guess);
          wrong++;
        }
      }
    }
    console.error(`  relations pass ${epoch + 1}: ${((100 * wrong) / places).toFixed(2)}% wrong of ${places}`);
  }
  return learner;
}
