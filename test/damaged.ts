import fc from 'fast-check';

const JUNK = ['<', '>', '&', '"', "'", '{', '}', '[', ']', ',', ':', '\\', '\\x0B', '\\ud83d', '\0', '\r', '\n', '\ufeff', '<![CDATA[', ']]>', '<!--', '-->', '<script>alert(1)</script>', '&#0;', '&amp', 'null', '1e999', '-', '---', '=', ';', '\t', '2031-02-30', '<a href="javascript:alert(1)">x</a>', '🚢', 'é'];

/** The example as it might arrive: cut, spliced, in another encoding, with a piece of it nested or told again a thousand times. */
export function damaged(bytes: Buffer): fc.Arbitrary<Uint8Array> {
  const place = fc.nat({ max: bytes.length });
  const splice = (junk: fc.Arbitrary<Uint8Array>) => fc.tuple(place, place, junk).map(([a, b, put]) => Buffer.concat([bytes.subarray(0, Math.min(a, b)), put, bytes.subarray(Math.max(a, b))]));
  return fc.oneof(
    place.map((end) => bytes.subarray(0, end)),
    place.map((start) => bytes.subarray(start)),
    splice(fc.uint8Array({ maxLength: 20 })),
    splice(fc.array(fc.constantFrom(...JUNK), { maxLength: 6 }).map((parts) => Buffer.from(parts.join('')))),
    splice(fc.tuple(place, place).map(([a, b]) => bytes.subarray(Math.min(a, b), Math.max(a, b)))),
    fc.tuple(place, fc.nat({ max: 255 })).map(([at, byte]) => Buffer.concat([bytes.subarray(0, at), Buffer.from([byte]), bytes.subarray(at + 1)])),
    fc.tuple(place, fc.constantFrom(...JUNK, '<div>', '<b><i>', '{"a":', '[[', '"x":{"y":[')).map(([at, unit]) => Buffer.concat([bytes.subarray(0, at), Buffer.from(unit.repeat(1000)), bytes.subarray(at)])),
    fc.constantFrom<BufferEncoding>('utf16le', 'latin1').map((encoding) => Buffer.from(bytes.toString(), encoding)),
    fc.boolean().map((swapped) => (swapped ? Buffer.from(`\ufeff${bytes.toString()}`, 'utf16le').swap16() : Buffer.from(`\ufeff${bytes.toString()}`, 'utf16le'))),
    // What a document says of its encoding is not so.
    fc.constantFrom('utf-7', 'utf-16', 'shift_jis', 'windows-1251', 'x-user-defined', 'no such thing').map((label) => Buffer.from(bytes.toString().replaceAll(/utf-8/giu, label))),
    fc.constantFrom('utf-7', 'utf-16', 'iso-2022-jp', 'big5').map((label) => Buffer.concat([Buffer.from(`<?xml version="1.0" encoding="${label}"?><meta charset="${label}">`), bytes])),
  );
}
