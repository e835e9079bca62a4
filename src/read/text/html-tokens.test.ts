import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTokens } from './html-tokens.js';

function tokens(html: string): string[] {
  const told: string[] = [];
  readTokens(html, {
    start: (name, attributes, selfClosing) => told.push(`<${name}${attributes.map(({ name: attribute, value }) => ` ${attribute}=${JSON.stringify(value)}`).join('')}${selfClosing ? '/' : ''}>`),
    end: (name) => told.push(`</${name}>`),
    text: (characters) => told.push(characters),
  });
  return told;
}

test.each([
  ['<p class="a" id="b">One &amp; two</p>', ['<p class="a" id="b">', 'One & two', '</p>']],
  ['<a href="/x?a=1&amp;b=2">x</a>', ['<a href="/x?a=1&b=2">', 'x', '</a>']],
  ['<A HREF=x>1<br/>2', ['<a href="x">', '1', '<br>', '2']],
  ['a < b &mdash; &#8212; &#x2014; &unknown;', ['a < b — — — &unknown;']],
  ['<script>if (a < "</p>") b</script>c', ['<script>', 'if (a < "</p>") b', '</script>', 'c']],
  ['<svg/><svg><style>a</style></svg><p>b', ['<svg/>', '<svg>', '<style>', 'a', '</style>', '</svg>', '<p>', 'b']],
] as const)('%s', (html, told) => {
  expect(tokens(html)).toEqual(told);
});

test('plain markup is read as the standard reads it', () => {
  const piece = fc.constantFrom(
    '<p>', '</p>', '<br>', '<br/>', '<br />', '<a href="x?a=1&amp;b=2">', '<a href="x?a=1&b=2">', '<a href="&amp;amp;lt;">', '<a title="&lt;">', '<p class="a" class="b">', '<p class="a"id="b">', '<p\n class="a">', '<p hidden>', '<P>', '<x-y>', '</a >', '</p class="x">', '<p/ >', '<p =a>',
    'words ', '&amp;', '&amp', '&lt;b&gt;', '&nbsp;', '&mdash;', '&ampx', '&#8212;', '&#150;', '&#0;', '&#55296;', '&#131071;', '&#x41;', '&notit;', '&', '<', '>', '"', '\r\n', '\0', '<!-- a -->', '<!doctype html>', '<?x?>', '<script>', '</script>', '<title>', '</title>', '<svg>', '</svg>', '<![CDATA[x]]>', '😀',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const html = pieces.join('');
      // A comment says nothing, and what begins with it is not read by the plain rules.
      expect(tokens(html)).toEqual(tokens(`<!---->${html}`));
    }),
    { numRuns: 3000 },
  );
});
