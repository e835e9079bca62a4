import { Command, CommanderError } from 'commander';
import { SHOWN_FROM } from '../record/statement.js';
import { ReadError } from '../read/read-error.js';
import { type AnnotateCommand, annotate } from './annotate.js';
import { FORMAT_NAMES } from './formats.js';
import { attributionsValue, confidenceValue, formatValue, threadsValue, widthValue } from './option-values.js';
import { listFormats } from './list-formats.js';
import { send } from './output.js';
import { type PostsCommand, posts, postsFormatValue } from './posts.js';
import { Interrupted } from './interrupted.js';
import { ClosedPipe, Problem } from './problem.js';
import { type ReadCommand, read } from './read.js';
import { withReadingOptions } from './reading-options.js';
import type { Parts, World } from './world.js';

const TROUBLE = 2;
/** As shells tell of a program that SIGINT ended: 128 and the signal's number. */
const INTERRUPTED = 130;

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
    // A stream that was closed under its reader tells an error of its own.
    if (error instanceof Interrupted || world.signal?.aborted) return INTERRUPTED;
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

  const reading = withReadingOptions(program
    .command('read')
    .summary('read posts and show or write their record')
    .description('Reads posts in any of many formats (see readout formats), of one source or of several, and shows their record, or writes it as a file.')
    .argument('<file...>', 'what to read; - for standard input')
    .option('-f, --format <name>', `${FORMAT_NAMES.join(', ')} (default: by the ending of -o, else terminal)`, formatValue)
    .option('-o, --output <file>', 'write to this file, whole or not at all'));
  reading
    .option('--min-confidence <number>', `leave out what is less sure than this, from 0 to 1 (default: statements from ${SHOWN_FROM} on)`, confidenceValue)
    .option('-w, --width <columns>', "columns of the terminal drawing (default: the terminal's, 80 in a pipe)", widthValue)
    .option('-t, --threads <number>', "threads to read many posts on (default: the machine's cores, 2 at most)", threadsValue)
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', READ_EXAMPLES)
    .action(async (files: string[], options: ReadCommand) => end(await read(files, options, world, parts)));

  withReadingOptions(program
    .command('posts')
    .summary('read posts and write them as they are read')
    .description('Reads posts in any of many formats and writes only them, each as it stands in its input: nothing is held, and copies are not joined.')
    .argument('<file...>', 'what to read; - for standard input')
    .option('-f, --format <name>', 'jsonl, csv', postsFormatValue, 'jsonl' as const))
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', POSTS_EXAMPLES)
    .action(async (files: string[], options: PostsCommand) => end(await posts(files, options, world)));

  program
    .command('formats')
    .summary('show what can be read, and how it is told apart')
    .description('Shows the formats that can be read: how each is told from the others, with an example.')
    .helpOption('-h, --help', 'print this help')
    .action(async () => end(await listFormats(world)));

  withReadingOptions(program
    .command('annotate')
    .summary('read rows or posts and write one record a line')
    .description('Reads JSON lines, {"id", "text", "date"?}, and writes one line for each, in order; or posts in any other format, a line for each.')
    .argument('[file...]', 'JSON lines or posts; - for standard input', ['-']))
    .option('--attributions <kind>', 'add who said what in the wide sense: all, speech, belief, intention, attitude', attributionsValue)
    .option('--min-confidence <number>', `leave out what is less sure than this, from 0 to 1 (default: statements from ${SHOWN_FROM} on)`, confidenceValue)
    .option('-t, --threads <number>', "threads to read many rows on (default: the machine's cores, 2 at most)", threadsValue)
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', ANNOTATE_EXAMPLES)
    .action(async (files: string[], options: AnnotateCommand) => end(await annotate(files, options, world, parts)));

  return program;
}

const EXAMPLES = `
Examples:
  readout read day.txt
  readout annotate < docs.jsonl > out.jsonl`;

const POSTS_EXAMPLES = `
Examples:
  readout posts day.txt | jq -r .text
  readout posts day.txt --format csv > posts.csv`;

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
  readout annotate docs.jsonl --date 2023-09-13 | jq -c .events
  readout annotate feed.xml > out.jsonl`;
