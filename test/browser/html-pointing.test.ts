import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { toHtml } from '../../src/export/html.js';
import { hostileRecord } from '../hostile-record.js';
import { largeRecord } from '../large-record.js';
import { sampleRecord } from '../sample-record.js';
import { launch, type Opened, openFromDisk } from './chromium.js';
import { litText } from './lit-text.js';

const record = sampleRecord();
const sample = toHtml(record);
const event = (name: string) => record.events.find(({ spans }) => spans[0].text.includes(name))!;
let browser: Browser;
let opened: Opened;

beforeAll(async () => { browser = await launch(); });
afterAll(() => browser.close());
afterEach(() => opened.close());

async function open(text = sample, options: BrowserContextOptions = {}): Promise<Opened> {
  opened = await openFromDisk(browser, text, options);
  return opened;
}

const litLines = (): Promise<string[]> => opened.page.locator('.line.lit .hl').allTextContents();
const timelineRow = (text: string) => opened.page.locator('#timeline .line', { hasText: text });

describe('pointing', () => {
  it('at a line lights exactly the characters it was read from', async () => {
    const { page } = await open();
    await timelineRow('Velde has left Port Calder').hover();
    const left = event('Velde has left');
    expect(await litText(opened.page)).toEqual({ 4: [left.spans[0].text], 5: [left.spans[1].text] });
    expect(await litText(opened.page, 'lit-w')).toEqual({ 4: ['left'], 5: ['flies'] });
    expect(await litText(opened.page, 'lit-n')).toEqual({ 4: ['Velde', 'Port Calder'] });
    expect(await page.locator('#lit-where').textContent()).toBe('2 places lit in posts 4 and 5');
    await page.locator('h1').hover();
    expect(await litText(opened.page)).toEqual({});
  });

  it('at every line of every part lights its own spans and no more', async () => {
    const { page } = await open();
    const wanted: [string, number, { post: string; start: number; text: string }[]][] = [
      ...record.statements.map((s): [string, number, typeof s.content[number][]] => ['#statements', 0, [...s.content]]),
      ...record.conflicts.map((c, i): [string, number, typeof c.spans[number][]] => ['#conflicts', i, [...c.spans]]),
      ...record.exchanges.map((x, i): [string, number, typeof x.answer[number][]] => ['#exchanges', i, [x.question, ...x.answer]]),
    ];
    for (const [part, i, spans] of wanted) {
      const line = part === '#statements' ? page.locator(`${part} .line`, { hasText: spans[0].text }).first() : page.locator(`${part} .line`).nth(i);
      await line.hover();
      const expected: Record<string, string[]> = {};
      for (const span of spans) (expected[record.posts.findIndex(({ id }) => id === span.post) + 1] ??= []).push(span.text);
      expect(await litText(opened.page)).toEqual(expected);
    }
  });

  it('at a name lights every mention of it', async () => {
    const { page } = await open();
    await page.locator('#entities .line', { hasText: 'Mara Velde' }).hover();
    const lit = Object.values(await litText(opened.page)).flat();
    expect(lit).toEqual(record.mentions.filter(({ entity }) => entity === record.entities[1].id).map(({ span }) => span.text));
  });

  it('at marked text lights the lines read from it', async () => {
    const { page } = await open();
    await page.locator('#p3 [data-l]', { hasText: 'told' }).hover();
    expect(await litLines()).toEqual(['The wide-format talks have ended, a one-on-one meeting is under way']);
    await page.locator('#p4 [data-l]', { hasText: 'left' }).hover();
    expect(await litLines()).toEqual(['12:51 Velde has left Port Calder']);
    expect(await page.locator('.parts a.lit').allTextContents()).toEqual(['Timeline 11', 'Itineraries 1']);
  });

  it('at a post lights every line read from it', async () => {
    const { page } = await open();
    await page.locator('#p4 .pno').hover();
    expect(await litLines()).toEqual(['12:51 Velde has left Port Calder']);
    await page.locator('#p3 .pno').hover();
    // Two events, the statement that tells them, and the plan that one of them shows to have come true.
    expect(await litLines()).toHaveLength(4);
    await page.locator('h1').hover();
    expect(await litLines()).toEqual([]);
  });

  it('and pressing keeps it lit, brings the place into view, and lets go when pressed again', async () => {
    const { page } = await open();
    const line = timelineRow('Velde has arrived');
    await line.click();
    await page.mouse.move(1, 1);
    expect(Object.keys(await litText(opened.page))).toEqual(['9']);
    expect(await line.getAttribute('aria-pressed')).toBe('true');
    const { top, bottom } = await page.locator('#p9 .lit').first().evaluate((mark) => mark.getBoundingClientRect());
    expect(top).toBeGreaterThan(0);
    expect(bottom).toBeLessThan(900);
    await line.click();
    await page.mouse.move(1, 1);
    expect(await litText(opened.page)).toEqual({});
    expect(await line.getAttribute('aria-pressed')).toBe('false');
  });

  it('on a place of the text brings its line into view', async () => {
    const { page } = await open();
    await page.locator('#p3 [data-l]', { hasText: 'told' }).click();
    const { top, bottom } = await page.locator('#statements .line.lit').evaluate((line) => line.getBoundingClientRect());
    expect(top).toBeGreaterThan(0);
    expect(bottom).toBeLessThan(900);
  });
});

