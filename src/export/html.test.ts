import { describe, expect, it } from 'vitest';
import { HOSTILE_TEXTS, hostileRecord } from '../../test/hostile-record.js';
import { largeRecord } from '../../test/large-record.js';
import { recordOf, sampleRecord } from '../../test/sample-record.js';
import { toHtml } from './html.js';
import { pageScript } from './html/script/page.js';

const sample = toHtml(sampleRecord());
const visible = (page: string): string => page.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, '').replace(/&#39;/g, "'").replace(/&quot;/g, '"');

/** Every tag of a page with its attributes, outside of script and style. */
function tags(page: string): string[] {
  return page.replace(/(<(script|style)[^>]*>)[\s\S]*?<\/\2>/g, '$1').match(/<[a-z!][^>]*>/gi) ?? [];
}

describe('toHtml', () => {
  it('gives the same bytes for the same record', () => expect(toHtml(sampleRecord())).toBe(sample));

  it.each(['What happened, in order', 'Who said what', 'What is announced', 'Questions and answers', 'What does not fit together', 'Who goes where', 'Who and where', 'What to know about this reading'])('has the part "%s"', (title) => {
    expect(sample).toContain(`>${title} <span class="n">`);
  });

  it.each([
    ['every phase in words', /planned[\s\S]*ongoing[\s\S]*done[\s\S]*called off[\s\S]*denied/],
    ['on whose word, and who relayed it', /on the word of Deniz Aral via Harbour News/],
    ['the channel’s own word', /on Harbour Wire’s own word/],
    ['a word that was inferred', /the word of Mara Velde inferred/],
    ['told again', /told 2 times/],
    ['told out of order', /told 2nd/],
    ['why it stands there', /after 4 \(time\)/],
    ['how long', /· 2 hours ·/],
    ['what became of a plan', /planned · then called off/],
    ['who a pronoun means', /She \[Mara Velde\] flies from here \[Port Calder\] to Sund/],
    ['what a speaker is', /Ilan Torre President 3 statements/],
    ['a question not answered', /not answered/],
    ['an edit', /edited 15:14/],
    ['a reply', /in reply to post 6/],
    ['where the posts were read', /in the order they came, from harbour-wire\.json/],
    ['where a post was read', /post 2 12:30 line 10/],
    ['who read it', /Read by Readout 0\.1\.0, core sample sha256:0f3a5c/],
  ])('tells %s', (_, pattern) => expect(visible(sample)).toMatch(pattern));

  it('tells who signed a post, when what it forwards was published, where else it stood, and an edit of which no more is told', () => {
    const sources = [{ id: 's1', kind: 'channel', name: 'Harbour Wire' }, { id: 's2', kind: 'feed', name: 'Harbour Feed' }] as const;
    const post = {
      id: 'p1', source: 's1', at: { value: '2031-05-14T12:30:00Z', precision: 'second' }, text: 'The ferry has left.', author: 'Mara Lund', via: '@gif', forwardedFrom: 'Port Authority',
      forwardedAt: { value: '2031-05-13T09:05:00Z', precision: 'second' }, alsoIn: ['s2'], edited: 'unknown',
    } as const;
    expect(visible(toHtml(recordOf({ sources, posts: [post] })))).toContain('by Mara Lund · via @gif · forwarded from Port Authority, published 2031-05-13 09:05 · also in Harbour Feed · edited');
  });

  it('gives every post to the letter', () => {
    for (const { text } of sampleRecord().posts) expect(visible(sample)).toContain(text);
  });

  it('carries the record, unless told not to', () => {
    const json = /<script type="application\/json" id="readout-record">([\s\S]*?)<\/script>/.exec(sample)?.[1] as string;
    expect(JSON.parse(json)).toEqual(sampleRecord());
    expect(toHtml(sampleRecord(), { withoutRecord: true })).not.toContain('readout-record"');
  });

  it('fetches nothing: only links lead to the web', () => {
    expect(tags(sample).filter((tag) => /\b(src|srcset|data|poster|action|background)=/.test(tag))).toEqual([]);
    const outward = tags(sample).filter((tag) => /https?:/.test(tag));
    expect(outward.every((tag) => tag.startsWith('<a href="https://'))).toBe(true);
    expect(sample).not.toMatch(/@import|url\((?!"data:image\/svg\+xml,|%23)/);
  });

  it('stands without events, statements, sources or anything', () => {
    expect(visible(toHtml(recordOf({})))).toContain('Nothing was read from these posts.');
  });

  it('leaves parts out that hold nothing', () => expect(toHtml(largeRecord(2))).not.toContain('>What does not fit together <span'));

  it('has a script that can be read', () => expect(() => new Function(pageScript)).not.toThrow());
});

describe('hostile posts', () => {
  const page = toHtml(hostileRecord());

  it('stay text: no tag or attribute of theirs appears', () => {
    const kinds = new Set(tags(page).map((tag) => /^<!?([a-z0-9]+)/i.exec(tag)?.[1].toLowerCase()));
    for (const kind of ['img', 'iframe', 'object', 'embed', 'form', 'base', 'textarea']) expect(kinds).not.toContain(kind);
    const ours = tags(page).map((tag) => tag.replace(/"[^"]*"/g, '""'));
    expect(ours.filter((tag) => /\son[a-z]+=/i.test(tag) || /\sstyle=/i.test(tag))).toEqual([]);
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page.match(/<!--/g)).toBeNull();
  });

  it('link nowhere', () => expect(tags(page).filter((tag) => /href="(?!#|data:,")/.test(tag))).toEqual([]));

  it('leave no unit that a file cannot hold', () => expect(page).not.toMatch(/\0|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/));

  it('are all there to be read', () => {
    expect(page).toContain('&lt;script&gt;window.__pwned = 1&lt;/script&gt;');
    expect(HOSTILE_TEXTS.length).toBe(page.match(/<article/g)?.length);
  });
});
