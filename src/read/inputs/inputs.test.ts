import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tarOf, zipOf } from '../../../test/archives.js';
import { inputOfBytes } from './input.js';
import { inputsAt, inputsIn } from './inputs.js';
import { openTar } from './tar.js';
import { readAll, type Told } from '../read-all.js';
import { ReadError } from '../read-error.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-inputs-'));
});
afterEach(() => rm(folder, { recursive: true }));

const DAY = '2031-05-14\n\nThe ferry has left.\n';
const NEXT = '2031-05-15\n\nThe ferry is back.\n';

async function lay(files: Record<string, string | Uint8Array>): Promise<string> {
  for (const [path, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  return folder;
}

/** Each post's file and text, and what was told besides. */
async function read(told: AsyncIterable<Told>): Promise<{ posts: string[]; notices: string[] }> {
  const posts: string[] = [];
  const notices: string[] = [];
  for await (const step of readAll(told, {})) {
    if (step.kind === 'post') posts.push(`${step.post.origin?.file}: ${step.post.text}`);
    if (step.kind === 'notice') notices.push(`${step.notice.where}: ${step.notice.what}`);
  }
  return { posts, notices };
}
const none = async function* (): AsyncGenerator<Uint8Array> {};
const at = (...paths: string[]) => read(inputsAt(paths, { stdin: none() }));
const from = (bytes: Uint8Array, name = 'export.zip') => read(inputsIn(name, bytes));

describe('a folder', () => {
  it('gives its files by their numbers, and says what it left alone', async () => {
    await lay({ 'log/day10.txt': NEXT, 'log/day2.txt': DAY, 'log/logo.png': Buffer.from('89504e47', 'hex'), 'log/style.css': 'p { color: red }', 'log/LICENSE': 'Do what you will.\n\nBut ask.', 'log/.DS_Store': 'x', 'log/__MACOSX/day.txt': DAY });
    const { posts, notices } = await at(join(folder, 'log'));
    expect(posts).toEqual(['log/day2.txt: The ferry has left.', 'log/day10.txt: The ferry is back.']);
    expect(notices).toEqual(['log: 3 files hold no posts that can be read, and were left alone: LICENSE, logo.png, style.css']);
  });

  it('of saved pages gives the pages, and nothing of what they show', async () => {
    const page = (text: string) => `<!doctype html><html><body><p>${text}</p></body></html>`;
    await lay({ 'saved/Ferry.html': page('The ferry has left.'), 'saved/Ferry_files/frame.html': page('Buy a boat.'), 'saved/Ferry_files/a/b.js': 'x', 'saved/my_files/Pier.html': page('The pier is closed.') });
    expect(await at(join(folder, 'saved'))).toMatchObject({ posts: ['saved/Ferry.html: The ferry has left.', 'saved/my_files/Pier.html: The pier is closed.'] });
  });

  it('of an export is passed over in silence where it holds none of its posts', async () => {
    await lay({
      'x/Your archive.html': '<html><script>function showManifestError() {}</script></html>', 'x/data/like.js': 'window.YTD.like.part0 = [ { "like" : { "fullText" : "Ha." } } ]', 'x/data/account.js': 'window.YTD.account.part0 = [ { "account" : { "username" : "harbour" } } ]',
      'x/data/tweets.js': 'window.YTD.tweets.part0 = [ { "tweet" : { "id_str" : "17", "full_text" : "The ferry has left." } } ]', 'x/data/tweets_media/17-a.jpg': Buffer.from('ffd8ff', 'hex'), 'x/data/notes/day.txt': DAY,
    });
    expect(await at(join(folder, 'x'))).toEqual({
      posts: ['x/data/tweets.js: The ferry has left.', 'x/data/notes/day.txt: The ferry has left.'],
      notices: ['x: 1 file holds no posts that can be read, and was left alone: data/tweets_media/17-a.jpg'],
    });
  });

  it('is not left by a link', async () => {
    await lay({ 'secret.txt': NEXT, 'log/day.txt': DAY });
    await symlink(join(folder, 'secret.txt'), join(folder, 'log/link.txt'));
    await symlink(folder, join(folder, 'log/up'));
    const { posts, notices } = await at(join(folder, 'log'));
    expect(posts).toEqual(['log/day.txt: The ferry has left.']);
    expect(notices).toEqual(['log/link.txt: the file was left alone: it is a link', 'log/up: the file was left alone: it is a link']);
  });

  it('that holds nothing to read is one sentence', async () => {
    await lay({ 'log/logo.png': Buffer.from('89504e47', 'hex') });
    await expect(at(join(folder, 'log'))).rejects.toThrow('log holds nothing that can be read: 1 file holds no posts that can be read, and was left alone: logo.png; "readout formats" shows what can be');
  });
});

describe('an archive', () => {
  it.each([
    ['zip', zipOf([{ path: 'log/day10.txt', bytes: NEXT }, { path: 'log/', bytes: '' }, { path: 'log/day2.txt', bytes: DAY }]), 'export.zip', ['export.zip/log/day10.txt: The ferry is back.', 'export.zip/log/day2.txt: The ferry has left.']],
    ['gzip', gzipSync(DAY), 'day.txt.gz', ['day.txt: The ferry has left.']],
    ['zip in a zip', zipOf([{ path: 'inner.zip', bytes: zipOf([{ path: 'day.txt', bytes: DAY }]) }]), 'outer.zip', ['outer.zip/inner.zip/day.txt: The ferry has left.']],
    ['gzip in a zip', zipOf([{ path: 'day.txt.gz', bytes: gzipSync(DAY) }]), 'outer.zip', ['outer.zip/day.txt: The ferry has left.']],
    ['tar', tarOf([{ path: './log/day10.txt', bytes: NEXT }, { path: 'log/', bytes: '', kind: '5' }, { path: 'log/day2.txt', bytes: DAY }]), 'export.tar', ['export.tar/log/day10.txt: The ferry is back.', 'export.tar/log/day2.txt: The ferry has left.']],
    ['tar in a gzip, which is one archive', gzipSync(tarOf([{ path: 'day.txt', bytes: DAY }, { path: 'inner.zip', bytes: zipOf([{ path: 'next.txt', bytes: NEXT }]) }])), 'export.tar.gz', ['export.tar.gz/day.txt: The ferry has left.', 'export.tar.gz/inner.zip/next.txt: The ferry is back.']],
    ['tar whose paths are long', tarOf([{ path: `${'log/'.repeat(30)}day.txt`, bytes: DAY }]), 'export.tgz', [`export.tgz/${'log/'.repeat(30)}day.txt: The ferry has left.`]],
    ['zip in a gzip', gzipSync(zipOf([{ path: 'day.txt', bytes: DAY }])), 'log.zip.gz', ['log.zip/day.txt: The ferry has left.']],
  ])('%s, held, on the disk and from a pipe', async (_, bytes, name, posts) => {
    expect((await from(bytes, name)).posts.sort()).toEqual([...posts].sort());
    await lay({ [name]: bytes });
    expect((await at(join(folder, name))).posts.sort()).toEqual([...posts].sort());
    const piped = await read(inputsAt(['-'], { stdin: (async function* () { yield bytes; })() }));
    expect(piped.posts.map((post) => post.slice(post.indexOf(':')))).toEqual((await from(bytes, name)).posts.map((post) => post.slice(post.indexOf(':'))));
  });

  it('within an archive within an archive is left alone', async () => {
    const deep = zipOf([{ path: 'a.zip', bytes: zipOf([{ path: 'b.zip', bytes: zipOf([{ path: 'day.txt', bytes: DAY }]) }, { path: 'day.txt', bytes: NEXT }]) }]);
    const { posts, notices } = await from(deep);
    expect(posts).toEqual(['export.zip/a.zip/day.txt: The ferry is back.']);
    expect(notices).toEqual(['export.zip/a.zip/b.zip: export.zip/a.zip/b.zip lies in an archive within an archive; unpack it yourself']);
  });

  it.each(['../../etc/day.txt', '/etc/day.txt', 'C:/day.txt', 'a/../../day.txt', '..\\day.txt'])('whose path %s leads out of it is refused, the rest is read', async (path) => {
    for (const pack of [zipOf, tarOf]) {
      const { posts, notices } = await from(pack([{ path, bytes: NEXT }, { path: 'day.txt', bytes: DAY }]));
      expect(posts).toEqual(['export.zip/day.txt: The ferry has left.']);
      expect(notices[0]).toContain('its path leads out of the archive');
    }
  });

  it('has no links followed', async () => {
    const { notices } = await from(zipOf([{ path: 'passwd', bytes: '/etc/passwd', mode: 0o120777 }, { path: 'day.txt', bytes: DAY }]));
    expect(notices).toEqual(['export.zip/passwd: the file was left alone: it is a link']);
    const ofTar = await from(tarOf([{ path: 'passwd', bytes: '', kind: '2' }, { path: 'shadow', bytes: '', kind: '1' }, { path: 'tty', bytes: '', kind: '3' }, { path: 'day.txt', bytes: DAY }]), 'export.tar');
    expect(ofTar.notices).toEqual(['export.tar/passwd: the file was left alone: it is a link', 'export.tar/shadow: the file was left alone: it is a link', 'export.tar/tty: it was left alone: it is no file']);
  });

  it('of tar gives files of any size in any order, and is not gone through again for pictures', async () => {
    const long = (n: number): string => `2031-05-${10 + n}\n\n${'The ferry has left the quay once more.\n'.repeat(40_000)}\nDay ${n} is over.\n`;
    const bytes = tarOf([...[10, 2, 1].map((n) => ({ path: `day${n}.log`, bytes: long(n) })), { path: 'quay.png', bytes: Buffer.concat([Buffer.from('89504e47', 'hex'), Buffer.alloc(2 << 20)]) }]);
    let passes = 0;
    const archive = await openTar(() => {
      passes++;
      return inputOfBytes('x', bytes).chunks();
    }, 'x.tar');
    expect(archive.members.map(({ path, head }) => [path, (head as Uint8Array).length])).toEqual([['day10.log', 65_536], ['day2.log', 65_536], ['day1.log', 65_536], ['quay.png', 4096]]);
    const textOf = async (i: number): Promise<string> => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of archive.members[i].open()) chunks.push(chunk);
      return Buffer.concat(chunks).toString();
    };
    for (const i of [0, 1, 2]) expect(await textOf(i)).toBe(long([10, 2, 1][i]));
    // Once for what it holds, once for the three in their order.
    expect(passes).toBe(2);
    expect(await textOf(0)).toBe(long(10));
    expect(passes).toBe(3);
  });

  it('that bursts is refused: by what it tells of itself, by what comes out, and by gzip', async () => {
    const zeros = Buffer.alloc(65 << 20);
    await expect(from(zipOf([{ path: 'day.txt', bytes: zeros }]))).rejects.toThrow(/^export\.zip unpacks to more than 250 times its size/);
    await expect(from(zipOf([{ path: 'day.txt', bytes: zeros, told: 100 }]))).rejects.toThrow(/holds nothing that can be read|damaged/);
    await expect(from(gzipSync(tarOf([{ path: 'day.txt', bytes: zeros }])), 'export.tar.gz')).rejects.toThrow(/^export\.tar\.gz unpacks to more than 250 times its size/);
    await expect(from(gzipSync(Buffer.alloc(65 << 20, 97)), 'day.txt.gz')).rejects.toThrow(/day\.txt\.gz (?:unpacks to more than 250 times its size|is larger than 64 MB)/);
  });

  it.each([
    ['cut', zipOf([{ path: 'day.txt', bytes: DAY }]).subarray(0, 60), /is a damaged zip archive/],
    ['of an office suite', zipOf([{ path: '[Content_Types].xml', bytes: '<Types/>' }]), /save its table as CSV/],
    ['tar, cut', tarOf([{ path: 'day.txt', bytes: DAY.repeat(100) }]).subarray(0, 700), /export\.zip is a damaged tar archive \(Truncated input/],
    ['tar whose header is wrong', Buffer.from(tarOf([{ path: 'day.txt', bytes: DAY }])).fill('x', 100, 107), /export\.zip is a damaged tar archive \(get it anew\)/],
    ['of another kind', Buffer.from('526172211a0700', 'hex'), /export\.zip is a RAR archive \(unpack it and give the folder\)/],
    ['of another kind, packed once more', gzipSync(Buffer.from('526172211a0700', 'hex')), /is a RAR archive/],
    ['without a file', zipOf([]), /holds nothing that can be read/],
  ])('%s is one sentence', async (_, bytes, message) => {
    await expect(from(bytes)).rejects.toThrow(message);
  });

  it.each([
    ['zip', zipOf([{ path: 'log/day.txt', bytes: DAY }, { path: 'inner.zip', bytes: zipOf([{ path: 'next.txt', bytes: NEXT }]) }, { path: 'next.txt.gz', bytes: gzipSync(NEXT) }])],
    ['gzip', gzipSync(DAY.repeat(50))],
    ['tar', tarOf([{ path: 'log/day.txt', bytes: DAY }, { path: `${'log/'.repeat(30)}next.txt`, bytes: NEXT }])],
  ])('in which any bytes are wrong ends in posts or in one sentence: %s', async (_, bytes) => {
    const place = fc.nat({ max: bytes.length - 1 });
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(place, fc.nat({ max: 255 })), { maxLength: 6 }), fc.option(place), async (changes, end) => {
      const wrong = Buffer.from(bytes);
      for (const [at, byte] of changes) wrong[at] = byte;
      await from(wrong.subarray(0, end ?? undefined)).catch((error) => expect(error).toBeInstanceOf(ReadError));
    }), { numRuns: 200 });
  });

  it('whose gzip is cut says so', async () => {
    await expect(from(gzipSync(Buffer.from(DAY.repeat(1000))).subarray(0, 60), 'day.txt.gz')).rejects.toThrow(/day\.txt\.gz is a damaged gzip file/);
  });
});

