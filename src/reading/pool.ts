import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Core } from '../parse/parse.js';
import type { Post } from '../record/post.js';
import { type PostReading, readPosts } from './read-post.js';

/** Fewer posts than this are read before another thread has loaded its core. */
const FEW = 48;
/** Posts given to another thread ahead of time, so that it need not wait while this one reads. */
const AHEAD = 3;
/** Posts that this thread reads together, where they are short. */
const TOGETHER = 16;
/** Characters of posts that may wait: with more, no more are asked for. */
const MOST_CHARACTERS = 40_000;

/** Room for what a thread makes and soon throws away; as much as V8 likes would be memory without a gain in speed. */
const YOUNG_MB = 6;

interface Task {
  readonly post: Post;
  readonly done: (reading: PostReading) => void;
}

/** A thread with a core of its own; it answers in the order asked. */
interface Hand {
  readonly worker: Worker;
  readonly tasks: Task[];
  ready: boolean;
}

/**
 * Reads posts here, and once they are many, on other threads, each with a core of its own. Which thread reads a post changes nothing in
 * what is read from it.
 */
export class ReadingPool {
  private readonly hands: Hand[] = [];
  private asked = 0;
  private readonly queue: Task[] = [];
  private waiting = 0;
  private reading = false;

  /** @param threads how many threads may read, this one among them */
  constructor(
    private readonly core: Core,
    private readonly threads: number,
  ) {}

  /** How many readings are worth asking for at once. */
  get width(): number {
    return (this.waiting > MOST_CHARACTERS ? 1 : 2 * TOGETHER) + this.hands.filter((hand) => hand.ready).length * AHEAD;
  }

  /** Never rejects. */
  read(post: Post): Promise<PostReading> {
    this.asked += 1;
    if (this.asked === FEW && this.threads > 1) for (let i = 1; i < this.threads; i++) this.hands.push(this.start());
    return new Promise((done) => this.give({ post, done }));
  }

  /** Ends the threads. Readings that were asked for and have not begun never come. */
  async close(): Promise<void> {
    this.queue.length = 0;
    await Promise.all(this.hands.splice(0).map(async (hand) => {
      const { worker, tasks } = hand;
      worker.ref();
      // A thread that is ended while the encoder loads or runs takes the program with it.
      while ((!hand.ready || tasks.length > 0) && worker.threadId >= 0) await Promise.race([once(worker, 'message'), once(worker, 'exit')]).catch(() => undefined);
      await worker.terminate();
    }));
  }

  private give(task: Task): void {
    this.queue.push(task);
    this.waiting += task.post.text.length;
    this.feed();
  }

  private take(): Task | undefined {
    const task = this.queue.shift();
    if (task !== undefined) this.waiting -= task.post.text.length;
    return task;
  }

  /** Hands out what waits: to the other threads as far as they may be ahead, the rest to this one. */
  private feed(): void {
    for (const hand of this.hands) {
      while (hand.ready && hand.tasks.length < AHEAD) {
        const task = this.take();
        if (task === undefined) break;
        hand.tasks.push(task);
        hand.worker.ref();
        hand.worker.postMessage(task.post);
      }
    }
    if (this.queue.length > 0 && !this.reading) void this.readHere();
  }

  private async readHere(): Promise<void> {
    this.reading = true;
    while (this.queue.length > 0) {
      // Whoever asks for several posts has asked for them by then.
      await new Promise(setImmediate);
      const together: Task[] = [];
      for (let characters = 0; together.length < TOGETHER && characters < MOST_CHARACTERS / 4; ) {
        const task = this.take();
        if (task === undefined) break;
        together.push(task);
        characters += task.post.text.length;
      }
      const readings = await readPosts(together.map(({ post }) => post), this.core);
      together.forEach(({ done }, i) => done(readings[i]));
    }
    this.reading = false;
  }

  private start(): Hand {
    const hand: Hand = { worker: new Worker(new URL('./worker.js', import.meta.url), { workerData: this.core.folder, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } }), tasks: [], ready: false };
    // Only a post that is being read keeps the program alive.
    hand.worker.unref();
    hand.worker.on('message', (message: PostReading | 'ready') => {
      if (message === 'ready') hand.ready = true;
      else hand.tasks.shift()?.done(message);
      this.feed();
      if (hand.tasks.length === 0) hand.worker.unref();
    });
    // A thread that fails leaves its posts to the others, or to this one.
    hand.worker.on('error', () => this.drop(hand));
    hand.worker.on('exit', () => this.drop(hand));
    return hand;
  }

  private drop(hand: Hand): void {
    const place = this.hands.indexOf(hand);
    if (place >= 0) this.hands.splice(place, 1);
    for (const task of hand.tasks.splice(0)) this.give(task);
  }
}
