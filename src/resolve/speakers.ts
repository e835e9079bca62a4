import type { StatementFinding } from '../extract/findings.js';
import { countryOfDemonym } from '../facts/places.js';
import type { Cluster } from './cluster.js';
import type { ReadPost } from './reading-order.js';

/** A bare claim whose speaker a neighbouring post tells: the posts' places, and the statement there that names him. */
export interface InferredSpeaker {
  readonly post: number;
  readonly from: number;
  readonly statement: number;
}

const dayOf = ({ post }: ReadPost): string | undefined => post.at.value?.slice(0, 10);

/**
 * Headlines in nobody's mouth that the next post, in the order of publication, continues in somebody's. A post that tells an event of
 * its own as done, or a time for one, is the source's, and stays it.
 */
export function inferSpeakers(read: readonly ReadPost[], order: readonly number[]): InferredSpeaker[] {
  const out: InferredSpeaker[] = [];
  order.forEach((post, k) => {
    const { findings } = read[post];
    const next = order[k + 1];
    if (!findings.bareClaim || next === undefined || dayOf(read[post]) !== dayOf(read[next])) return;
    if (findings.events.some((event) => event.time !== null || (event.confidence >= 0.5 && (event.phase === 'done' || event.phase === 'ongoing' || event.phase === 'called-off')))) return;
    const { statements } = read[next].findings;
    const statement = statements.findIndex((one) => one.speaker !== null && one.rule !== 'cue-claim' && (one.mode !== 'indirect' || speaksOfTheSame(read[post], read[next], one.content)));
    if (statement >= 0) out.push({ post, from: next, statement });
  });
  return out;
}

const NO_TOPIC = new Set('about after again against also before been being could does from have into more most must never only other over shall should some such than that their them then there these they this those under very were what when where which while will with would your'.split(' '));

/** The words that tell what a text is about, cut so that "Ethiopia" and "Ethiopian" meet, demonyms as their countries. */
function topicsOf(text: string): Set<string> {
  const words = text.match(/[\p{L}\p{N}’'-]{4,}/gu) ?? [];
  return new Set(words.filter((word) => !NO_TOPIC.has(word.toLowerCase())).map((word) => (countryOfDemonym(word)?.name ?? word.replace(/['’]s$/u, '')).toLowerCase().slice(0, 6)));
}

function speaksOfTheSame(a: ReadPost, b: ReadPost, content: readonly { readonly start: number; readonly end: number }[]): boolean {
  const topics = topicsOf(a.post.text);
  return content.some(({ start, end }) => [...topicsOf(b.post.text.slice(start, end))].some((topic) => topics.has(topic)));
}

/** True of an answer that opens with no name: "A: Nobody proposed it.", "[Who proposed it?] We did." */
export const isUnnamedAnswer = ({ speaker, exchange, rule }: StatementFinding): boolean => speaker === null && exchange !== undefined && (rule === 'opener' || rule === 'bracketed');

/** How far back, in posts, the one who answers may have been told of. */
const REACH = 8;

/**
 * Who answers in a post of questions and answers that names nobody beside "A:": who is addressed in the question ("Minister, will
 * you ...?"), who is told of before the first question ("Hruška is taking questions"), else who answered or held forth in the posts
 * before. Gives the cluster, -1 where nothing tells. `rankOf` is the post's place in the order of publication.
 */
export function inferAnswerer(read: readonly ReadPost[], order: readonly number[], rankOf: readonly number[], of: readonly Int32Array[], clusters: readonly Cluster[], post: number): number {
  const { findings } = read[post];
  const isPerson = (cluster: number): boolean => cluster >= 0 && clusters[cluster].kind === 'person';
  const first = Math.min(...findings.exchanges.map(({ question }) => question.start));
  for (const { question, asker } of findings.exchanges) {
    const addressed = findings.mentions.findIndex((mention, i) => mention.range.start - (mention.title ? mention.title.length + 1 : 0) === question.start && i !== asker && isPerson(of[post][i]) && /^,/u.test(read[post].post.text.slice(mention.range.end)));
    if (addressed >= 0) return of[post][addressed];
  }
  const before = findings.mentions.flatMap((mention, i) => (mention.range.end <= first && mention.form === 'name' && isPerson(of[post][i]) && !findings.exchanges.some(({ asker }) => asker === i) ? [{ subject: mention.subject, cluster: of[post][i] }] : []));
  const told = before.find(({ subject }) => subject) ?? (new Set(before.map(({ cluster }) => cluster)).size === 1 ? before[0] : undefined);
  if (told) return told.cluster;
  for (let k = rankOf[post] - 1; k >= Math.max(0, rankOf[post] - REACH); k--) {
    const earlier = order[k];
    if (dayOf(read[earlier]) !== dayOf(read[post])) break;
    const { exchanges, statements } = read[earlier].findings;
    const answered = exchanges.map(({ answerer }) => (answerer === null ? -1 : of[earlier][answerer])).find(isPerson);
    if (answered !== undefined) return answered;
    const spoke = statements.filter(({ rule, speaker }) => rule === 'opener' && speaker !== null).map(({ speaker }) => of[earlier][speaker as number]).find(isPerson);
    if (spoke !== undefined) return spoke;
  }
  return -1;
}
