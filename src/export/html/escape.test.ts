import { describe, expect, it } from 'vitest';
import { escapeHtml, html, joined, scriptJson, webAddress, webLink } from './escape.js';

describe('html', () => {
  it('escapes what is put in, and nothing twice', () => {
    const inner = html`<b>${'<&"\'>'}</b>`;
    expect(html`<p title="${'"x"'}">${inner}${['a', 1, null, undefined, false]}</p>`.text)
      .toBe('<p title="&quot;x&quot;"><b>&lt;&amp;&quot;&#39;&gt;</b>a1</p>');
  });

  it.each([
    ['NUL', 'a\0b', 'a\uFFFDb'],
    ['a lone high surrogate', 'a\uD83Db', 'a\uFFFDb'],
    ['a lone low surrogate', '\uDE00', '\uFFFD'],
    ['a pair stays', '🚢', '🚢'],
    ['CR survives a parser', 'a\r\nb', 'a&#13;\nb'],
  ])('%s', (_, text, expected) => expect(escapeHtml(text)).toBe(expected));

  it('joins what is there', () => expect(joined(['a', null, '', false, html`<i></i>`], ' · ').text).toBe('a · <i></i>'));
});

describe('scriptJson', () => {
  it('cannot end or open anything, and is read back as it was', () => {
    const value = ['</script><!--', ']]>&', '\u2028\u2029', '\uD83D', '\0'];
    const { text } = scriptJson(value);
    expect(text).not.toMatch(/[<>&\u2028\u2029\uD800-\uDFFF\0]/);
    expect(JSON.parse(text)).toEqual(value);
  });
});

describe('webAddress', () => {
  it.each([
    ['https://example.org/a?b=1#c', 'https://example.org/a?b=1#c'],
    ['HTTP://Example.org', 'http://example.org/'],
    ['javascript:alert(1)', null],
    [' java\nscript:alert(1)', null],
    ['data:text/html,x', null],
    ['file:///etc/passwd', null],
    ['//example.org', null],
    ['not an address', null],
    [undefined, null],
  ])('%s', (url, expected) => expect(webAddress(url)).toBe(expected));

  it('writes words without a link where there is none', () => {
    expect(webLink('javascript:x', 'words').text).toBe('words');
    expect(webLink('https://example.org/"x', 'words').text).toContain('href="https://example.org/%22x"');
  });
});
