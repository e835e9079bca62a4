/** The person who waited has had enough. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** The same items, until the signal; then it throws Interrupted. */
export async function* until<T>(signal: AbortSignal | undefined, items: AsyncIterable<T>): AsyncGenerator<T> {
  for await (const item of items) {
    if (signal?.aborted) throw new Interrupted();
    yield item;
  }
}
