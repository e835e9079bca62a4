import { describe, expect, test } from 'vitest';
import { scoredDoc, type WantedScores } from '../../../test/scored-doc.js';
import { loadCore, parse } from '../../parse/parse.js';
import { charactersOf, decodeAttributions } from './decode.js';
import { kindOf } from './kind.js';

const core = await loadCore();

async function decoded(text: string, wanted: readonly WantedScores[]) {
  const doc = scoredDoc(await parse(text, core), wanted);
  const words = (range: { start: number; end: number }) => {
    const { start, end } = charactersOf(doc, range);
    return text.slice(start, end);
  };
  return decodeAttributions(doc, []).map((one) => ({
    kind: kindOf(doc, one.cue, one.content, one.isQuoted), cue: words(one.cue), source: one.source && words(one.source), content: one.content.map(words), confidence: one.confidence,
  }));
}

describe('decoding who said what from scores', () => {
  test('cue, source and content as scored', async () => {
    expect(await decoded('The harbour master said the quay was closed.', [{ cue: 'said', source: 'The harbour master', content: ['the quay was closed'] }]))
      .toMatchObject([{ kind: 'speech', cue: 'said', source: 'The harbour master', content: ['the quay was closed'] }]);
  });

  test('content of two parts, and no source', async () => {
    expect(await decoded('The quay, it was claimed, is closed.', [{ cue: 'was claimed', content: ['The quay', 'is closed'] }]))
      .toMatchObject([{ source: null, content: ['The quay', 'is closed'] }]);
  });

  test('what the core hardly holds for a cue is left out', async () => {
    expect(await decoded('The harbour master runs a quay.', [{ cue: 'runs', source: 'The harbour master', content: ['a quay'], sure: 0.02 }])).toEqual([]);
  });

  test('a token has one role: the surer takes it, the other keeps what is left where that is half or more', async () => {
    const text = 'Adler said Moreno knows the old quay is closed.';
    expect(await decoded(text, [
      { cue: 'said', source: 'Adler', content: ['Moreno knows the old quay is closed'] },
      { cue: 'knows', source: 'Moreno', content: ['the old quay is closed'], sure: 0.5 },
    ])).toMatchObject([{ cue: 'said', content: ['Moreno knows the old quay is closed'] }]);
    expect(await decoded(text, [
      { cue: 'said', source: 'Adler', content: ['Moreno knows the old quay is closed'] },
      { cue: 'closed', source: 'Adler', content: ['said Moreno'], sure: 0.5 },
    ])).toMatchObject([{ cue: 'said' }]);
  });

  test('content that breaks off inside a quotation goes on to its end', async () => {
    expect(await decoded('Adler said: “The old quay by the mill is closed for good.”', [{ cue: 'said', source: 'Adler', content: ['“The old quay by the mill is closed'] }]))
      .toMatchObject([{ content: ['“The old quay by the mill is closed for good.'] }]);
  });

  test('a label before the line is nobody’s content', async () => {
    expect(await decoded('TALLINN, Estonia (AP) — The quay is closed, Adler said.', [{ cue: 'said', source: 'Adler', content: ['TALLINN, Estonia (AP) — The quay is closed'] }]))
      .toMatchObject([{ content: ['The quay is closed'] }]);
  });

  test('a core without such scores knows of none', async () => {
    const doc = { ...(await parse('Adler said the quay was closed.', core)), attribution: null };
    expect(decodeAttributions(doc, [])).toEqual([]);
  });
});

describe('what kind of attribution a cue makes', () => {
  test.each([
    ['Adler said the quay was closed.', 'said', 'the quay was closed', 'speech'],
    ['The quay is closed, according to Adler.', 'according to', 'The quay is closed', 'speech'],
    ['Adler believes the quay is safe.', 'believes', 'the quay is safe', 'belief'],
    ['Adler plans to close the quay.', 'plans', 'to close the quay', 'intention'],
    ['Adler hopes to close the quay.', 'hopes', 'to close the quay', 'intention'],
    ['Adler loves the quay.', 'loves', 'the quay', 'attitude'],
    ['Adler smelt “a rat on the quay”.', 'smelt', '“a rat on the quay', 'speech'],
  ])('%s %s', async (text, cue, content, kind) => {
    expect(await decoded(text, [{ cue, source: 'Adler', content: [content] }])).toMatchObject([{ kind }]);
  });
});
