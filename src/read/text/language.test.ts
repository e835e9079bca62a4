import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languageOf } from './language.js';

test.each([
  ['The ferry has left the harbour and is on its way to Trieste.', 'en'],
  ['Die Fähre hat den Hafen verlassen und ist auf dem Weg nach Triest.', 'de'],
  ['Le ferry est dans le port et il y est pour la nuit.', 'fr'],
  ['Паром вышел из порта и идёт в Триест.', 'ru'],
  ['Пором вийшов із порту і йде до Трієста.', 'uk'],
  ['フェリーは港を出た。', 'ja'],
  ['渡轮已经离开港口。', 'zh'],
  ['The ferry «Адмирал» has left.', 'en'],
  ['Quay 9', 'en'],
  ['12:30 – 🌊', 'und'],
  ['', 'und'],
])('%s', (text, language) => {
  expect(languageOf(text)).toBe(language);
});

test('any text has a language, whatever its letters', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => /^[a-z]{2,3}$/u.test(languageOf(text))));
});