describe('keys', () => {
  it('lead through the lines, keep one lit with Enter, let go with Escape', async () => {
    const { page } = await open();
    await page.locator('#timeline .line').first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await litText(opened.page)).toEqual({ 3: ['The wide-format talks have ended'] });
    expect(await page.locator('#live').textContent()).toBe('1 place lit in post 3');
    await page.keyboard.press('End');
    expect(await litText(opened.page)).toEqual({ 8: [event('The visit to Lake').spans[0].text] });
    await page.keyboard.press('Enter');
    expect(await page.locator('[aria-pressed=true].line').count()).toBe(1);
    await page.keyboard.press('Home');
    expect(await litText(opened.page), 'what is kept lit stays lit').toEqual({ 8: [event('The visit to Lake').spans[0].text] });
    await page.keyboard.press('Escape');
    expect(await litText(opened.page)).toEqual({});
    expect(await page.locator('#bar').isHidden()).toBe(true);
  });

  it('take one tab stop a list', async () => {
    const { page } = await open();
    await page.locator('#timeline .line').first().focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement!.closest('.part')!.id)).toBe('statements');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate(() => document.activeElement!.querySelector('.no')!.textContent)).toBe('2');
  });

  it('lead through the posts and the marks in a post', async () => {
    const { page } = await open();
    await page.locator('#p1').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement!.id)).toBe('p3');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('#live').textContent()).toMatch(/^“talks”: 2 lines read from here: 1 in Timeline, 1 in Who said what$|^“talks”: /);
    expect(await litText(opened.page, 'here')).toEqual({ 3: ['talks'] });
    await page.keyboard.press('Enter');
    expect(await page.locator('#bar').isVisible()).toBe(true);
  });

  it('show where they are', async () => {
    const { page } = await open();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    for (let i = 0; i < 4; i++) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)).toBe('solid');
    }
  });
});

describe('a narrow window', () => {
  const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

  it('does not scroll sideways, on either side', async () => {
    for (const text of [sample, toHtml(hostileRecord()), toHtml(largeRecord(30))]) {
      const { page } = await open(text, phone);
      for (const side of ['posts', 'record']) {
        await page.locator(`[data-side=${side}]`).tap();
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      }
      await opened.close();
    }
    await open();
  });

  it('leads by tap from a line to its place and back', async () => {
    const { page } = await open(sample, phone);
    expect(await page.locator('#posts').isVisible()).toBe(false);
    await timelineRow('Velde has left').tap();
    expect(await page.locator('#bar-text').textContent()).toBe('2 places lit in posts 4 and 5');
    await page.locator('#bar-show').tap();
    expect(await page.locator('#posts').isVisible()).toBe(true);
    expect(await litText(opened.page)).toEqual({ 4: ['Velde has left Port Calder'], 5: ['She flies from here'] });
    await page.locator('#bar-show').tap();
    expect(await timelineRow('Velde has left').isVisible()).toBe(true);
    await page.locator('#bar-clear').tap();
    expect(await litText(opened.page)).toEqual({});
  });
});

