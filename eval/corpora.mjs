// The corpora of the data folder, each as plain objects. Offsets are UTF-16 code units, ends exclusive.
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The objects of a file of JSON lines, gzipped where its name says so, or null where the file is absent. */
export function readRows(path) {
  if (!existsSync(path)) return null;
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
}

/**
 * The documents of a UD treebank, or null where the file is absent: sentences joined by a space, paragraphs by an empty line.
 * A word is `{ start, end, upos, head, relation }`; `head` is the place of its head among the document's words, its own for a root.
 */
export function readTreebank(path) {
  if (!existsSync(path)) return null;
  const documents = [];
  let document = null;
  let startsParagraph = false;
  for (const block of gunzipSync(readFileSync(path)).toString('utf8').split(/\n\n+/)) {
    const lines = block.split('\n');
    const comment = (name) => lines.find((line) => line.startsWith(`# ${name}`));
    if (comment('newdoc') !== undefined) {
      document = { text: '', words: [], sentences: [] };
      documents.push(document);
    }
    startsParagraph = comment('newpar') !== undefined || comment('newdoc') !== undefined;
    const text = comment('text = ')?.slice('# text = '.length);
    if (text !== undefined) addSentence(document, text, lines.filter((line) => /^\d+\t/.test(line)), startsParagraph);
  }
  return documents.filter((one) => one.words.length > 0);
}

function addSentence(document, text, lines, startsParagraph) {
  if (document.text !== '') document.text += startsParagraph ? '\n\n' : ' ';
  const base = document.text.length;
  const first = document.words.length;
  document.text += text;
  let at = 0;
  for (const line of lines) {
    const [id, form, , upos, , , head, relation] = line.split('\t');
    let found = text.indexOf(form, at);
    // The words of a contraction may be spelt apart from the text: they share its characters out.
    if (found < 0) found = Math.max(at, text.indexOf(form[0], at));
    const end = Math.max(Math.min(text.length, found + form.length), found + 1);
    document.words.push({ start: base + found, end: base + end, upos, head: first + (Number(head) || Number(id)) - 1, relation });
    at = end;
  }
  document.sentences.push({ firstWord: first, start: document.words[first].start, end: document.words.at(-1).end });
}
