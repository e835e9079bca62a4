/** What a source is called that nothing else names: its file without folder and ending. */
export function nameOf(file: string): string {
  return file === '-' ? 'stdin' : (file.split(/[/\\]/u).at(-1) as string).replace(/\.gz$/iu, '').replace(/(?<=.)\.[^.]+$/u, '');
}
