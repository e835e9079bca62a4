/**
 * Starts work on each item while at most `width()` are under way, and finishes each in the order of the items, as soon as those before it
 * are finished. What `start` promises must not reject; where `finish` rejects, so does the whole, and nothing more is started.
 */
export async function inOrder<Item, Result>(
  items: Iterable<Item> | AsyncIterable<Item>,
  start: (item: Item) => Promise<Result>,
  finish: (result: Result, item: Item) => Promise<void> | void,
  width: () => number,
): Promise<void> {
  const running: Promise<void>[] = [];
  let last: Promise<void> = Promise.resolve();
  for await (const item of items) {
    const result = start(item);
    const own = last.then(async () => finish(await result, item));
    // Heard below, or by whoever waits for a later one.
    own.catch(() => undefined);
    last = own;
    running.push(own);
    while (running.length >= width()) await running.shift();
  }
  await last;
}
