import { parentPort, workerData } from 'node:worker_threads';
import { loadCore } from '../parse/parse.js';
import type { Post } from '../record/post.js';
import { readPost } from './read-post.js';

// One thread of a ReadingPool: it loads a core of its own, says that it is ready, and answers each post in turn.
const core = await loadCore(workerData as string);
let before: Promise<void> = Promise.resolve();
parentPort?.on('message', (post: Post) => {
  before = before.then(async () => parentPort?.postMessage(await readPost(post, core)));
});
parentPort?.postMessage('ready');
