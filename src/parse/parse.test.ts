import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Doc, FORMS, NAME_KINDS, RELATIONS, ROLE_LABELS, TAGS } from './doc.js';
import { loadCore, parse } from './parse.js';

const core = await loadCore();

const textOf = (doc: Doc, token: number): string => doc.text.slice(doc.startChar[token], doc.endChar[token]);

async function names(text: string): Promise<string[]> {
  const doc = await parse(text, core);
  return Array.from(doc.nameKind, (kind, n) => `${doc.text.slice(doc.startChar[doc.nameStartToken[n]], doc.endChar[doc.nameEndToken[n] - 1])}: ${NAME_KINDS[kind]}`);
}

/** "word relation head" of every token whose relation is not punctuation. */
async function arcs(text: string): Promise<string[]> {
  const doc = await parse(text, core);
  return Array.from(doc.relation, (relation, t) => `${textOf(doc, t)} ${RELATIONS[relation]} ${textOf(doc, doc.headToken[t])}`).filter((arc) => !arc.includes(' punct '));
}

function expectSound(doc: Doc): void {
  expect(doc.lemma.length).toBe(doc.size);
  let sentence = -1;
  for (let t = 0; t < doc.size; t++) {
    if (doc.sentenceStartToken[sentence + 1] === t) sentence++;
    expect(doc.tag[t]).toBeLessThan(TAGS.length);
    expect(doc.form[t]).toBeLessThan(FORMS.length);
    expect(doc.relation[t]).toBeLessThan(RELATIONS.length);
    expect(RELATIONS[doc.relation[t]] === 'root').toBe(doc.headToken[t] === t);
    const start = doc.sentenceStartToken[sentence];
    const end = doc.sentenceStartToken[sentence + 1] ?? doc.size;
    let at = t;
    let steps = 0;
    while (doc.headToken[at] !== at && steps++ <= end - start) {
      at = doc.headToken[at];
      expect(at >= start && at < end).toBe(true);
    }
    expect(doc.headToken[at]).toBe(at);
  }
  for (let s = 0; s < doc.sentenceStartToken.length; s++) {
    let roots = 0;
    for (let t = doc.sentenceStartToken[s]; t < (doc.sentenceStartToken[s + 1] ?? doc.size); t++) if (doc.headToken[t] === t) roots++;
    expect(roots).toBe(1);
  }
  let last = 0;
  doc.nameKind.forEach((_, n) => {
    expect(doc.nameStartToken[n]).toBeGreaterThanOrEqual(last);
    expect(doc.nameEndToken[n]).toBeGreaterThan(doc.nameStartToken[n]);
    last = doc.nameEndToken[n];
  });
  last = 0;
  doc.attribution?.cueStartToken.forEach((start, k) => {
    const { cueEndToken, roleStartToken, roleScore } = doc.attribution!;
    expect(start).toBeGreaterThanOrEqual(last);
    expect(cueEndToken[k]).toBeGreaterThan(start);
    expect(roleStartToken[k]).toBeLessThanOrEqual(start);
    expect(roleStartToken[k] + roleScore[k].length / ROLE_LABELS.length).toBeLessThanOrEqual(doc.size);
    last = cueEndToken[k];
  });
}

describe('parse', () => {
  it('gives one tree a sentence and disjoint names on any string', async () => {
    const word = fc.constantFrom('Putin', 'said', 'the', 'train', 'of', 'Kim', 'Jong-un', "'s", '“', '”', '.', '?', '[', ']', ',', 'RUSSIA', '\n', '\n\n', 'to', 'visit', '5', '👍', '\ud800', '\0');
    await fc.assert(fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.array(word, { maxLength: 40 }).map((words) => words.join(' '))), async (text) => {
      expectSound(await parse(text, core));
    }), { numRuns: 400 });
  });

  it('is the same whatever was read before', async () => {
    const text = 'The minister told reporters in Minsk that the talks would resume on Friday.';
    const first = await parse(text, core);
    await parse('Something else entirely: 12 ships sank.', core);
    expect(await parse(text, core)).toEqual(first);
  });

  it('finds who did what', async () => {
    expect(await arcs('The minister told reporters that the talks would resume on Friday.')).toEqual([
      'The det minister', 'minister nsubj told', 'told root told', 'reporters iobj told', 'that mark resume', 'the det talks', 'talks nsubj resume',
      'would aux resume', 'resume ccomp told', 'on case Friday', 'Friday obl resume',
    ]);
    expect(await arcs('Two drones were destroyed by the fleet.')).toEqual([
      'Two nummod drones', 'drones nsubj:pass destroyed', 'were aux:pass destroyed', 'destroyed root destroyed', 'by case fleet', 'the det fleet', 'fleet obl:agent destroyed',
    ]);
  });

  it('gives lower-case lemmas', async () => {
    const doc = await parse('The ships left and the men were taken; Russians said they had left.', core);
    expect(doc.lemma.slice(0, 9)).toEqual(['the', 'ship', 'leave', 'and', 'the', 'man', 'be', 'take', ';']);
    expect(doc.lemma.slice(9)).toEqual(['russian', 'say', 'they', 'have', 'leave', '.']);
  });

  it('finds names without titles and possessives', async () => {
    expect(await names('President Putin met Kim Jong-un in Vienna.')).toEqual(['Putin: person', 'Kim Jong-un: person', 'Vienna: place']);
    expect(await names("Russia's Ministry of Defense said so.")).toEqual(['Russia: place', 'Ministry of Defense: organisation']);
  });

  it('says in one sentence what is wrong with the weights', async () => {
    await expect(loadCore('no-such-folder')).rejects.toThrow(/core is missing/);
    await expect(loadCore('package.json')).rejects.toThrow(/core is missing/);
  });
});
