import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const ARGS = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

/** Debian's Chromium, or the one READOUT_CHROMIUM names. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.READOUT_CHROMIUM ?? '/usr/bin/chromium', args: ARGS });
}

/** A page opened from disk, and all it did that a page of a record should never do. */
export interface Opened {
  readonly page: Page;
  readonly folder: string;
  readonly requests: string[];
  readonly errors: string[];
  readonly dialogs: string[];
  close(): Promise<void>;
}

/** Writes `text` to a file and opens that file, as a reader would. */
export async function openFromDisk(browser: Browser, text: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'readout-page-'));
  const file = join(folder, 'page.html');
  writeFileSync(file, text);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const opened = { page, folder, requests: [] as string[], errors: [] as string[], dialogs: [] as string[] };
  const address = pathToFileURL(file).href;
  page.on('request', (request) => request.url() !== address && !request.url().startsWith('data:') && opened.requests.push(request.url()));
  page.on('pageerror', (error) => opened.errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && opened.errors.push(message.text()));
  page.on('dialog', (dialog) => { opened.dialogs.push(dialog.message()); void dialog.dismiss(); });
  await page.goto(address);
  return { ...opened, close: async () => { await context.close(); rmSync(folder, { recursive: true }); } };
}
