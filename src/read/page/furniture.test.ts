import { describe, expect, it, test } from 'vitest';
import { htmlText } from '../text/html-text.js';
import { documentOf } from './dom.js';
import { clear, datelineBelow } from './furniture.js';

const WORDS = '<p>The ferry has left the quay, the harbour master said.</p>';
function cleared(markup: string): { readonly text: string; readonly dateline?: string; readonly signed?: string } {
  const { body } = documentOf(markup);
  const told = clear(body);
  return { text: htmlText(body.innerHTML).text, ...told };
}

describe('taken out of an article', () => {
  it.each([
    ['a picture and its caption', '<figure><img alt="A ferry"><figcaption>The ferry at Velde. Photograph: Bo Ek</figcaption></figure>'],
    ['a caption by its class', '<p class="wp-caption-text">The ferry at Velde.</p>'],
    ['an advert', '<div>Advertisement</div>'],
    ['a pointer to another page', '<p><strong>Read more:</strong> <a href="https://v.example/b">Bridge reopens after repairs</a></p>'],
    ['what is related', '<ul class="related"><li><a href="https://v.example/b">Bridge reopens</a></li></ul>'],
    ['a link to the rest', '<p><a href="https://v.example/a">Continue reading…</a></p>'],
    ['its topics', '<p>Topics: <a href="https://v.example/t">Ferries</a>, <a href="https://v.example/u">Velde</a></p>'],
    ['buttons', '<ul><li><a href="https://facebook.com/s">Share on Facebook</a></li><li><a href="https://x.com/s">Tweet</a></li><li>Copy link</li></ul>'],
    ['a letter to order', '<p>Sign up to our newsletter and get the harbour in your inbox.</p>'],
    ['a banner', '<div class="cookie-banner"><p>We use cookies.</p></div>'],
  ])('%s', (_, markup) => expect(cleared(`${WORDS}${markup}${WORDS}`).text).toBe(htmlText(`${WORDS}${WORDS}`).text));
});

describe('kept in it', () => {
  it.each([
    ['a sentence that begins as a pointer does', '<p>Read more books, the <a href="https://v.example/m">mayor</a> said.</p>'],
    ['a link that is a sentence', '<p><a href="https://v.example/b">Bridge reopens after repairs</a></p>'],
    ['a quotation in a figure', '<figure><blockquote>It is late.</blockquote></figure>'],
    ['a table in a figure', '<figure><table><tr><td>Boats</td><td>40</td></tr></table></figure>'],
    ['words behind what is sold', '<div class="paywall"><p>The crew has left, too.</p></div>'],
    ['a word alone', '<p>No.</p>'],
    ['a long part by whatever class', `<div class="social"><p>${'The mayor spoke at length. '.repeat(20)}</p></div>`],
  ])('%s', (_, markup) => expect(cleared(`${WORDS}${markup}`).text).toBe(htmlText(`${WORDS}${markup}`).text));
});

test.each([
  ['<p>13 September 2023, 14:05</p>', '13 September 2023, 14:05'],
  ['<p class="date">Published: Wednesday, September 13, 2023 2:05 PM</p><p>Updated 15.30 CEST</p>', 'Wednesday, September 13, 2023 2:05 PM'],
  ['<div><time>Sept 13, 2023</time> </div>', 'Sept 13, 2023'],
])('a line that is a date and nothing else tells when: %s', (markup, dateline) => expect(cleared(`${markup}${WORDS}`)).toEqual({ text: htmlText(WORDS).text, dateline }));

test('lines of clocks or days that part what is told stay where they are', () => {
  const log = [1, 2, 3].map((n) => `<h3>1${n}:05</h3>${WORDS}`).join('');
  expect(cleared(log)).toEqual({ text: htmlText(log).text });
});

test.each([
  ['<p>By Ada Berg</p>', 'Ada Berg'],
  ['<p>Von Ada Berg und Bo Ek in Velde</p>', 'Ada Berg und Bo Ek in Velde'],
  ['<p>By Friday it was late</p>', undefined],
  ['<p>By Friday, Velde, Ale and Lomm had closed their quays, said the mayor of each of them, and so it went on</p>', undefined],
])('a line that says by whom it is: %s', (markup, signed) => {
  const told = cleared(`${markup}${WORDS}`);
  expect(told.signed).toBe(signed);
  expect(told.text).toBe(htmlText(signed === undefined ? `${markup}${WORDS}` : WORDS).text);
});

test('the date of a page stands in a line below its heading', () => {
  const page = (below: string) => documentOf(`<div>1 June 2020</div><h1>Ferry leaves</h1>${below}${WORDS}`);
  expect(datelineBelow(page('<div class="meta"><div>Ada Berg</div><div>Sep 13, 2023</div></div>'))).toBe('Sep 13, 2023');
  expect(datelineBelow(page('<p>It leaves on 13 September 2023.</p>'))).toBeUndefined();
  expect(datelineBelow(page(`${'<p>More words.</p>'.repeat(50)}<p>13 September 2023</p>`))).toBeUndefined();
});
