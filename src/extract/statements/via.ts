import type { MentionIndex, Range } from '../findings.js';
import type { Cue } from './cue.js';
import { mentionsWithin, type Reading, unitOf } from './reading.js';
import type { Source } from './source.js';

/** What the way from a speaker to the post is read from. */
export interface Relayed {
  readonly cue: Pick<Cue, 'token' | 'range' | 'lemma'>;
  readonly source: Source;
  readonly content: { readonly ranges: readonly Range[] } | null;
}

// Names that the names' tagger may take for persons or places.
const OUTLET = /\b(?:Reuters|TASS|RIA|Interfax|AFP|AP|BBC|CNN|RNZ|TVNZ|NBC|CBS|ABC|Fox|Bloomberg|Politico|Axios|Al Jazeera|Al Arabiya|KOIN|MENA|ZNBC|NPR|RT|DW|Xinhua|KCNA|Times|Post|Radio|News|Guardian|Telegraph|Herald|Tribune|Journal|TV|Television|Newsweek|Record|Noviny)\b/i;
const GROUP = /^(?:reporters|journalists|parliament|lawmakers|supporters|senators|the (?:crowd|court|media|press|nation|house|senate|congress)|congress)$/i;

/** An outlet or organisation by name, not a group of hearers. */
export function isOutlet(reading: Reading, m: MentionIndex): boolean {
  const mention = reading.mentions[m];
  if (mention.form !== 'name' || GROUP.test(mention.text)) return false;
  return mention.kind === 'organisation' || OUTLET.test(mention.text);
}

/** Who relayed it: "told RIA Novosti", "in an interview with Tengrinews", "on the BBC's air", "(Reuters)". */
export function viaOf(reading: Reading, { cue, source, content }: Relayed): MentionIndex[] {
  const { text } = reading;
  const unit = unitOf(reading, cue.token);
  const found: MentionIndex[] = [];
  const add = (m: MentionIndex | undefined) => {
    if (m !== undefined && m !== source.speaker && isOutlet(reading, m) && !found.includes(m)) found.push(m);
  };
  const from = Math.max(cue.range.end, source.range?.end ?? 0);
  const inContent = (char: number) => content?.ranges.some((r) => char >= r.start && char < r.end) ?? false;
  for (const m of mentionsWithin(reading, from, unit.end)) {
    const { start, end } = reading.mentions[m].range;
    if (inContent(start)) continue;
    const lead = text.slice(from, start);
    if (/[.!?“"]/.test(lead)) break;
    if (/^\s+(?:the |an? )?(?:daily |newspaper |broadcaster |agency |news agency |radio station |channel )?$/i.test(lead) && /^(?:tell|inform|assure)$/.test(cue.lemma)) {
      // "told the Plain Dealer": no person's name takes the article.
      if (/\bthe $/i.test(lead) && m !== source.speaker && reading.mentions[m].form === 'name' && !GROUP.test(reading.mentions[m].text)) found.push(m);
      else add(m);
    }
    else if (/\b(?:interview (?:with|to|for|on)|speaking to|comments? to|conversation with|question from|remarks to|talking to|statement to|quoted by|reported by|on the air(?:waves)? of|in the pages of)\s+(?:the |an? )?$/i.test(lead)) { if (!/question from/.test(lead)) add(m); }
    else if (/\bon (?:the )?$/i.test(lead) && /^(?:['’]s? (?:air|airwaves|\w+ programme|\w+ show))?/.test(text.slice(end, end + 20)) && (/^['’]s? (?:air|airwaves|\w+ (?:programme|show))/.test(text.slice(end, end + 24)) || OUTLET.test(reading.mentions[m].text))) add(m);
    else if (/\bon the (?:air|airwaves) of (?:the )?$/i.test(lead)) found.push(m);
    else if (/\bto (?:the )?$/i.test(lead) && OUTLET.test(reading.mentions[m].text)) add(m);
  }
  for (const m of mentionsWithin(reading, unit.start, unit.end)) {
    const { start, end } = reading.mentions[m].range;
    if (text[start - 1] === '(' && text[end] === ')') add(m);
  }
  return found;
}
