import type { Post, Source } from '../record/post.js';
import type { Notice } from '../record/record.js';
import { merge } from './merge.js';
import { toldApart } from './namesakes.js';
import { Notices } from './notices.js';
import type { Step, Tally } from './read-all.js';
import { ReadError } from './read-error.js';
import { shownName } from './inputs/whole.js';

/** What goes into one record. */
export interface Gathered {
  readonly sources: readonly Source[];
  readonly posts: readonly Post[];
  readonly notices: readonly Notice[];
  readonly tallies: readonly Tally[];
  /** Posts that lay in several inputs, and were joined to one that was there. */
  readonly copies: number;
}

/** A record takes some thirty times the room of its posts, and one text holds half a gigabyte. */
const MOST_CHARACTERS = 16 * 1024 * 1024;
const MOST_POSTS = 100_000;

/**
 * The posts of one record, copies joined, within bounds on how many are kept, not on the size of what is read.
 *
 * @throws ReadError where no post was found, or more than one record holds
 */
export async function gather(steps: AsyncIterable<Step>): Promise<Gathered> {
  const sources = new Map<string, Source>();
  const inputs: Post[][] = [[]];
  const notices = new Notices();
  const tallies: Tally[] = [];
  let count = 0;
  let characters = 0;
  for await (const step of steps) {
    // Of one source, one input may tell the address and another not.
    if (step.kind === 'source') sources.set(step.source.id, { ...sources.get(step.source.id), ...step.source });
    else if (step.kind === 'tally') {
      tallies.push(step.tally);
      notices.next();
      inputs.push([]);
    } else if (step.kind === 'post') {
      inputs[inputs.length - 1].push(step.post);
      count += 1;
      characters += step.post.text.length;
      if (count > MOST_POSTS || characters > MOST_CHARACTERS) {
        throw new ReadError(`these are more than ${MOST_POSTS} posts, or ${MOST_CHARACTERS >> 20} million characters of them, too many for one record: choose days with --from and --to, or send them through "readout annotate"`);
      }
    } else if (step.kind === 'skipped') notices.skipped(step.notice);
    else notices.add(step.notice);
  }
  if (count === 0) throw new ReadError(nothingIn(tallies));
  const { posts, copies, notices: differing } = merge(toldApart(inputs, sources));
  for (const notice of differing) notices.add(notice);
  const told = new Set(posts.flatMap((post) => [post.source, ...(post.alsoIn ?? [])]));
  return { sources: [...sources.values()].filter(({ id }) => told.has(id)), posts, notices: notices.all, tallies, copies };
}

/** Why there is no post: the days that were asked for, or what the inputs hold. */
function nothingIn(tallies: readonly Tally[]): string {
  const outside = tallies.reduce((sum, tally) => sum + tally.outside, 0);
  if (outside > 0) {
    const days = tallies.flatMap(({ first, last }) => [first, last].flatMap((time) => time?.slice(0, 10) ?? [])).sort();
    const reach = days.length === 0 ? 'they have no dates; give one with --date 2023-09-13' : `they go from ${days[0]} to ${days.at(-1)}`;
    return `no post lies within the days that were asked for: ${outside === 1 ? '1 was' : `${outside} were`} read, and ${reach}`;
  }
  const names = tallies.map(({ name }) => shownName(name)).slice(0, NAMED).join(', ');
  const reason = tallies.flatMap(({ reasons }) => [...reasons.keys()])[0];
  return `${names} ${tallies.length === 1 ? 'holds' : 'hold'} no posts that can be read${reason === undefined ? '' : `: ${reason}`}`;
}

/** More inputs than these are not named. */
const NAMED = 3;
