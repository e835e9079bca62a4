import type { Findings } from '../extract/findings.js';
import type { Post } from '../record/post.js';

/** One post with what was read from it. */
export interface ReadPost {
  readonly post: Post;
  readonly findings: Findings;
}

/** A mention of a post: its post's place in the input and its own in the findings. */
export interface MentionPlace {
  readonly post: number;
  readonly mention: number;
}
