import { readRows } from '../corpora.mjs';
import { SpanScore } from '../score/spans.mjs';

const KINDS = { PERSON: 'person', ORGANIZATION: 'organisation', LOCATION: 'place' };

/** Runs of tokens that CoreNLP gave one of the three kinds, as [start, end, kind]. */
function namesOf(sentences) {
  const names = [];
  for (const tokens of sentences) {
    for (let i = 0, end = 0; i < tokens.length; i = end) {
      const type = tokens[i][3];
      for (end = i + 1; end < tokens.length && tokens[end][3] === type; ) end += 1;
      if (KINDS[type] !== undefined) names.push([tokens[i][0], tokens[end - 1][1], KINDS[type]]);
    }
  }
  return names;
}

/** Names with span and kind against what CoreNLP read, its mistakes included; other kinds of ours are left out. */
export async function measureNames({ core, data, skip, detail }) {
  const articles = readRows(`${data}/attribution/polnear-dev.jsonl.gz`);
  const readings = readRows(`${data}/attribution/corenlp-dev.jsonl.gz`);
  if (articles === null || readings === null) {
    skip(['names'], `attribution/${articles === null ? 'polnear' : 'corenlp'}-dev.jsonl.gz is not there`);
    return {};
  }
  const sentencesOf = new Map(readings.map(({ id, sentences }) => [id, sentences]));
  const kinds = [...Object.values(KINDS), 'all'];
  const scores = Object.fromEntries(kinds.map((kind) => [kind, new SpanScore()]));
  for (const { id, text } of articles) {
    if (!sentencesOf.has(id)) continue;
    const gold = namesOf(sentencesOf.get(id));
    const found = (await core.names(text)).filter(([, , kind]) => kinds.includes(kind));
    for (const kind of kinds) scores[kind].add(found.filter((name) => kind === 'all' || name[2] === kind), gold.filter((name) => kind === 'all' || name[2] === kind));
  }
  detail('names', Object.fromEntries(kinds.map((kind) => [kind, scores[kind].result])));
  return { names: scores.all.result.f1 };
}
