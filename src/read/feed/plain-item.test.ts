import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rootOf } from './items.js';
import { parseItems } from './parse-items.js';
import { isPlainFeed, plainItem } from './plain-item.js';

const root = rootOf('<rss version="2.0"><channel><item>')!;

test('a plain item is read without a parser', () => {
  expect(plainItem('<item>\n<title>Ale &amp;amp; Oak</title><link>https://x.example/</link><content:encoded><![CDATA[<p>Now</p>]]></content:encoded></item>')).toMatchObject({
    title: 'Ale &amp; Oak', link: 'https://x.example/', content: { encoded: '<p>Now</p>' },
  });
});

test.each([
  '<item><title>A<b>c</b></title></item>', '<item><title>A</item>', '<item><title>A</title>words</item>', '<item><title>A</title><media:content url="x"/></item>', '<item xml:base="/x"><title>A</title></item>', '<item><title>&made-up;</title></item>',
  '<item><guid isPermaLink="maybe">1</guid></item>', '<item><title><![CDATA[A]]> B</title></item>',
])('%s is left to the parser', (markup) => {
  expect(plainItem(markup)).toBeNull();
});

test('prefixes that mean something else are left to the parser', () => {
  expect(isPlainFeed(rootOf('<rss xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><item>')!)).toBe(true);
  expect(isPlainFeed(rootOf('<rss xmlns:dc="https://decor.example/"><channel><item>')!)).toBe(false);
});

test('a plain item is read as the parser reads it', () => {
  const name = fc.constantFrom('title', 'link', 'description', 'guid', 'guid isPermaLink="false"', 'guid isPermaLink="true"', 'pubDate', 'content:encoded', 'dc:creator', 'dc:date', 'category', 'category domain="x"', 'comments', 'TITLE');
  const value = fc.constantFrom('', ' ', 'words', ' https://x.example/?a=1&amp;b=2\n', '<![CDATA[<p>a & b</p>]]>', '<![CDATA[]]>', '&lt;p&gt;x&amp;nbsp;&lt;/p&gt;', '&mdash;&#8212;', 'a & b', 'a]]>', '5 > 3', '12 Jun 2024');
  fc.assert(
    fc.property(fc.array(fc.tuple(name, value), { maxLength: 8 }), (fields) => {
      const inside = fields.map(([tag, text]) => `<${tag}>${text}</${tag.split(' ')[0]}>`).join('\n');
      const [plain] = parseItems(root, [{ markup: `<item>${inside}</item>`, start: 0 }]);
      // An element that nobody knows makes it the parser's.
      const [parsed] = parseItems(root, [{ markup: `<item>${inside}<made-up/></item>`, start: 0 }]);
      expect(plain).toEqual(parsed);
    }),
    { numRuns: 400 },
  );
});
