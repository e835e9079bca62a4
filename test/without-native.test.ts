import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

// The command line runs as built, on a machine that has no native library of ONNX Runtime.
const main = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));
const hook = "export const resolve = (name, context, next) => { if (name === 'onnxruntime-node') throw new Error('no library for this machine'); return next(name, context); };";
const withoutNative = `data:text/javascript,${encodeURIComponent(`import { register } from 'node:module'; register(${JSON.stringify(`data:text/javascript,${encodeURIComponent(hook)}`)});`)}`;
const annotate = (...flags: string[]) =>
  JSON.parse(execFileSync(process.execPath, [...flags, main, 'annotate'], { input: '{"id": 1, "text": "The bridge will reopen in June, Okafor told Reuters."}\n', encoding: 'utf8' }));

test('where the native library will not load, the WebAssembly build reads, and the record says so', () => {
  const native = annotate();
  const wasm = annotate('--import', withoutNative);
  expect(native.notices).toEqual([]);
  expect(wasm.notices).toEqual([{ where: 'language core', what: expect.stringMatching(/^ONNX Runtime's native library will not load here \(no library for this machine\): its WebAssembly build reads/) }]);
  expect(wasm.statements.map((statement: { content: { text: string }[] }) => statement.content[0].text)).toEqual(native.statements.map((statement: { content: { text: string }[] }) => statement.content[0].text));
  expect(wasm.events.length).toBe(native.events.length);
});
