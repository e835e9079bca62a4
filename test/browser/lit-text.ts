import type { Page } from 'playwright-core';

/** The text lit in each post, pieces that touch joined: `{ 4: ["Velde has left Port Calder"] }`. */
export function litText(page: Page, kind = 'lit'): Promise<Record<string, string[]>> {
  return page.evaluate((name) => {
    const result: Record<string, string[]> = {};
    let last: Element | null = null;
    for (const mark of document.querySelectorAll(`#posts .${name}`)) {
      const post = mark.closest('.post')!.id.slice(1);
      result[post] ??= [];
      if (last && last.nextSibling === mark) result[post].push(result[post].pop() + mark.textContent!);
      else result[post].push(mark.textContent!);
      last = mark;
    }
    return result;
  }, kind);
}