describe('a page in one file', () => {
  const saved = (html: string, encoding = 'quoted-printable') => ['From: <Saved by Blink>', 'Snapshot-Content-Location: https://harbour.example/ferry', 'Subject: Ferry', 'MIME-Version: 1.0', 'Content-Type: multipart/related;', '\ttype="text/html";', '\tboundary="----MultipartBoundary--abc----"', '', '', '------MultipartBoundary--abc----', 'Content-Type: image/png', 'Content-Transfer-Encoding: base64', '', 'iVBORw==', '------MultipartBoundary--abc----', 'Content-Type: text/html', `Content-Transfer-Encoding: ${encoding}`, 'Content-Location: https://harbour.example/ferry', '', html, '------MultipartBoundary--abc------', ''].join('\r\n');
  const page = '<!doctype html><html><body><h1>Ferry</h1><p class="a">The ferry – a late one – has left.</p></body></html>';
  const quoted = page.replaceAll('=', '=3D').replaceAll('–', '=E2=80=93').replace('has left', 'has =\r\nleft');

  it.each([['quoted-printable', quoted], ['base64', Buffer.from(page).toString('base64')], ['8bit', Buffer.from(page).toString('latin1')]])('is the page, whichever way it is written: %s', async (encoding, html) => {
    const bytes = Buffer.from(saved(html, encoding), 'latin1');
    for await (const step of readAll(inputsIn('ferry.mhtml', bytes), {})) if (step.kind === 'post') expect(step.post).toMatchObject({ text: 'Ferry\n\nThe ferry – a late one – has left.', url: 'https://harbour.example/ferry', origin: { file: 'ferry.mhtml' } });
    expect((await from(bytes, 'ferry.mhtml')).posts).toEqual(['ferry.mhtml: Ferry\n\nThe ferry – a late one – has left.']);
    await lay({ 'ferry.mhtml': bytes });
    expect((await at(join(folder, 'ferry.mhtml'))).posts).toHaveLength(1);
  });

  it('without the page is one sentence, and a letter in plain text is none', async () => {
    await expect(from(Buffer.from(saved(page).replace('Content-Type: text/html', 'Content-Type: text/css')), 'ferry.mhtml')).rejects.toThrow(/ferry\.mhtml is a page in one file \(MHTML\) without the page; save it anew, as HTML/);
    expect((await from(Buffer.from('From: the harbour\n\nThe ferry has left.\n\nIt is late.'), 'day.txt')).posts).toHaveLength(3);
  });
});

