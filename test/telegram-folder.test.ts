import { expect, test } from 'vitest';
import { inputsIn } from '../src/read/inputs/inputs.js';
import { readAll } from '../src/read/read-all.js';
import { telegramHtml } from '../src/read/telegram/telegram-html.js';
import { telegramJson } from '../src/read/telegram/telegram-json.js';
import { zipOf } from './archives.js';

// Exports as Telegram Desktop lays them out, packed.
async function read(files: Readonly<Record<string, string>>, chat?: string) {
  const posts: string[] = [];
  const notices: string[] = [];
  const zip = zipOf(Object.entries(files).map(([path, bytes]) => ({ path, bytes })));
  for await (const step of readAll(inputsIn('export.zip', zip), { chat })) {
    if (step.kind === 'post') posts.push(`${step.post.origin?.file}: ${step.post.text}`);
    else if (step.kind === 'notice') notices.push(`${step.notice.where}: ${step.notice.what}`);
  }
  return { posts, notices };
}

const page = (text: string) => telegramHtml.example.replace('The ferry has left <strong>Trieste</strong>.', text);
const json = telegramJson.example;

test('a chat’s export gives its pages by their numbers and its JSON; its media, style and scripts are left alone', async () => {
  const { posts, notices } = await read({
    'ChatExport_2024/messages10.html': page('Three.'), 'ChatExport_2024/messages2.html': page('Two.'), 'ChatExport_2024/messages.html': page('One.'),
    'ChatExport_2024/result.json': json, 'ChatExport_2024/css/style.css': 'body {}', 'ChatExport_2024/js/script.js': 'x', 'ChatExport_2024/files/report.txt': '2024-01-01\n\nA report.\n',
  });
  expect(posts.map((post) => post.replace('export.zip/ChatExport_2024/', ''))).toEqual(expect.arrayContaining(['messages.html: One.', 'messages2.html: Two.', 'messages10.html: Three.', 'result.json: The ferry has left Trieste.']));
  expect(posts.filter((post) => post.includes('.html')).map((post) => post.split(': ')[1])).toEqual(['One.', 'Two.', 'Three.']);
  expect(posts).toHaveLength(4);
  expect(notices).toEqual([expect.stringMatching(/^export\.zip: 3 files hold no posts that can be read, and were left alone/u)]);
});

test('the files beside a JSON export are its media', async () => {
  const { posts } = await read({ 'ChatExport_2024/result.json': json, 'ChatExport_2024/files/report.txt': '2024-01-01\n\nA report.\n' });
  expect(posts).toEqual(['export.zip/ChatExport_2024/result.json: The ferry has left Trieste.']);
});

test('of a whole account, nothing is read but the chat that was asked for', async () => {
  const chat = (name: string, text: string) => page(text).replaceAll('Harbour Watch', name).replace('<div class="content"><div class="text bold">', '<a class="content block_link" href="../../lists/chats.html"><div class="text bold">');
  const list = '<html><head><title>Exported Data</title></head><body><div class="page_wrap"><div class="page_body list_page"><div class="entry"><div class="name bold">Ida Berg</div><div class="details">+47 123 45 678</div></div></div></div></body></html>';
  const files = {
    'DataExport/export_results.html': list, 'DataExport/lists/chats.html': list, 'DataExport/lists/contacts.html': list, 'DataExport/lists/sessions.html': list,
    'DataExport/chats/chat_001/messages.html': chat('Ida Berg', 'Private.'), 'DataExport/chats/chat_002/messages.html': chat('Harbour Watch', 'The ferry has left.'),
  };
  const asked = await read(files, 'Harbour Watch');
  expect(asked.posts).toEqual(['export.zip/DataExport/chats/chat_002/messages.html: The ferry has left.']);
  const { posts, notices } = await read(files);
  expect(posts).toEqual([]);
  expect(notices.filter((notice) => notice.includes('--chat'))).toEqual([
    'export.zip/DataExport/chats/chat_001/messages.html: the chat "Ida Berg" is one of a whole account\'s: it is read with --chat "Ida Berg"',
    'export.zip/DataExport/chats/chat_002/messages.html: the chat "Harbour Watch" is one of a whole account\'s: it is read with --chat "Harbour Watch"',
  ]);
  expect(JSON.stringify([asked, notices])).not.toContain('+47');
});
