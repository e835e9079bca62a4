// Makes one program of the built command line, so that it starts without opening hundreds of files, and marks it so that `npx readout` runs it.
// The thread that reads beside it lies next to it; what they share is in one file more. Of the packages, those with native code stay outside.
import { chmodSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const at = (path) => fileURLToPath(new URL(`../dist/${path}`, import.meta.url));

const bundle = await rolldown({ input: { main: at('cli/main.js'), worker: at('reading/worker.js') }, platform: 'node', external: [/^onnxruntime-/, /^better-sqlite3/] });
// Facts and models are found from a folder as deep as this one.
await bundle.write({ dir: at('cli'), format: 'esm', chunkFileNames: '[name].js' });
chmodSync(at('cli/main.js'), 0o755);
