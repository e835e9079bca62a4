import type { Findings, MentionFinding, StatementFinding } from '../src/extract/findings.js';
import type { ReadPost } from '../src/resolve/reading-order.js';

type Told = Partial<MentionFinding> & Pick<MentionFinding, 'text' | 'form' | 'kind'>;

export const name = (text: string, kind: MentionFinding['kind'], more: Partial<MentionFinding> = {}): Told => ({ text, form: 'name', kind, tagged: kind, ...more });
export const role = (text: string, kind: MentionFinding['kind'], more: Partial<MentionFinding> = {}): Told => ({ text, form: 'role', kind, ...more });
export const pronoun = (text: string, gender?: 'm' | 'f', more: Partial<MentionFinding> = {}): Told => ({ text, form: 'pronoun', kind: gender ? 'person' : null, ...(gender ? { gender } : {}), ...more });

/** One post with the mentions that its text holds in their order; sentences end at full stops. No language core is asked. */
export function told(text: string, mentions: readonly Told[] = [], statements: readonly Partial<StatementFinding>[] = [], more: Partial<Findings> = {}): ReadPost {
  let at = 0;
  const found = mentions.map((mention, i): MentionFinding => {
    const start = text.indexOf(mention.text, at);
    if (start < 0) throw new Error(`"${mention.text}" does not come next in "${text}"`);
    at = start + mention.text.length;
    const sentence = text.slice(0, start).split(/[.!?]["”]?\s/u).length - 1;
    return { plural: false, definite: true, subject: false, headToken: i, sentence, ...mention, text: mention.form === 'pronoun' ? mention.text.toLowerCase() : mention.text, range: { start, end: at } };
  });
  const said = statements.map((statement): StatementFinding => ({ speaker: null, via: [], cue: null, content: [], mode: 'direct', basis: 'stated', confidence: 1, rule: 'test', ...statement }));
  return {
    post: { id: text, source: 'channel', at: { value: '2024-05-06', precision: 'day' }, text },
    findings: { mentions: found, groups: [], statements: said, attributions: [], exchanges: [], events: [], figures: [], claims: [], bareClaim: false, ...more },
  };
}
