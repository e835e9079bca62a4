/** Files that try to make a reader slow, by what they are of: the name of the file, and its content of about the size that is asked for. */
export const HOSTILE_INPUTS: Readonly<Record<string, { readonly file: string; of(size: number): string | Uint8Array }>>;
