import { expect, test } from 'vitest';
import type { Input } from '../format.js';
import { opml } from './opml.js';
import { ReadError } from '../read-error.js';

async function refusal(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const input: Input = {
    name: 'ports.opml',
    head: bytes.subarray(0, 65_536),
    async *chunks() {
      yield bytes;
    },
  };
  try {
    for await (const reading of opml.read(input, {})) throw new Error(`it gave ${reading.kind}`);
  } catch (error) {
    expect(error).toBeInstanceOf(ReadError);
    return (error as Error).message;
  }
  return '';
}

const list = (outlines: string): string => `<?xml version="1.0"?><!-- made by hand --><opml version="1.0"><head><title>Ports</title></head><body>${outlines}</body></opml>`;

test('a list of feeds says which feeds to fetch, each once, those in folders too', async () => {
  const outlines = '<outline text="North"><outline text="Ale &amp;amp; Oak" title="Ale &amp; Oak" type="rss" xmlUrl="https://a.example/?x=1&amp;y=2"/></outline><outline type="rss" XMLURL="https://b.example/"><outline text="again" xmlUrl="https://b.example/"/>';
  expect(await refusal(list(outlines))).toBe(
    'ports.opml is an OPML list of 2 feeds and holds no posts: fetch those that you want and read what comes: Ale & Oak https://a.example/?x=1&y=2, https://b.example/',
  );
});

test('a long list names the first fifty', async () => {
  expect(await refusal(list(Array.from({ length: 60 }, (_, i) => `<outline xmlUrl="https://a.example/${i}"/>`).join('')))).toMatch(/ list of 60 feeds .*\/49, and 10 more$/u);
});

test('a list without feeds, broken off or of scripts alone names none', async () => {
  for (const outlines of ['', '<outline text="x', '<outline xmlUrl="javascript:x()"/>', '<outline>'.repeat(100_000)]) expect(await refusal(list(outlines))).toBe('ports.opml is an OPML list that names no feed: there is nothing to read in it');
});

test('it is told by its first element', () => {
  const told = (text: string): boolean => opml.recognises(new TextEncoder().encode(text), 'x');
  expect(told(list(''))).toBe(true);
  expect(told('<!-- <opml> --><rss/>')).toBe(false);
  expect(told(`${'<!-- x --><?y?>'.repeat(2000)}<html>`)).toBe(false);
});
