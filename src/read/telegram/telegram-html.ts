import type { PostTime, Source } from '../../record/post.js';
import { headText } from '../text/bytes.js';
import { postOf } from '../draft.js';
import type { Format, Input, Reading, ReadOptions } from '../format.js';
import { type Clock, NO_TIME, timeOn } from '../times/instant.js';
import { chatSource, counted, LinkedText, messageKey, postIdOf, SKIPPED, UNNAMED, withoutZone } from './telegram.js';
import { isChat } from './telegram-chats.js';
import { offsetHolds, printedClock, winterOffset } from './telegram-clock.js';
import { markupOf } from './telegram-markup.js';
import { type ChatPage, type PageMessage, readChatPage } from './telegram-page.js';

/** What became of the times of a page, to be told. */
class Times {
  private clocks = 0;
  private summers = 0;
  private odd = 0;

  constructor(private readonly zone: string | undefined) {}

  of(text: string | undefined): PostTime {
    const clock = text === undefined ? null : printedClock(text);
    const time = clock === null ? null : this.timeOf(clock);
    if (time === null) this.odd++;
    return time ?? NO_TIME;
  }

  private timeOf({ offset, ...local }: Clock): PostTime | null {
    const { zone } = this;
    // Where the computer stood in the reader's zone, or nothing tells that it did not, the zone knows its summers better than the export does.
    if (zone !== undefined && (offset === undefined || offset === winterOffset(zone, local.year))) return timeOn(local, zone);
    if (offset === undefined) this.clocks++;
    else if (offsetHolds({ offset, ...local })) return timeOn({ offset, ...local }, zone);
    else this.summers++;
    if (zone === undefined) return timeOn(local);
    // The instant is one of two an hour apart: on the clock of another zone no more than the day is known.
    const { value } = timeOn({ offset, ...local }, zone) ?? NO_TIME;
    return value === null ? null : { value: value.slice(0, 10), precision: 'day' };
  }

  get notices(): string[] {
    return [
      this.clocks > 0 && withoutZone(this.clocks),
      this.summers > 0 &&
        `${counted(this.summers, 'time')} may be of summer time, beside which the export prints the offset of winter: ${this.zone === undefined ? 'they were kept as the exporting computer’s clock, without a zone' : `the exporting computer did not stand in ${this.zone}, so that their days alone were kept`}; give the zone that it stood in with --zone, as Europe/Oslo`,
      this.odd > 0 && `${counted(this.odd, 'message has', 'messages have')} no time that can be read`,
    ].filter((what) => what !== false);
  }
}

function draftOf(message: PageMessage, source: Source, times: Times, file: string) {
  const text = new LinkedText().add(message.text.text);
  text.links.push(...message.text.links);
  for (const line of message.lines) text.addLines(line);
  const author = message.signature ?? message.from;
  return {
    key: messageKey(message.id), at: times.of(message.date), text: text.text, links: text.links,
    author: author === source.name || author === UNNAMED ? undefined : author,
    via: message.via,
    forwardedFrom: message.forward?.from,
    forwardedAt: message.forward?.date === undefined ? undefined : times.of(message.forward.date),
    replyTo: message.replyTo === undefined ? undefined : postIdOf(source, message.replyTo),
    media: message.media,
    origin: { file, element: `message${message.id}` },
  };
}

/** Telegram Desktop's "Export chat history" in HTML: `messages.html`, `messages2.html`, each of which stands on its own. */
export const telegramHtml: Format = {
  name: 'telegram-html',
  what: 'Telegram Desktop export, HTML',
  toldBy: 'a page titled "Exported Data" with messages in <div class="message default">',
  example: `<!DOCTYPE html>
<html><head><meta charset="utf-8"/><title>Exported Data</title></head>
<body><div class="page_wrap">
<div class="page_header"><div class="content"><div class="text bold">
Harbour Watch
</div></div></div>
<div class="page_body chat_page"><div class="history">
<div class="message service" id="message-1"><div class="body details">
12 January 2024
</div></div>
<div class="message default clearfix" id="message7"><div class="body">
<div class="pull_right date details" title="12.01.2024 14:05:00 UTC+01:00">
14:05
</div>
<div class="from_name">
Harbour Watch
</div>
<div class="text">
The ferry has left <strong>Trieste</strong>.
</div>
</div></div>
</div></div></div></body></html>
`,
  recognises(head) {
    const text = headText(head);
    return (/<title>\s*Exported Data\s*<\/title>/u.test(text) && /class="page_(?:wrap|header|body)/u.test(text)) || (/class="message (?:default|service)/u.test(text) && /class="(?:pull_right date|body) details"/u.test(text));
  },
  read: (input, options) => readPages([input], options),
  // What is said of the times of all pages is said once, and a joined message may begin a page.
  together: readPages,
  mediaBelow: true,
};

async function* readPages(inputs: readonly Input[], options: ReadOptions): AsyncGenerator<Reading> {
  const times = new Times(options.zone);
  let before: ChatPage | undefined;
  for (const input of inputs) {
    const page = readChatPage(await markupOf(input), before);
    yield* readingsOf(page, input, options, times);
    before = page;
  }
  for (const what of times.notices) yield { kind: 'notice', notice: { where: inputs.length === 1 ? inputs[0].name : `${inputs[0].name} and ${inputs.length - 1} more`, what } };
}

function* readingsOf({ title, ofAccount, messages }: ChatPage, input: Input, options: ReadOptions, times: Times): Generator<Reading> {
  const note = (what: string): Reading => ({ kind: 'notice', notice: { where: input.name, what } });
  if (messages === null) {
    yield note('this page of a Telegram export holds no messages; of its lists, nothing is read');
    return;
  }
  // Whoever names a page has chosen it; whoever names the folder of an account is asked, as by the JSON export.
  if (options.chat === undefined && ofAccount && /\/(?:left_)?chats\//u.test(input.name)) {
    yield note(`the chat "${title}" is one of a whole account's: it is read with --chat "${title}"`);
    return;
  }
  if (options.chat !== undefined && !isChat({ name: title, messages: messages.length }, options.chat)) {
    yield note(`the chat is "${title}", not "${options.chat}": it was left out`);
    return;
  }
  const source = chatSource(options.source ?? (title || UNNAMED));
  yield { kind: 'source', source };
  for (const message of messages) {
    const draft = message.kind === 'message' ? draftOf(message, source, times, input.name) : null;
    if (draft !== null && draft.text !== '') yield { kind: 'post', post: postOf(source, draft) };
    else yield { kind: 'skipped', notice: { where: `${input.name} message ${message.id}`, what: SKIPPED[message.kind === 'message' ? 'textless' : message.kind] } };
  }
}
