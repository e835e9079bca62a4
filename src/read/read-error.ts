/** Input that cannot be read at all. The message is one sentence: what, where, what to do. */
export class ReadError extends Error {
  override readonly name = 'ReadError';
}
