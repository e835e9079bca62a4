import type { Tree } from '../../parse/tree.js';
import type { Answer } from './answer.js';
import type { Question } from './question.js';

/** A question of a turn and what was told in answer to the turn. */
export interface Asked {
  readonly tree: Tree;
  readonly question: Question;
  readonly answer: Answer;
  /** Share of the question's words of content that the first sentences of the answer take up, and that all of it does; from 0 to 1. */
  readonly early: number;
  readonly whole: number;
}

/** One reason to think that a question was, or was not, answered. */
export interface Signal {
  readonly name: string;
  readonly weight: number;
  /** What is only missing: it counts where nothing else shows an answer. */
  readonly alone?: boolean;
  readonly holds: (asked: Asked) => boolean;
}
