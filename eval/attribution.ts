/**
 * Writes what `findStatements` reads in each text of an attribution corpus, for a scorer of sources, cues and contents.
 *
 *   node eval/attribution.js CORPUS.jsonl.gz > predicted.jsonl
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { findStatements } from '../src/extract/statements/statements.js';
import { loadCore, parse } from '../src/parse/parse.js';
import { treeOf } from '../src/parse/tree.js';
import { naiveMentions } from '../test/naive-mentions.js';

const core = await loadCore();
for (const line of gunzipSync(readFileSync(process.argv[2])).toString('utf8').split('\n')) {
  if (line === '') continue;
  const { id, text } = JSON.parse(line) as { id: string; text: string };
  const tree = treeOf(await parse(text, core));
  const mentions = naiveMentions(tree);
  const attributions = findStatements(tree, mentions).statements.map((statement) => {
    const speaker = statement.speaker === null ? null : mentions[statement.speaker].range;
    return {
      source: speaker === null ? [] : [[speaker.start, speaker.end]],
      cue: statement.cue === null ? [] : [[statement.cue.start, statement.cue.end]],
      content: statement.content.map((range) => [range.start, range.end]),
    };
  });
  process.stdout.write(`${JSON.stringify({ id, attributions })}\n`);
}
