import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { toHtml } from '../../src/export/html.js';
import { hostileRecord } from '../hostile-record.js';
import { largeRecord } from '../large-record.js';
import { recordOf, sampleRecord } from '../sample-record.js';
import { launch, type Opened, openFromDisk } from './chromium.js';
import { litText } from './lit-text.js';

const record = sampleRecord();
const sample = toHtml(record);
let browser: Browser;
let opened: Opened;

beforeAll(async () => { browser = await launch(); });
afterAll(() => browser.close());
afterEach(() => opened.close());

async function open(text = sample, options: BrowserContextOptions = {}): Promise<Opened> {
  opened = await openFromDisk(browser, text, options);
  return opened;
}

const timelineRow = (text: string) => opened.page.locator('#timeline .line', { hasText: text });

describe('the page', () => {
  it('asks nothing of any network', async () => {
    const { page, requests, errors } = await open();
    await page.locator('#theme').click();
    await timelineRow('Velde has left').click();
    await page.waitForTimeout(200);
    expect({ requests, errors }).toEqual({ requests: [], errors: [] });
  });

  it.each([['light', 1440], ['dark', 1440], ['light', 360], ['dark', 360]] as const)('has no barrier axe can find: %s, %i px', async (colorScheme, width) => {
    const { page } = await open(sample, { colorScheme, viewport: { width, height: 900 } });
    const rest = await new AxeBuilder({ page }).analyze();
    await timelineRow('Velde has left').click();
    const lit = await new AxeBuilder({ page }).analyze();
    const found = [...rest.violations, ...lit.violations].map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`);
    expect(found).toEqual([]);
  });

  it('changes theme without storage', async () => {
    const { page, errors } = await open(sample, { colorScheme: 'light' });
    const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await ground();
    await page.locator('#theme').click();
    await page.locator('#theme').click();
    expect(await page.locator('#theme').textContent()).toBe('Theme: dark');
    expect(await ground()).not.toBe(light);
    expect(errors).toEqual([]);
  });

  it('gives the record back as it was', async () => {
    const { page } = await open();
    const download = page.waitForEvent('download');
    await page.locator('#save').click();
    const stream = await (await download).createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    expect(JSON.parse(Buffer.concat(chunks).toString('utf8'))).toEqual(record);
  });

  it('reads without script: both sides stand, nothing is hidden', async () => {
    const { page } = await open(sample, { javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
    expect(await page.locator('#timeline').isVisible()).toBe(true);
    expect(await page.locator('#p9 .text').isVisible()).toBe(true);
    expect(await page.locator('.js-only').first().isVisible()).toBe(false);
  });

  it('prints everything, with its sources and without controls', async () => {
    const { page } = await open();
    await timelineRow('Velde has left').click();
    await page.emulateMedia({ media: 'print' });
    for (const part of ['timeline', 'statements', 'announced', 'exchanges', 'conflicts', 'itineraries', 'entities', 'notices']) {
      expect(await page.locator(`#${part}`).isVisible()).toBe(true);
    }
    expect(await page.locator('.post .text').count()).toBe(9);
    expect(await page.locator('#p9 .text').isVisible()).toBe(true);
    for (const control of ['.tools', '#bar', '.parts', '.sides']) expect(await page.locator(control).isVisible()).toBe(false);
    const after = await page.locator('#p1 footer a').evaluate((link) => getComputedStyle(link, '::after').content);
    expect(after).toContain('https://example.org/harbour-wire/1');
    const { scrollHeight, clientHeight } = await page.locator('#posts').evaluate((posts) => ({ scrollHeight: posts.scrollHeight, clientHeight: posts.clientHeight }));
    expect(scrollHeight).toBe(clientHeight);
  });
});

describe('hostile posts', () => {
  it('run nothing, ask nothing, say nothing', async () => {
    const { page, requests, errors, dialogs } = await open(toHtml(hostileRecord()));
    for (const line of await page.locator('.line').all()) await line.dispatchEvent('click');
    await page.locator('#p2 .text').hover();
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => (window as unknown as { __pwned?: number }).__pwned)).toBeUndefined();
    expect({ requests, errors, dialogs }).toEqual({ requests: [], errors: [], dialogs: [] });
  });

  it('are shown to the letter, bidi controls marked and still there to be copied', async () => {
    const { page } = await open(toHtml(hostileRecord()));
    const shown = await page.locator('.post .text').evaluateAll((texts) => texts.map((text) => text.textContent));
    const sent = hostileRecord().posts.map(({ text }) => text.replace('\0', '\uFFFD').replace('lone \uD83D', 'lone \uFFFD').replace('and \uDE00', 'and \uFFFD'));
    expect(shown).toEqual(sent);
    const marks = await page.locator('#p9 .text .bidi').evaluateAll((found) => found.map((mark) => getComputedStyle(mark, '::before').content));
    expect(marks).toHaveLength(8);
    expect(await page.locator('#p9 .text .bidi').first().evaluate((mark) => getComputedStyle(mark).unicodeBidi)).toBe('isolate');
  });

  it('would run nothing even as markup: the policy lets only our own script run', async () => {
    const { page } = await open(sample.replace('</body>', '<script>window.__pwned = 1</script><img src="x" onerror="window.__pwned = 1"></body>'));
    await page.waitForTimeout(100);
    expect(await page.evaluate(() => (window as unknown as { __pwned?: number }).__pwned)).toBeUndefined();
    expect(await page.locator('html.js').count()).toBe(1);
  });
});

describe('a busy day', () => {
  it('of 400 posts opens in under a second and lights at once', async () => {
    await open(toHtml(recordOf({})));
    const context = opened.page.context();
    const counter = await context.newCDPSession(opened.page);
    // Processor time of the page's own thread: other work on the machine, which a clock would count, adds nothing to it.
    await counter.send('Performance.enable', { timeDomain: 'threadTicks' });
    const file = join(opened.folder, 'busy.html');
    writeFileSync(file, toHtml(largeRecord()));
    await opened.page.goto(pathToFileURL(file).href);
    await opened.page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => setTimeout(done)); }));
    const { metrics } = await counter.send('Performance.getMetrics');
    expect(metrics.find(({ name }) => name === 'TaskDuration')!.value).toBeLessThan(0.6);
    const lit = await opened.page.evaluate(() => {
      const line = document.querySelectorAll<HTMLElement>('.ev')[1200];
      line.click();
      const start = performance.now();
      document.querySelectorAll<HTMLElement>('.ev')[700].click();
      return performance.now() - start;
    });
    expect(lit).toBeLessThan(200);
    expect(Object.keys(await litText(opened.page))).toHaveLength(1);
  });
});
