#!/usr/bin/env node
import { availableParallelism } from 'node:os';
import { createReader } from '../pipeline.js';
import { readDayLog } from '../read/day-log.js';
import { languageOf } from '../read/language.js';
import { VERSION } from '../version.js';
import { run } from './program.js';

// A reader who closes the pipe between two writes is told here alone.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
});
process.stderr.on('error', () => undefined);

const status = await run(
  process.argv.slice(2),
  { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr, env: process.env, cores: availableParallelism() },
  { version: VERSION, readPosts: readDayLog, languageOf, createReader },
);
process.exitCode = status;
// Standard input that nobody reads any more must not keep the program alive.
process.stdin.destroy();
