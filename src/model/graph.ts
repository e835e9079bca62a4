import { readFileSync } from 'node:fs';
import type { InferenceSession, Tensor, TensorConstructor } from 'onnxruntime-node';

/** A column of numbers under its shape: 64-bit integers or 32-bit floats, as the graphs take them. */
export interface Column {
  readonly values: BigInt64Array | Float32Array;
  readonly shape: readonly number[];
}

/** One exported graph, ready to run. */
export interface Graph {
  /** The names of what it takes. */
  readonly inputs: readonly string[];
  /** Runs the graph once, on one thread. Resolves to its outputs by name; all of the graph's are 32-bit floats. */
  run(inputs: Readonly<Record<string, Column>>): Promise<Readonly<Record<string, Float32Array>>>;
}

/** What runs graphs: ONNX Runtime's native library, or its WebAssembly build where that will not load. */
export interface Runtime {
  readonly name: 'native' | 'wasm';
  /** Why the native library is not the one in use; null where it is. */
  readonly instead: string | null;
  /** @param path of an ONNX file */
  open(path: string): Promise<Graph>;
}

interface Library {
  readonly InferenceSession: { create(model: string | Uint8Array, options: InferenceSession.SessionOptions): Promise<InferenceSession> };
  readonly Tensor: TensorConstructor;
}

/**
 * One thread, the same order of additions always: the same numbers whatever the machine has to do besides. No plan of memory is kept for a
 * shape, since nearly every text has its own.
 */
const OPTIONS: InferenceSession.SessionOptions = { executionProviders: ['cpu'], intraOpNumThreads: 1, interOpNumThreads: 1, executionMode: 'sequential', graphOptimizationLevel: 'all', logSeverityLevel: 3, enableMemPattern: false };

/** The native runtime, or the WebAssembly one. Rejects, in one sentence, where neither will load. */
export async function loadRuntime(): Promise<Runtime> {
  let instead: string;
  try {
    return runtimeOf('native', null, await native(), OPTIONS);
  } catch (error) {
    instead = firstLine(error);
  }
  try {
    return runtimeOf('wasm', instead, await wasm(), { ...OPTIONS, executionProviders: ['wasm'] });
  } catch (error) {
    throw new Error(`ONNX Runtime will not load on this machine (${instead}), nor will its WebAssembly build (${firstLine(error)}); install onnxruntime-node or onnxruntime-web.`);
  }
}

async function native(): Promise<Library> {
  return withoutDefault(await import('onnxruntime-node'));
}

async function wasm(): Promise<Library> {
  const library = withoutDefault(await import('onnxruntime-web')) as Library & { env: { wasm: { numThreads?: number } } };
  library.env.wasm.numThreads = 1;
  return library;
}

function withoutDefault(module: unknown): Library {
  const { default: inner } = module as { default?: Library };
  return inner ?? (module as Library);
}

function runtimeOf(name: Runtime['name'], instead: string | null, library: Library, options: InferenceSession.SessionOptions): Runtime {
  return {
    name,
    instead,
    async open(path) {
      // The native library reads the file itself, and so keeps no second copy of it.
      const session = await library.InferenceSession.create(name === 'native' ? path : readFileSync(path), options);
      return {
        inputs: session.inputNames,
        async run(inputs) {
          const feeds: Record<string, Tensor> = {};
          for (const input in inputs) {
            const { values, shape } = inputs[input];
            feeds[input] = new library.Tensor(values instanceof Float32Array ? 'float32' : 'int64', values as never, shape);
          }
          const outputs = await session.run(feeds);
          const out: Record<string, Float32Array> = {};
          for (const output in outputs) out[output] = outputs[output].data as Float32Array;
          return out;
        },
      };
    },
  };
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0];
}

/** A column of whole numbers from 0, filled through its lower halves: 64-bit integers one by one are slow to make. */
export class IntegerColumn implements Column {
  readonly values: BigInt64Array;
  private readonly halves: Int32Array;

  constructor(readonly shape: readonly number[]) {
    this.values = new BigInt64Array(shape.reduce((size, side) => size * side, 1));
    this.halves = new Int32Array(this.values.buffer);
  }

  set(index: number, value: number): void {
    this.halves[index * 2] = value;
  }
}
