import fc from 'fast-check';
import { expect, test } from 'vitest';
import { htmlText } from './html-text.js';

/** Milliseconds that the processor spent: a busy machine makes no test fail. */
const busy = (): number => process.cpuUsage().user / 1000;

const text = (html: string): string => htmlText(html).text;

test.each([
  ['paragraphs stand apart by a line', '<p>The bridge is shut.</p>\n<p>It opens at noon.</p>', 'The bridge is shut.\n\nIt opens at noon.'],
  ['a paragraph ends where the next begins', '<p>One<p>Two', 'One\n\nTwo'],
  ['blocks without margins begin a line', '<div>One</div><div>Two <span>goes on</span></div>', 'One\nTwo goes on'],
  ['line breaks are kept, a blank line for two', 'One<br>Two<br/><br />Three', 'One\nTwo\n\nThree'],
  ['a break between blocks leaves a blank line', '<div>One</div><br><div>Two</div>', 'One\n\nTwo'],
  ['a break at the end of a block is not seen', '<div>One<br></div><div>Two</div>', 'One\nTwo'],
  ['no more than one line is left blank', '<p>One</p><br><br><br><p>Two</p>', 'One\n\nTwo'],
  ['white space is drawn together', ' One\n\t two  <b> three </b> , four\u00a0km ', 'One two three , four\u00a0km'],
  ['words in phrases are not parted', 'Wash<b>ing</b>ton<wbr>ian', 'Washingtonian'],
  ['lists keep their bullets', 'Agreed:<ul><li>grain<li><p>fuel</p></li><li></li></ul>Signed.', 'Agreed:\n\n• grain\n• fuel\n\nSigned.'],
  ['lists keep their numbers', '<ol start=3><li>Third</li><li value="7">Seventh</li><li>Eighth</li></ol>', '3. Third\n7. Seventh\n8. Eighth'],
  ['a list in a list is drawn in', '<ul><li>North<ol><li>First</li></ol></li><li>South</li></ul>', '• North\n  1. First\n• South'],
  ['preformatted text is kept as it is', '<p>Roll:</p><pre>\na  1\n\n\nb  2\n</pre>End', 'Roll:\n\na  1\n\n\nb  2\n\nEnd'],
  ['cells stand apart by tabulators', '<table><tr><th>Town<th>Dead<tr><td>Lomm<td>3</table>', 'Town\tDead\nLomm\t3'],
  ['quotation marks come where q asks for them', 'He said <q>she told me <q>go</q></q>.', 'He said “she told me ‘go’”.'],
  ['references are characters', 'Fish &amp; chips &mdash; 5&nbsp;&euro; &#x1F41F; &bogus; a<b&lt;c', 'Fish & chips — 5\u00a0€ 🐟 &bogus; a'],
  ['soft hyphens are not seen', 'Wa&shy;ter', 'Water'],
  ['what is run or loaded is no text', 'A<script>let x = "<p>no</p>"</script><style>p{}</style><noscript>no</noscript><template><p>no</p></template><!-- no --><iframe>no</iframe>B', 'AB'],
  ['what is hidden is no text', '<p hidden>no<p>Yes<span style="color:red; display : none">no <b>no</b></span> <span hidden>no</span>indeed', 'Yes indeed'],
  ['the text in place of an image is none, save an emoji', '<img alt="A grey port">Port <img class=emoji alt="🇺🇦"><img alt="👍🏽">', 'Port 🇺🇦👍🏽'],
  ['drawings are no text, and their styles swallow nothing', 'A<svg><style/><title>no</title><text>no</text></svg>B', 'AB'],
  ['names that only a program knows are names like any', '<constructor>One <toString>two</tostring></constructor><hasownproperty>', 'One two'],
  ['a document reads as its body', '<!doctype html><html><head><title>no</title></head><body><h1>Head</h1>Body</body></html>', 'Head\n\nBody'],
  ['ends without a beginning are passed over', '</p></div></li>One</b> two</ul>', 'One two'],
  ['a phrase that is closed too late closes no block', '<b><p>One</b> two</p>', 'One two'],
  ['no markup at all', '  Just\n words ', 'Just words'],
])('%s', (_, html, seen) => {
  expect(text(html)).toBe(seen);
});

