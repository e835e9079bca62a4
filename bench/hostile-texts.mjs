// Texts that try to make the reading slow, each as bytes of about the size asked for.

const fill = (size, unit) => unit.repeat(Math.ceil(size / Buffer.byteLength(unit)));
const numbered = (size, unit) => {
  const parts = [];
  for (let i = 0, length = 0; length < size; i++) {
    parts.push(unit(i));
    length += Buffer.byteLength(parts[i]);
  }
  return parts.join('');
};

/** Signs after enough letters that the text is taken for English. */
const said = (signs) => `Anna Weiss said in Vienna: ${signs}`;

/** Bytes that look random and are the same each time (xorshift32). */
function noise(size, pick) {
  let state = 2463534242;
  const out = Buffer.alloc(size);
  for (let i = 0; i < size; i++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    out[i] = pick(state >>> 0);
  }
  return out;
}

const letters = 'abcdefghij klmnop qrstuv wxyz ABCDEF. ,;:!?"\'()[]-\n';

export const HOSTILE = {
  'random bytes': (size) => noise(size, (n) => n % 256),
  'random letters and marks': (size) => noise(size, (n) => letters.charCodeAt(n % letters.length)),
  'words without a stop, one line': (size) => fill(size, 'the minister of trade went on and on about the harbour and the grain '),
  'sentences, one line': (size) => fill(size, 'Foreign Minister Anna Weiss has arrived in Vienna. “We will talk,” she said. '),
  'sentences, one post of many paragraphs': (size) => fill(size, 'President Hoxha: We will talk.\n\n“And then we will leave for Vienna, she said.\n\n'),
  'one word': (size) => fill(size, 'a'),
  'capital letters': (size) => fill(size, 'ANNA WEISS HAS LEFT VIENNA '),
  'single letters': (size) => fill(size, 'A b C d '),
  'opening square brackets': (size) => said(fill(size, '[')),
  'opening round brackets': (size) => said(fill(size, '( ')),
  'nested brackets with words': (size) => fill(size / 2, '[did you (say ') + fill(size / 2, ') that?] '),
  'questions in brackets': (size) => fill(size, '[Did you agree?] Yes. '),
  'questions and answers': (size) => fill(size, 'Q: Will you go?\nA: I will not.\n'),
  'double quotes': (size) => said(fill(size, '"')),
  'quoted words': (size) => fill(size, '"a" “b” «c» '),
  'opened quotes': (size) => fill(size, '“a '),
  'straight quotes, odd': (size) => `"${fill(size, 'a" said Weiss, "b ')}`,
  'single opened quotes': (size) => fill(size, "'a ‘b "),
  apostrophes: (size) => fill(size, "workers' and writers’ "),
  dashes: (size) => fill(size, '— a – b - '),
  'lines of dashes': (size) => fill(size, '- - - -\n'),
  'dashes and a word': (size) => said(`${fill(size, '- ')}x`),
  commas: (size) => fill(size, 'a, '),
  colons: (size) => fill(size, 'Weiss: '),
  openers: (size) => fill(size, 'Weiss on the talks:\n'),
  stops: (size) => said(fill(size, '.')),
  'stops between letters': (size) => fill(size, 'a.b.c.'),
  'question and exclamation marks': (size) => said(fill(size, '?!')),
  hyphens: (size) => fill(size, 'a-'),
  numbers: (size) => said(fill(size, '12 ')),
  'numbers with commas': (size) => said(fill(size, '1,')),
  'number words': (size) => fill(size, 'twenty-one hundred '),
  'dates in a line': (size) => said(fill(size, '2023-09-13 ')),
  'dates on lines': (size) => fill(size, '2023-09-13\n'),
  'day names': (size) => fill(size, 'next Friday at 5 pm, '),
  durations: (size) => fill(size, 'a four-hour and a half long meeting '),
  'casualties counted': (size) => fill(size, 'at least 17 people were killed and 20 injured in Vienna, '),
  names: (size) => numbered(size, (i) => `Anna ${String.fromCharCode(65 + (i % 26))}eiss${String.fromCharCode(97 + (i % 25))}ova, `),
  'new names': (size) => numbered(size, (i) => `Anna W${i.toString(26).replace(/\d/g, (d) => 'qwertyuiop'[d])}ova met Peter Z${i.toString(26).replace(/\d/g, (d) => 'qwertyuiop'[d])}ic.\n\n`),
  'towns of many namesakes': (size) => numbered(size, (i) => `Rain fell in ${['Springfield', 'Santa Cruz', 'San Antonio', 'Richmond', 'Newport', 'Salem', 'Paris', 'Victoria', 'Georgia', 'Ohio'][(i * 7 + (i >> 3)) % 10]}, `),
  'one long name': (size) => fill(size, 'Anna Weiss Peter Vienna '),
  pronouns: (size) => fill(size, 'he told her that she told him that '),
  roles: (size) => fill(size, 'the minister told the president of the union, '),
  'said on said': (size) => fill(size, 'Weiss said that Hoxha said that '),
  'according to': (size) => fill(size, 'according to Weiss, '),
  'events in a line': (size) => fill(size, 'Weiss met Hoxha in Vienna and left for Oslo and '),
  'the same post again': (size) => fill(size, 'Weiss has arrived in Vienna.\n\n'),
  'plans and what came of them': (size) => fill(size, 'Weiss will visit Vienna on Friday.\n\nWeiss has visited Vienna.\n\n'),
  'numbers that clash': (size) => numbered(size, (i) => `${i + 2} people were killed in the fire in Vienna, ${i % 2 ? 'Weiss' : 'Hoxha'} said.\n\n`),
  'posts of one letter': (size) => fill(size, 'a\n\n'),
  'lines of one letter': (size) => fill(size, 'a\n'),
  'leading times': (size) => fill(size, '14:05 a\n'),
  'blank lines': (size) => `a${fill(size, '\n')}b`,
  spaces: (size) => `a${fill(size, ' ')}b`,
  'spaces and line ends': (size) => `a${fill(size, ' \n')}b`,
  tabs: (size) => fill(size, 'a\t'),
  'odd spaces': (size) => fill(size, '\u00a0\u2028a'),
  'marks on one letter': (size) => `e${fill(size, '\u0301')}`,
  'joined emoji': (size) => said(fill(size, '👩\u200d🚀\u200d')),
  flags: (size) => said(fill(size, '🇫🇮')),
  'turned direction': (size) => said(fill(size, '\u202egnp.exe ')),
  'lone halves of pairs, UTF-16': (size) => Buffer.from(`\ufeff${'Anna \ud83d Weiss \ude00 said. '.repeat(size / 50)}`, 'utf16le'),
  'NUL in words': (size) => fill(size, 'Anna Weiss has left\0 Vienna for good. '),
  addresses: (size) => fill(size, 'https://a.example/a?a=a&a#a.'),
  'names with signs': (size) => fill(size, '@a_b#c$d%e'),
  'Arabic letters': (size) => fill(size, 'وصل الوزير إلى فيينا. '),
  'Chinese signs': (size) => fill(size, '部长抵达维也纳。'),
};
