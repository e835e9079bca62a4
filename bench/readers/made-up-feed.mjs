import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { madeUpDay } from '../made-up-day.mjs';

const START = Date.UTC(2024, 2, 1);
const TEXTS = Array.from({ length: 4 }, (_, seed) => madeUpDay(1000, seed + 1).split('\n\n').slice(1).map((post) => post.trim())).flat();
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** An item as news sites write them: most with a summary and the full text in HTML, some with what a reader must mend. */
function itemOf(i) {
  const [first, second, third] = [0, 7, 13].map((step) => TEXTS[(i * 3 + step) % TEXTS.length]);
  const title = first.split(/(?<=\.) /u, 1)[0].slice(0, 90);
  const summary = i % 5 === 0 ? `<description>&lt;p&gt;${escaped(escaped(first))}&lt;/p&gt;</description>` : `<description>${escaped(first)}</description>`;
  const full = i % 3 === 0 ? '' : `<content:encoded><![CDATA[<p>${first}</p>\n<p><strong>${second}</strong> <a href="/plan/${i}">The plan</a></p><figure><img src="https://cdn.harbour.example/${i}.jpg" alt="A grey port"></figure><p>${third}</p>]]></content:encoded>`;
  const date = new Date(START + i * 47_000).toUTCString().replace('GMT', i % 2 ? '+0000' : 'GMT');
  // One in a thousand is not well-formed.
  const broken = i % 1000 === 999 ? '<category>Ports & ships</b>' : '<category>Ports</category>';
  return `<item>
<title>${escaped(title)}</title>
<link>https://harbour.example/news/${i}?utm_source=rss&amp;utm_medium=feed</link>
<guid isPermaLink="false">harbour-${i}</guid>
<pubDate>${date}</pubDate>
<dc:creator><![CDATA[Mara Lund]]></dc:creator>
${broken}
${summary}
${full}
</item>
`;
}

/** Writes a made-up feed of so many items, the same each time. */
export async function writeFeed(path, items) {
  const file = createWriteStream(path);
  file.write(`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>Harbour news</title><link>https://harbour.example/</link><language>en-gb</language><atom:link rel="self" href="https://harbour.example/feed"/>
`);
  for (let i = 0; i < items; i++) if (!file.write(itemOf(i))) await once(file, 'drain');
  file.end('</channel></rss>\n');
  await finished(file);
}
