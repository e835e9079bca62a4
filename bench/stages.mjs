import { toHtml } from '../dist/export/html.js';
import { toJson } from '../dist/export/json.js';
import { toMarkdown } from '../dist/export/markdown.js';
import { toTerminal } from '../dist/export/terminal.js';
import { extract } from '../dist/extract/extract.js';
import { loadCore, parse } from '../dist/parse/parse.js';
import { createReader } from '../dist/pipeline.js';
import { readDayLog } from '../dist/read/prose/day-log.js';
import { resolve } from '../dist/resolve/resolve.js';

const NOTHING = { mentions: [], groups: [], statements: [], exchanges: [], events: [], figures: [], bareClaim: false };
const isEnglish = ({ language }) => language === undefined || language === 'en' || language.startsWith('en-');

/**
 * The steps of the job over `days` (see days.mjs), each as a function that can be timed alone: what a step needs from those
 * before it is made here, once. `whole` does everything, from bytes to the terminal's drawing.
 */
export async function stagesOf(days) {
  const core = await loadCore();
  const reader = await createReader({ core });
  const made = [];
  for (const { source, posts, notices } of days) {
    const docs = [];
    for (const post of posts) docs.push(isEnglish(post) ? await parse(post.text, core) : null);
    const read = findingsOf(posts, docs);
    made.push({ source, posts, docs, read, record: { readout: 1, readBy: { version: '', core: core.name }, sources: [source], posts, ...resolve(read, [source]), notices } });
  }
  return {
    async whole() {
      for (const { file, bytes } of days) {
        const { source, posts, notices } = readDayLog(bytes, { file });
        toTerminal(await reader.record(posts, [source], notices));
      }
    },
    async parse() {
      for (const { posts } of days) for (const post of posts) if (isEnglish(post)) await parse(post.text, core);
    },
    extract() {
      for (const { posts, docs } of made) findingsOf(posts, docs);
    },
    resolve() {
      for (const { read, source } of made) resolve(read, [source]);
    },
    terminal() {
      for (const { record } of made) toTerminal(record);
    },
    html() {
      for (const { record } of made) toHtml(record);
    },
    markdown() {
      for (const { record } of made) toMarkdown(record);
    },
    json() {
      for (const { record } of made) toJson(record);
    },
  };
}

function findingsOf(posts, docs) {
  return posts.map((post, i) => ({ post, findings: docs[i] ? extract(post, docs[i]) : NOTHING }));
}