describe('what is named', () => {
  it.each([
    ['nothing', 'none.txt', /cannot read .*none\.txt: there is no such file/],
    ['empty', 'empty.txt', /empty\.txt is empty/],
    ['what lies beside posts', 'like.js', /like\.js lies beside the posts of such an export \(X \(Twitter\) archive: [^)]+\) and holds none; give the file that does, or the folder/],
    ['a picture', 'logo.png', /logo\.png is a PNG image; "readout formats" shows what can be read/],
  ])('%s is one sentence', async (_, name, message) => {
    await lay({ 'empty.txt': '', 'like.js': 'window.YTD.like.part0 = [ ]', 'logo.png': Buffer.from('89504e47', 'hex') });
    await expect(at(join(folder, name))).rejects.toThrow(message);
  });

  it('has the name of its file, and of its folder where another has that name', async () => {
    await lay({ 'may/day.txt': DAY, 'june/day.txt': NEXT, 'june/next.txt': NEXT });
    const { posts } = await at(join(folder, 'may/day.txt'), join(folder, 'june/day.txt'), join(folder, 'june/next.txt'));
    expect(posts.map((post) => post.split(':')[0])).toEqual(['may/day.txt', 'june/day.txt', 'next.txt']);
  });

  it('is held to the format that is asked for', async () => {
    await lay({ 'day.txt': DAY });
    await expect(read(inputsAt([join(folder, 'day.txt')], { stdin: none(), format: 'plain' }))).rejects.toThrow('"plain" is no format that can be read: it is one of ');
  });
});
