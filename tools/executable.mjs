// Marks the built command line as a program, so that `npx readout` runs it. Node built-ins only.
import { chmodSync } from 'node:fs';

chmodSync(new URL('../dist/cli/main.js', import.meta.url), 0o755);
