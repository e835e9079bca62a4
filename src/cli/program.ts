import { Command, CommanderError } from 'commander';
import { SHOWN_FROM } from '../record/statement.js';
import { ReadError } from '../read/read-error.js';
import { type AnnotateCommand, annotate } from './annotate.js';
import { FORMAT_NAMES } from './formats.js';
import { attributionsValue, confidenceValue, dateValue, formatValue, threadsValue, widthValue } from './option-values.js';
import { send } from './output.js';
import { ClosedPipe, Problem } from './problem.js';
import { type ReadCommand, read } from './read.js';
import type { Parts, World } from './world.js';

const TROUBLE = 2;

/** Runs `readout` with these arguments: the exit status. Nothing it meets is thrown. */
export async function run(args: readonly string[], world: World, parts: Parts): Promise<number> {
  let status = 0;
  let printed = '';
  const program = programFor(world, parts, (ended) => {
    status = ended;
  });
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => {
        printed += text;
      },
      // Said below, in one sentence, from the error itself.
      writeErr: () => undefined,
      getOutHelpWidth: () => 80,
      getErrHelpWidth: () => 80,
    });
  }
  try {
    if (args.length === 0) {
      await send(world.stderr, program.helpInformation());
      return TROUBLE;
    }
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    return await ended(error, printed, world);
  }
}

async function ended(error: unknown, printed: string, world: World): Promise<number> {
  try {
    if (error instanceof ClosedPipe) return 0;
    if (error instanceof CommanderError && error.exitCode === 0) {
      await send(world.stdout, printed);
      return 0;
    }
    await send(world.stderr, `readout: ${sentenceFor(error)}\n`);
    if (world.env.READOUT_DEBUG && error instanceof Error) await send(world.stderr, `${error.stack}\n`);
    return TROUBLE;
  } catch (failure) {
    return failure instanceof ClosedPipe && error instanceof CommanderError && error.exitCode === 0 ? 0 : TROUBLE;
  }
}

function sentenceFor(error: unknown): string {
  if (error instanceof CommanderError) {
    return error.message
      .replace(/^error: /, '')
      .replace(/\s*\n\((.*)\)$/, ': $1')
      .replace(/^(.)Did/, '$1did')
      .replace(': Did you', ': did you')
      .replace(/ is invalid\. /, ' is not valid: ')
      .trim();
  }
  if (error instanceof Problem || error instanceof ReadError) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  return `a fault of its own, please report it (READOUT_DEBUG=1 shows where): ${message.split('\n')[0]}`;
}

function programFor(world: World, parts: Parts, end: (status: number) => void): Command {
  const program = new Command('readout')
    .description('Turns short news posts into a sourced record: what happened, who said what, on whose word.')
    .version(parts.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', EXAMPLES);

  program
    .command('read')
    .summary('read a file of posts and show or write its record')
    .description('Reads a file of dated posts and shows its record, or writes it as a file.')
    .argument('<file>', 'dated plain text; - for standard input')
    .option('-f, --format <name>', `${FORMAT_NAMES.join(', ')} (default: by the ending of -o, else terminal)`, formatValue)
    .option('-o, --output <file>', 'write to this file, whole or not at all')
    .option('-d, --date <day>', 'the day of posts that carry none, as in 2023-09-13', dateValue)
    .option('-s, --source <name>', 'the name of the channel')
    .option('--min-confidence <number>', `leave out what is less sure than this, from 0 to 1 (default: statements from ${SHOWN_FROM} on)`, confidenceValue)
    .option('-w, --width <columns>', "columns of the terminal drawing (default: the terminal's, 80 in a pipe)", widthValue)
    .option('-t, --threads <number>', "threads to read many posts on (default: the machine's cores, 2 at most)", threadsValue)
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', READ_EXAMPLES)
    .action(async (file: string, options: ReadCommand) => end(await read(file, options, world, parts)));

  program
    .command('annotate')
    .summary('read JSON lines and write one record a line')
    .description('Reads JSON lines, {"id", "text", "date"?}, and writes one line for each, in order.')
    .argument('[file]', 'JSON lines; - for standard input', '-')
    .option('-d, --date <day>', 'the day of documents that carry none, as in 2023-09-13', dateValue)
    .option('--attributions <kind>', 'add who said what in the wide sense: all, speech, belief, intention, attitude', attributionsValue)
    .option('--min-confidence <number>', `leave out what is less sure than this, from 0 to 1 (default: statements from ${SHOWN_FROM} on)`, confidenceValue)
    .option('-t, --threads <number>', "threads to read many rows on (default: the machine's cores, 2 at most)", threadsValue)
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', ANNOTATE_EXAMPLES)
    .action(async (file: string, options: AnnotateCommand) => end(await annotate(file, options, world, parts)));

  return program;
}

const EXAMPLES = `
Examples:
  readout read day.txt
  readout annotate < docs.jsonl > out.jsonl`;

const READ_EXAMPLES = `
Examples:
  readout read day.txt
  readout read day.txt --format html -o day.html
  cat posts.txt | readout read - --date 2023-09-13 --source "Channel name"`;

const ANNOTATE_EXAMPLES = `
A row that cannot be read comes out as {"id", "line", "error"}; the run
goes on and ends with status 1. Each of a line's "events" gives its type, its
phase, and its actors and targets with the span where each stands.

Examples:
  readout annotate < docs.jsonl > out.jsonl
  readout annotate docs.jsonl --date 2023-09-13 | jq -c .events`;
