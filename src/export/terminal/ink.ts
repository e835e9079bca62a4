/** What a stretch of text is, not how it looks: the look is decided in one table. */
export type Ink = 'heading' | 'strong' | 'faint' | 'done' | 'ongoing' | 'planned' | 'called-off' | 'denied' | 'warn';

/** Select Graphic Rendition numbers. The eight basic colours alone, which every palette keeps readable. */
const SGR: Record<Ink, string> = {
  heading: '1',
  strong: '1',
  faint: '2',
  done: '32',
  ongoing: '36',
  planned: '34',
  'called-off': '31',
  denied: '35',
  warn: '33',
};

/** A stretch of text in one ink. */
export interface Piece {
  readonly text: string;
  readonly ink?: Ink;
  /** Not to be broken at its spaces as long as a line can hold it. */
  readonly whole?: boolean;
}

/** Puts ink on text, or leaves it bare. */
export type Paint = (text: string, ink: Ink | undefined) => string;

/** The paint for a terminal with or without colour. */
export function paintWith(colour: boolean): Paint {
  if (!colour) return (text) => text;
  return (text, ink) => (ink === undefined || text === '' ? text : `\x1b[${SGR[ink]}m${text}\x1b[0m`);
}
