#!/usr/bin/env node
import { availableParallelism } from 'node:os';
import { createReader } from '../pipeline.js';
import { languageOf } from '../read/text/language.js';
import { VERSION } from '../version.js';
import { fitEngine } from './engine.js';
import { run } from './program.js';

fitEngine();

// A reader who closes the pipe between two writes is told here alone.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
});
process.stderr.on('error', () => undefined);

// The first Ctrl-C ends the run where what is written is whole; the second ends it anywhere.
const stop = new AbortController();
process.once('SIGINT', () => {
  stop.abort();
  process.stdin.destroy();
});

const status = await run(
  process.argv.slice(2),
  { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr, env: process.env, cores: availableParallelism(), signal: stop.signal },
  { version: VERSION, languageOf, createReader },
);
process.exitCode = status;
// Standard input that nobody reads any more must not keep the program alive.
process.stdin.destroy();
