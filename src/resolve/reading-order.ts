import type { Findings } from '../extract/findings.js';
import type { Post } from '../record/post.js';

/** One post with what was read from it. */
export interface ReadPost {
  readonly post: Post;
  readonly findings: Findings;
}
