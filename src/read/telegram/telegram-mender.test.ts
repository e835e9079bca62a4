import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TelegramMender } from './telegram-mender.js';

function mended(bytes: Uint8Array, cuts: readonly number[] = []): { text: string; mender: TelegramMender } {
  const mender = new TelegramMender();
  const places = [...new Set([0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length])].sort((a, b) => a - b);
  const parts = places.slice(1).map((end, i) => Buffer.from(mender.mend(bytes.subarray(places[i], end))));
  return { text: Buffer.concat([...parts, mender.end()]).toString('utf8'), mender };
}
const mend = (text: string) => mended(Buffer.from(text)).text;

test.each([
  ['a control character', '{"text": "one\\x0Btwo"}', '{"text": "one\\u000Btwo"}'],
  ['two of them', '["\\x1f\\x00"]', '["\\u001f\\u0000"]'],
  ['a backslash before an x', '["C:\\\\x0Bar"]', '["C:\\\\x0Bar"]'],
  ['a backslash, then a control character', '["\\\\\\x0Bar"]', '["\\\\\\u000Bar"]'],
  ['no hexadecimal digits', '["\\xZZ"]', '["\\xZZ"]'],
  ['a path without quotation marks', '{\n "document_id": video_files/sticker (2).webm\n}', '{\n "document_id": "video_files/sticker (2).webm"\n}'],
  ['a path with another member after it', '{\n "document_id": stickers/a.tgs,\n "x": 1}', '{\n "document_id": "stickers/a.tgs",\n "x": 1}'],
  ['a path with quotation marks in it', '{\n "document_id": a/"b".webm\n}', '{\n "document_id": "a/\\"b\\".webm"\n}'],
  ['a document’s number', '{\n "document_id": 5368324170671202286\n}', '{\n "document_id": 5368324170671202286\n}'],
  ['a path as it should be', '{"document_id": "stickers/a.tgs"}', '{"document_id": "stickers/a.tgs"}'],
  ['words about the key', '{"text": "\\"document_id\\": a/b\\n"}', '{"text": "\\"document_id\\": a/b\\n"}'],
])('%s', (_, broken, whole) => {
  expect(mend(broken)).toBe(whole);
});

test('wherever the bytes are cut, the same comes out', () => {
  const bytes = Buffer.from('[{"text": "Zürich\\x0B — \\\\x0B \\\\\\x1F 🌊"},\n{\n "document_id": video_files/sticker (2).webm\n}]');
  const whole = mended(bytes).text;
  expect(JSON.parse(whole)).toEqual([{ text: 'Zürich\u000b — \\x0B \\\u001f 🌊' }, { document_id: 'video_files/sticker (2).webm' }]);
  fc.assert(fc.property(fc.array(fc.nat(), { maxLength: 12 }), (cuts) => mended(bytes, cuts).text === whole));
});

test('what needs no mending goes through as it is, and bytes of another encoding are told', () => {
  fc.assert(fc.property(fc.json(), fc.array(fc.nat()), (json, cuts) => mended(Buffer.from(json), cuts).text === json));
  const { text, mender } = mended(Buffer.from([0x22, 0xe9, 0x22]));
  expect(text).toBe('"\ufffd"');
  expect(mender.mended).toEqual({ escapes: 0, paths: 0, encoding: 1 });
});

test('a place in what comes out is told as a byte of what went in', () => {
  const { text, mender } = mended(Buffer.from('\ufeff["\\x0B", "a", "\\x0C", "b"]'));
  expect(mender.inputByte(text.indexOf('"a"'))).toBe(3 + 9);
  expect(mender.inputByte(text.indexOf('"b"'))).toBe(3 + 22);
});
