// Makes docs/day.png, the README's picture: a bundled day as an HTML file, one event pointed at. Needs Chromium, as the browser's tests do.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { DAY } from './demo-day.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'readout-picture-'));
const file = join(folder, 'day.html');
const { status } = spawnSync(process.execPath, [join(root, 'dist/cli/main.js'), 'read', `cases/${DAY}/posts.txt`, '-o', file], { cwd: root, stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

const browser = await chromium.launch({ executablePath: process.env.READOUT_CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1200, height: 1060 }, colorScheme: 'light' });
await page.goto(pathToFileURL(file).href);
await page.locator('#timeline .line').nth(3).hover();
// The move of colours takes a moment.
await page.waitForTimeout(300);
await page.evaluate(() => scrollTo(0, 0));
await page.screenshot({ path: join(root, 'docs/day.png') });
await browser.close();
rmSync(folder, { recursive: true });
console.log('docs/day.png');
