import { setFlagsFromString } from 'node:v8';

/**
 * Fits V8 to a program that runs a thousand functions a few thousand times each, as the rules are, and not a few functions for long: nothing is compiled
 * into what calls it, which would compile it again and again, and a function is compiled to machine code once it has run six times as much as V8 asks for.
 * Changes no result. For the command's own process alone: whoever uses the library has an engine of his own to fit.
 */
export function fitEngine(): void {
  setFlagsFromString('--no-turbo-inlining');
  setFlagsFromString('--interrupt-budget=400000');
}