test('links stand on their characters, resolved against a base; images and white space carry none', () => {
  const read = htmlText('See <a href="/a?b=1&amp;c=2"> the <b>paper</b> </a>, <a href="MAILTO:x@y.example">mail</a><a href="z.html"><img></a>', { base: 'https://news.example/day/1' });
  expect(read.text).toBe('See the paper , mail');
  expect(read.links.map(({ start, end, href }) => [read.text.slice(start, end), href])).toEqual([
    ['the paper', 'https://news.example/a?b=1&c=2'],
    ['mail', 'mailto:x@y.example'],
  ]);
});

test("a document's own base comes first", () => {
  expect(htmlText('<base href="//other.example/x/"><a href="y">y</a>', { base: 'https://news.example/' }).links[0].href).toBe('https://other.example/x/y');
});

test.each(['javascript:alert(1)', ' java\nscript:alert(1)', '&#106;avascript:x', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd', 'blob:https://x', 'http://', '#', ''])(
  'a link to %j is none',
  (href) => {
    expect(htmlText(`<a href="${href}" onclick="x()">word</a>`)).toEqual({ text: 'word', links: [] });
  },
);

const deep = 50_000;
test.each([
  ['blocks', '<div>'.repeat(deep)],
  ['blocks and their ends', `${'<div>'.repeat(deep)}x${'</div>'.repeat(deep)}`],
  ['phrases, none of them ended', `${'<b><i>'.repeat(deep)}${'</u>'.repeat(deep)}`],
  ['phrases ended in the wrong order', `${'<b><i>'.repeat(deep)}${'</b>'.repeat(deep)}`],
  ['paragraphs in objects', `<p>${'<object><div>'.repeat(deep)}`],
  ['lists', '<ul><li>'.repeat(deep)],
  ['items below what is open', `<ul>${'<span>'.repeat(deep)}${'<li>x'.repeat(deep)}`],
  ['tables', '<table><tr><td>'.repeat(deep)],
  ['links in links', '<a href=x>y'.repeat(deep)],
  ['quotations', '<q>'.repeat(deep)],
  ['drawings', '<svg><math>'.repeat(deep)],
  ['one tag of many attributes', `<p ${Array.from({ length: deep }, (_, i) => `a${i}=1`).join(' ')}>`],
  ['comments without an end', '<!--'.repeat(deep)],
  ['ampersands', '&amp'.repeat(deep)],
  ['links that wait for a character', `<a href="https://x.example/">${'<span></span>'.repeat(deep)}`],
])('%s without end are read in good time', (_, html) => {
  const before = busy();
  htmlText(html);
  expect(busy() - before).toBeLessThan(2000);
});

test('any markup gives a text, and links that lie in it on visible characters', () => {
  const piece = fc.constantFrom('<p>', '</p>', '<a href="https://x.example/?q">', '<a href=/y>', '</a>', '<ul>', '<ol>', '<li>', '</ul>', '<pre>', '</pre>', '<div hidden>', '</div>', '<q>', '</q>', '<table>', '<td>', '</table>', '<script>', '</script>', '<svg>', '</svg>', '<br>', '<!--', '-->', ' ', '\n', 'word', '&lt;', '<');
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 60 }), (pieces) => {
      const { text: seen, links } = htmlText(pieces.join(''), { base: 'https://base.example/' });
      expect(seen).toBe(seen.trimEnd());
      for (const { start, end, href } of links) {
        expect(seen.slice(start, end).trim()).not.toBe('');
        expect(end).toBeLessThanOrEqual(seen.length);
        expect(href).toMatch(/^https?:/u);
      }
    }),
    { numRuns: 100 },
  );
});
