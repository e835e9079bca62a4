import { describe, expect, it } from 'vitest';
import { name, plain, published } from './published.js';

describe('published', () => {
  it('leaves ordinary and right-to-left text as it is', () => {
    expect(published('שלום a & b \u200F').text).toBe('שלום a &amp; b \u200F');
  });

  it('shuts each bidi control in an isolate with a mark, and keeps it in the text', () => {
    expect(published('a\u202Eb\u2069toString').text)
      .toBe('a<span class="bidi" data-mark="RLO">\u202E</span>b<span class="bidi" data-mark="PDI">\u2069</span>toString');
  });

  it('spells controls out where nothing can be drawn', () => expect(plain('a\u202Eb')).toBe('a⟦RLO⟧b'));
  it('isolates names', () => expect(name('<b>', 'nm').text).toBe('<bdi class="nm">&lt;b&gt;</bdi>'));
});
