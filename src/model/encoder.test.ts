import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Encoder, windowInputs } from './encoder.js';
import golden from './golden.json' with { type: 'json' };
import { logSoftmax } from './role-rows.js';

const MODELS = fileURLToPath(new URL('../../models', import.meta.url));
const encoder = await Encoder.load(MODELS);
const { labels } = encoder.card;

/** The tokens of a golden sentence in its text. */
function tokensOf({ text, tokens }: { text: string; tokens: string[] }) {
  let at = 0;
  const starts = tokens.map((token) => {
    at = text.indexOf(token, at) + token.length;
    return at - token.length;
  });
  return { size: tokens.length, startChar: Uint32Array.from(starts), endChar: Uint32Array.from(starts, (start, i) => start + tokens[i].length) };
}

const best = (scores: Float32Array, names: readonly string[]): string[] =>
  Array.from({ length: scores.length / names.length }, (_, i) => {
    const row = [...scores.subarray(i * names.length, (i + 1) * names.length)];
    return names[row.indexOf(Math.max(...row))];
  });

/** Probability of each row's last labels, from `first` on. */
const probability = (scores: Float32Array, size: number, first: number): number[] => {
  const soft = logSoftmax(scores, size);
  return Array.from({ length: soft.length / size }, (_, i) => [...soft.subarray(i * size + first, (i + 1) * size)].reduce((sum, score) => sum + Math.exp(score), 0));
};

describe('the encoder gives what training saw it give', () => {
  it.each(golden.sentences)('$text', async (wanted) => {
    const prepared = encoder.prepare(wanted.text, tokensOf(wanted));
    const range = { start: 0, end: wanted.tokens.length };
    const inputs = windowInputs(prepared, range);
    for (const [name, values] of Object.entries(wanted.inputs)) expect([name, Array.from(inputs[name].values, Number)]).toEqual([name, values]);
    expect([...prepared.shapes.segment]).toEqual(wanted.segment);
    expect([...prepared.shapes.step]).toEqual(wanted.step);

    const reading = await encoder.read(prepared, range);
    const [window] = reading.windows;
    expect(best(window.tag, labels.tags)).toEqual(wanted.tags);
    expect(best(window.form, labels.forms)).toEqual(wanted.forms);
    probability(window.cue, 3, 1).forEach((p, i) => expect(p).toBeCloseTo(wanted.cueProbability[i], 2));
    probability(window.sentence, 2, 1).forEach((p, i) => expect(p).toBeCloseTo(wanted.sentenceProbability[i], 2));

    const cues = wanted.attributions.map(({ cue: [start, end] }) => ({ start, end }));
    const rows = cues.length > 0 ? await encoder.roles(window, prepared.shapes, cues) : [];
    rows.forEach(({ start, scores }, k) => {
      const [source] = wanted.attributions[k].source;
      if (source === undefined) return;
      let sum = 0;
      for (let t = source[0] - start; t < source[1] - start; t++) sum += Math.log(Math.exp(scores[t * 5 + 1]) + Math.exp(scores[t * 5 + 2]));
      expect(sum / (source[1] - source[0])).toBeCloseTo(wanted.attributions[k].parts.sure_source, 1);
    });
  });
});

it('gives the same scores whatever it read before', async () => {
  const [first, second] = golden.sentences.map((sentence) => encoder.prepare(sentence.text, tokensOf(sentence)));
  const range = { start: 0, end: first.words.length };
  const alone = await encoder.read(first, range);
  await encoder.read(second, { start: 0, end: second.words.length });
  expect(await encoder.read(first, range)).toEqual(alone);
});

describe('weights that are not what they should be end in one sentence', () => {
  const withCore = async (change: (folder: string) => void): Promise<unknown> => {
    const folder = mkdtempSync(join(tmpdir(), 'readout-core-'));
    try {
      for (const name of readdirSync(MODELS)) copyFileSync(join(MODELS, name), join(folder, name));
      change(folder);
      return await Encoder.load(folder).catch((error: Error) => error.message);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  it.each<[string, (folder: string) => void, RegExp]>([
    ['no card', (at) => rmSync(join(at, 'core.json')), /^The language core is missing: there is no readable file at .*core\.json; install the package again\.$/],
    ['a card cut short', (at) => writeFileSync(join(at, 'core.json'), '{"name":'), /core\.json is damaged: it is not JSON/],
    ['another card', (at) => writeFileSync(join(at, 'core.json'), '{"name": "x"}'), /is not the card of a language core/],
    ['no graph', (at) => rmSync(join(at, 'roles.onnx')), /there is no readable file at .*roles\.onnx/],
    ['a damaged graph', (at) => writeFileSync(join(at, 'relations.onnx'), 'x'), /relations\.onnx is damaged: it is not the file that core\.json names/],
  ])('%s', async (_what, change, message) => {
    expect(await withCore(change)).toMatch(message);
  });
});
