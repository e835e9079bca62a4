import { shown } from '../dist/export/at-least.js';
import { happened } from '../dist/extract/events/happened.js';
import { wordingOfRange } from '../dist/extract/events/wording.js';
import { chanceOfLink } from '../dist/extract/events/scores.js';
import { extract } from '../dist/extract/extract.js';
import { EVENT_LABELS, NAME_KINDS, RELATIONS, TAGS } from '../dist/parse/doc.js';
import { loadCore, parse } from '../dist/parse/parse.js';
import { tokenAtChar, treeOf } from '../dist/parse/tree.js';
import { EVENT_TYPES } from '../dist/record/event.js';
import { groupTellings } from '../dist/resolve/likeness.js';
import { resolve } from '../dist/resolve/resolve.js';

/**
 * What the measures ask of the language core, in their own plain terms, so that a change of the core is a change of this file alone.
 *
 * @param folder of the weights: those that come with the package, or that READOUT_MODELS names, unless given
 */
export async function openCore(folder = undefined) {
  const core = await loadCore(folder);
  const bounds = (doc) => Array.from(doc.sentenceStartToken, (start, s) => [doc.startChar[start], doc.endChar[(doc.sentenceStartToken[s + 1] ?? doc.size) - 1]]);
  return {
    name: core.name,
    relations: RELATIONS,

    /** Words as `readTreebank` gives them, tagged and tied; their places and the sentences' are given. */
    async tagged({ text, words, sentences }) {
      const tokens = { size: words.length, startChar: Uint32Array.from(words, (word) => word.start), endChar: Uint32Array.from(words, (word) => word.end) };
      const doc = await core.read(text, { tokens, sentences: sentences.map((sentence) => sentence.firstWord) });
      return words.map((_, t) => ({ upos: TAGS[doc.tag[t]], head: doc.headToken[t], relation: RELATIONS[doc.relation[t]] }));
    },

    /** Places of the sentences of raw text. */
    async sentences(text) {
      return bounds(await parse(text, core));
    },

    /** Names of raw text: [start, end, kind]. */
    async names(text) {
      const doc = await parse(text, core);
      return Array.from(doc.nameKind, (kind, n) => [doc.startChar[doc.nameStartToken[n]], doc.endChar[doc.nameEndToken[n] - 1], NAME_KINDS[kind]]);
    },

    /** What the record of raw text, as one post, mentions: [{ entity, start, end, form }]. */
    async mentions(text) {
      const post = { id: 'text', source: 'text', at: { value: null, precision: 'unknown' }, text };
      const { mentions } = resolve([{ post, findings: extract(post, await parse(text, core)) }], []);
      return mentions.map(({ entity, span: { start, end }, form }) => ({ entity, start, end, form }));
    },

    /** The places that the record of raw text, as one post, names: [{ start, end, lat?, lon? }]. */
    async places(text) {
      const post = { id: 'text', source: 'text', at: { value: null, precision: 'unknown' }, text };
      const { mentions, entities } = resolve([{ post, findings: extract(post, await parse(text, core)) }], []);
      const places = new Map(entities.filter(({ kind }) => kind === 'place').map((entity) => [entity.id, entity]));
      return mentions.filter(({ form, entity }) => form === 'name' && places.has(entity)).map(({ entity, span: { start, end } }) => ({ start, end, lat: places.get(entity).lat, lon: places.get(entity).lon }));
    },

    /** The events of raw text as `annotate` writes them, each party with its `country` where one is known. */
    async events(text) {
      const post = { id: 'text', source: 'text', at: { value: null, precision: 'unknown' }, text };
      const record = shown(resolve([{ post, findings: extract(post, await parse(text, core)) }], [{ id: 'text' }]));
      const countries = new Map(record.entities.map(({ id, country }) => [id, country]));
      const parties = (refs) => refs.map((ref) => ({ ...ref, country: countries.get(ref.entity) }));
      return record.events.map((event) => ({ ...event, actors: parties(event.actors), targets: parties(event.targets) }));
    },

    /** Whether what each of these places of raw text tells has happened or is happening. */
    async happened(text, spans) {
      const tree = treeOf(await parse(text, core));
      return spans.map(({ start }) => happened(tree, Math.min(tokenAtChar(tree.doc, start), tree.doc.size - 1)));
    },

    /** Whether an answer meets its question, both in one post: `yes`, `partly`, `no` or `unknown`, which is also said where no exchange is read. */
    async addressed(question, answer) {
      const text = `Q: ${question}\nA: ${answer}`;
      const { exchanges } = extract({ id: 'text', source: 'text', at: { value: null, precision: 'unknown' }, text }, await parse(text, core));
      return exchanges[0]?.addressed ?? 'unknown';
    },

    /** Who said what in raw text, in the wide sense: [{ source, cue, content, confidence }], each role a list of [start, end]. */
    async attributions(text) {
      const { attributions } = extract({ id: 'text', source: 'text', at: { value: null, precision: 'unknown' }, text }, await parse(text, core));
      const pairs = (ranges) => ranges.map(({ start, end }) => [start, end]);
      return attributions.map(({ source, cue, content, confidence }) => ({ source: pairs(source), cue: pairs(cue), content: pairs(content), confidence }));
    },

    /** Of which of PLOVER's types the event is that the text tells to pass from one to another, each a list of [start, end]: a noisy or over its words. */
    async between(text, source, target) {
      const doc = await parse(text, core);
      const tokens = (spans) => spans.map(([start, end]) => [doc.endChar.findIndex((at) => at > start), doc.startChar.findIndex((at) => at >= end)]).map(([first, last]) => [first, last < 0 ? doc.size : last]);
      const surest = (link, token, spans) => Math.max(...spans.map(([first, end]) => chanceOfLink(doc, link, token, first, end)));
      const [from, to] = [tokens(source), tokens(target)];
      const chanceOfType = (token, type) => Math.exp(doc.happenings.event[token * EVENT_LABELS.length + EVENT_LABELS.indexOf(type)]);
      let best = null;
      for (const type of EVENT_TYPES.slice(0, 16)) {
        const told = (a, b) => 1 - Array.from({ length: doc.size }, (_, token) => 1 - chanceOfType(token, type) * surest('actor', token, a) * surest('target', token, b)).reduce((all, none) => all * none, 1);
        const chance = type === 'AGREE' || type === 'CONSULT' ? Math.max(told(from, to), told(to, from)) : told(from, to);
        if (best === null || chance > best.chance) best = { type, chance };
      }
      return best.type;
    },

    /** Which spans of some texts tell one happening: for each text's spans the number of their group; those without a word are alone. */
    async sameEvents(texts) {
      const tellings = [];
      for (const [post, { text, spans }] of texts.entries()) {
        const tree = treeOf(await parse(text, core));
        for (const [place, span] of spans.entries()) {
          const wording = wordingOfRange(tree, span);
          if (wording !== null) tellings.push({ post, place, wording });
        }
      }
      const groups = texts.map(({ spans }, post) => spans.map((_, place) => `alone ${post} ${place}`));
      groupTellings(tellings).forEach((group, t) => {
        groups[tellings[t].post][tellings[t].place] = `told ${group}`;
      });
      return groups;
    },
  };
}
