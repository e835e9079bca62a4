/** A fenced block of a Markdown text: its language, what follows it on the fence ("text day.txt"), and its lines. */
export interface Block {
  readonly language: string;
  readonly note: string;
  readonly text: string;
}

/** A command of a console block and the output shown under it. */
export interface Shown {
  readonly command: string;
  readonly output: string;
}

const FENCE = /^```(\S*) *(.*)\n([\s\S]*?)^```$/gm;

export function blocksOf(markdown: string): Block[] {
  return Array.from(markdown.matchAll(FENCE), ([, language, note, text]) => ({ language, note, text }));
}

/** The commands of a console block: lines that start with "$ ", each with the lines up to the next. */
export function shownIn({ text }: Block): Shown[] {
  return text.split(/^\$ /m).slice(1).map((part) => {
    const [command, ...output] = part.split('\n');
    return { command, output: output.join('\n').trimEnd() };
  });
}

/**
 * True where `output` is what is shown, but for what is left out: "{...}" and "[...]" stand for one value, a line "..." for any lines.
 *
 *     holds('{"id":1,"posts":[...]}', '{"id":1,"posts":[{"id":"p1"}]}')   // true
 */
export function holds(shown: string, output: string): boolean {
  const pattern = shown.split(/(^\.\.\.$|\{\.\.\.\}|\[\.\.\.\])/m).map((part, i) => (i % 2 === 0 ? literally(part) : part === '...' ? '[\\s\\S]*?' : '.*?'));
  return new RegExp(`^${pattern.join('')}$`).test(output.trimEnd());
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
