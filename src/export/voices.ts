import type { Ref } from '../record/entity.js';
import type { WordOf } from '../record/event.js';
import type { Source } from '../record/post.js';
import type { View } from './view.js';

/** One on whose word something stands: a source's own, or a speaker's with those who relayed it. */
export type Voice =
  | { readonly own: true; readonly source: Source | undefined }
  | { readonly own: false; readonly speaker: Ref | null; readonly via: readonly Ref[]; readonly inferred: boolean };

/** On whose word, each voice once. */
export function voicesOf(view: View, wordOf: readonly WordOf[]): Voice[] {
  const heard = new Map<string, Voice>();
  for (const word of wordOf) {
    if ('source' in word) {
      heard.set(`source ${word.source}`, { own: true, source: view.sources.get(word.source) });
      continue;
    }
    const { speaker = null, via = [], basis } = view.statements.get(word.statement) ?? {};
    heard.set([speaker?.entity, ...via.map((ref) => ref.entity)].join(' '), { own: false, speaker, via, inferred: basis === 'inferred' });
  }
  return [...heard.values()];
}
