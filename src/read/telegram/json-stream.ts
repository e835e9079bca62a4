import { Tokenizer, TokenParser, TokenType } from '@streamparser/json';

/** Deeper than any format nests its posts: what goes deeper is meant to harm. */
const DEEPEST = 100;
/** Bytes that one value may take, or that may pass without a token: more is held nowhere in memory. */
const LARGEST_VALUE = 8_000_000;
const STRING_BUFFER = 16_384;

/** Why a stream of JSON cannot be read on: a phrase, and the byte where the last token that could be read began. */
export class JsonProblem extends Error {
  override readonly name = 'JsonProblem';
  constructor(
    message: string,
    readonly byte: number,
  ) {
    super(message);
  }
}

export interface PickedValue {
  readonly value: unknown;
  /** The way to it from the root: `['messages', 3]`. */
  readonly keys: readonly (string | number)[];
  /** The byte where it begins; of objects and arrays alone. */
  readonly start: number;
}

type Key = string | number;

/** JSON in chunks of bytes, of which the values at some paths are told, each as soon as it ends; nothing else is kept. */
export class JsonStream {
  /** Whether the outermost value has ended. */
  ended = false;
  private tokenizer = new Tokenizer();
  private base = 0;
  private consumed = 0;
  private depth = 0;
  private lastToken = 0;
  private readonly starts: number[] = [];

  /** @param paths as `$.messages.*`, where `*` is any key or index */
  constructor(
    private readonly paths: readonly string[],
    private readonly onValue: (picked: PickedValue) => void,
  ) {
    this.begin('', 0);
  }

  /** Containers that are open. */
  get open(): number {
    return this.depth;
  }

  /** @throws JsonProblem where the bytes are no JSON, or nested too deep, or a value is too large; only `restart` helps then */
  write(bytes: Uint8Array): void {
    this.guarded(() => this.tokenizer.write(bytes));
    this.consumed += bytes.length;
    const itemStart = this.depth > 0 ? this.starts[Math.min(this.depth, this.itemDepth) - 1] : this.consumed;
    if (this.consumed - this.lastToken > LARGEST_VALUE || (this.depth >= this.itemDepth && this.consumed - itemStart > LARGEST_VALUE)) {
      throw new JsonProblem(`it is larger than ${LARGEST_VALUE / 1e6} MB`, this.lastToken);
    }
  }

  /** @throws JsonProblem where the input ends within a value */
  end(): void {
    if (!this.ended) throw new JsonProblem('the file ends before its JSON does', this.lastToken);
  }

  /** Reads on at a byte of the input as though `prefix` stood before it: what is open there. */
  restart(prefix: string, byte: number): void {
    this.begin(prefix, byte);
  }

  /** A value of the longest path stands in so many containers, itself counted. */
  private get itemDepth(): number {
    return Math.max(...this.paths.map((path) => path.split('.').length));
  }

  private begin(prefix: string, byte: number): void {
    const parser = new TokenParser({ paths: [...this.paths], keepStack: false });
    const tokenizer = new Tokenizer({ stringBufferSize: STRING_BUFFER });
    this.tokenizer = tokenizer;
    this.base = byte - prefix.length;
    this.consumed = byte;
    this.depth = 0;
    this.ended = false;
    parser.onValue = ({ value, key, stack }) => {
      const keys = stack.slice(1).map((entry) => entry.key as Key);
      keys.push(key as Key);
      this.onValue({ value, keys, start: this.starts[stack.length] });
    };
    parser.onEnd = () => {
      this.ended = true;
    };
    tokenizer.onToken = (token) => {
      const at = this.base + token.offset;
      this.lastToken = at;
      if (token.token === TokenType.LEFT_BRACE || token.token === TokenType.LEFT_BRACKET) {
        if (this.depth >= DEEPEST) throw new JsonProblem(`it is nested more than ${DEEPEST} deep`, at);
        this.starts[this.depth++] = at;
      } else if (token.token === TokenType.RIGHT_BRACE || token.token === TokenType.RIGHT_BRACKET) this.depth--;
      parser.write(token);
    };
    if (prefix !== '') this.guarded(() => tokenizer.write(Buffer.from(prefix)));
  }

  private guarded(work: () => void): void {
    try {
      work();
    } catch (error) {
      if (error instanceof JsonProblem) throw error;
      throw new JsonProblem('it is no JSON', this.lastToken);
    }
  }
}
