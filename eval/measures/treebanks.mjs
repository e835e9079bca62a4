import { readTreebank } from '../corpora.mjs';
import { SpanScore } from '../score/spans.mjs';
import { WordScore } from '../score/words.mjs';

/** Tags, heads, relations on given tokens and sentences; sentence bounds on raw text. */
export async function measureTreebanks({ core, data, skip }) {
  const figures = {};
  for (const name of ['ewt', 'gum']) {
    const file = `treebank/${name}-dev.conllu.gz`;
    const documents = readTreebank(`${data}/${file}`);
    if (documents === null) {
      skip([`upos-${name}`, `uas-${name}`, `las-${name}`, `sentences-${name}`], `${file} is not there`);
      continue;
    }
    const words = new WordScore(core.relations);
    const bounds = new SpanScore();
    for (const document of documents) {
      const found = await core.tagged(document);
      document.words.forEach((word, i) => words.add(found[i], word));
      bounds.add(await core.sentences(document.text), document.sentences.map(({ start, end }) => [start, end]));
    }
    const { upos, uas, las } = words.result;
    Object.assign(figures, { [`upos-${name}`]: upos, [`uas-${name}`]: uas, [`las-${name}`]: las, [`sentences-${name}`]: bounds.result.f1 });
  }
  return figures;
}
