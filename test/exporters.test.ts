import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHtml } from '../src/export/html.js';
import { toJson } from '../src/export/json.js';
import { toJsonl } from '../src/export/jsonl.js';
import { toMarkdown } from '../src/export/markdown.js';
import { displayWidth } from '../src/export/terminal/display-width.js';
import { toTerminal } from '../src/export/terminal.js';
import { exporterKeepsItsPromises } from './exporters.contract.js';
import { place, recordOf, sampleRecord } from './sample-record.js';

const STEERS_A_TERMINAL = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;
const unescaped = (text: string): string =>
  text.replace(/\\([^\w\s])/g, '$1').replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))).replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
/** Without the names that a drawing puts into a headline. */
const withoutPutIn = (output: string): string => output.replace(/ \[[\p{Lu}][^\]]*\]|\[[\p{Lu}][^\]]*\] /gu, '');
const allStrings = (value: unknown): string =>
  typeof value === 'string' ? value : value !== null && typeof value === 'object' ? Object.values(value).map(allStrings).join('\n') : '';

exporterKeepsItsPromises({ name: 'terminal', write: (record) => toTerminal(record), shown: withoutPutIn, forbidden: [STEERS_A_TERMINAL] });
exporterKeepsItsPromises({ name: 'terminal in colour', write: (record) => toTerminal(record, { colour: true }), shown: (output) => withoutPutIn(output.replace(/\x1b\[[\d;]*m/g, '')), forbidden: [/\x1b(?!\[[\d;]*m)/, /\x07/, /\x1b\[31mred/] });
exporterKeepsItsPromises({ name: 'markdown', write: toMarkdown, shown: unescaped, forbidden: [/<script/i, /<img/i, /(?<!\\)\[go/, /javascript:/i, /\*\*bold/, STEERS_A_TERMINAL] });
exporterKeepsItsPromises({ name: 'html', write: (record) => toHtml(record, { withoutRecord: true }), shown: (output) => withoutPutIn(unescaped(output.replace(/<[^>]*>/g, ''))), forbidden: [/<script>alert/i, /<img/i, /href="?javascript:/i] });
exporterKeepsItsPromises({ name: 'json', write: (record) => toJson(record), shown: (output) => allStrings(JSON.parse(output)), forbidden: [/[\x00-\x09\x0b-\x1f]/] });
exporterKeepsItsPromises({ name: 'jsonl', write: toJsonl, shown: (output) => output.trimEnd().split('\n').map((line) => allStrings(JSON.parse(line))).join('\n'), forbidden: [/[\x00-\x09\x0b-\x1f]/] });

describe('toTerminal', () => {
  it.each([20, 24, 40, 79, 80, 200])('fits %i columns', (width) => {
    for (const line of toTerminal(sampleRecord(), { width }).split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width);
  });

  it('fits whatever is said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), fc.integer({ min: 20, max: 100 }), (text, width) => {
        const post = { id: 'p1', source: 's1', at: { value: null, precision: 'unknown' as const }, text };
        const record = recordOf({ posts: [post], statements: [{ id: 't1', speaker: null, via: [], cue: null, content: [place(post, text)], mode: 'direct', basis: 'stated', confidence: 1 }] });
        for (const line of toTerminal(record, { width }).split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('cuts a long text with a mark', () => {
    const post = { id: 'p1', source: 's1', at: { value: null, precision: 'unknown' as const }, text: 'word '.repeat(2000).trim() };
    const drawn = toTerminal(recordOf({ posts: [post], statements: [{ id: 't1', speaker: null, via: [], cue: null, content: [place(post, post.text)], mode: 'indirect', basis: 'stated', confidence: 1 }] }));
    expect(drawn).toContain('…');
    expect(drawn.split('\n').length).toBeLessThan(40);
  });

  it('says where there is nothing to draw', () => {
    expect(toTerminal(recordOf({}))).toBe('Day not told\n0 posts · 0 events · 0 statements · 0 questions · 0 conflicts\n\nNothing was read from these posts.\n');
  });

  it('draws the sample day', () => {
    expect(toTerminal(sampleRecord())).toMatchSnapshot();
  });
});

describe('toJson', () => {
  it('gives the record back', () => {
    expect(JSON.parse(toJson(sampleRecord()))).toEqual(sampleRecord());
  });
});

describe('toJsonl', () => {
  it('holds every item of every list, once', () => {
    const record = sampleRecord();
    const lines = toJsonl(record).trimEnd().split('\n').map((line) => JSON.parse(line));
    expect(lines[0]).toEqual({ kind: 'readBy', readout: 1, ...record.readBy });
    expect(lines.filter(({ kind }) => kind === 'entity').map(({ entity }) => entity)).toEqual(record.entities);
    expect(lines.filter(({ kind }) => kind === 'statement').map(({ kind, ...statement }) => statement)).toEqual(record.statements);
    const { readout, readBy, ...lists } = record;
    expect(lines.length).toBe(1 + Object.values(lists).reduce((sum, list) => sum + list.length, 0));
  });
});
