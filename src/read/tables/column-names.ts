/** What a column of a table, or a key of a JSON object, can hold of a post. */
export const ROLES = ['text', 'title', 'date', 'time', 'author', 'url', 'id', 'source', 'reply-to', 'language', 'edited', 'forwarded-from', 'media'] as const;
export type Role = (typeof ROLES)[number];

/**
 * Names that exports and spreadsheets give the column of each role, the surest first, without case, spaces and signs: "Created At" is
 * createdat, the key "user.name" is username. Those of English first, then of the tongues that spreadsheets come in.
 */
const NAMES: Readonly<Record<Role, string>> = {
  text:
    'text fulltext posttext messagetext tweettext body bodytext message content contenttext tweet post selftext statement comment html contenthtml bodyhtml ' +
    'текст сообщение nachricht inhalt texto mensaje contenido mensagem conteudo conteúdo texte contenu testo contenuto messaggio tekst treść wiadomość metin içerik mesaj повідомлення 本文 内容 正文',
  title: 'title headline subject heading titel überschrift betreff titre titolo título titulo tytuł başlık заголовок тема 标题 タイトル',
  date:
    'date datetime publishedat published publishdate publicationdate datepublished pubdate createdat createdutc created postedat posted postdate dateposted dateutc dateunixtime unixtime timestamp datecreated creationdate sentat sent at atvalue when isodate epoch ts time day ' +
    'datum veröffentlicht erstellt fecha publicado data dataora dataehora pubblicato дата датаивремя опубликовано tarih publié créé datumtijd 日期 日時 发布时间 날짜',
  time: 'time clock timeofday hour posttime uhrzeit zeit hora heure ora tijd godzina saat время час 时间 時刻',
  author:
    'author authorname authors user username userscreenname userhandle authorusername authorhandle authordisplayname accountacct accountdisplayname screenname handle displayname from fromname sender sendername creator writer byline by account name ' +
    'autor verfasser auteur autore yazar автор отправитель 作者',
  url: 'url link permalink permalinkurl href uri posturl tweeturl messageurl statusurl sourceurl weburl canonicalurl address adresse enlace lien collegamento ссылка 链接',
  id: 'id idstr postid messageid msgid tweetid statusid itemid documentid guid uuid rkey key nr no number ид',
  source: 'source sourcename channel channelname channeltitle channelusername feed feedtitle outlet publication publisher site website chat chatname chattitle group groupname subreddit medium quelle kanal fuente canal fonte canale source źródło kaynak источник канал 来源',
  'reply-to': 'replyto inreplyto inreplytoid inreplytostatusid inreplytostatusidstr replytoid replytomessageid replytomsgid parentid parent repliedto antwortauf',
  language: 'lang language languages locale langcode languagecode sprache idioma langue lingua język dil язык 语言',
  edited: 'edited editedat editdate updated updatedat updateddate dateupdated dateupdate datemodified modified modifiedat lastmodified lastupdated geändert',
  'forwarded-from': 'forwardedfrom forwardfrom fwdfrom forwarded repostof retweetof retweetedfrom rebloggedfrom sharedfrom',
  media: 'media mediaurl mediaurls images image imageurl photo photos picture attachments attachment video videourl enclosure bild foto',
};

/** Names that hold a post's words where no surer one does: they may as well describe a thing that is no post. */
const TEXTS_TOO = 'description summary caption note abstract snippet excerpt beschreibung descripción descrição описание opis zusammenfassung';
const TOO = 500;

const RANKS = new Map<Role, Map<string, number>>(ROLES.map((role) => [role, new Map([...new Set(NAMES[role].split(' '))].map((name, rank) => [name, rank]))]));

for (const [rank, name] of TEXTS_TOO.split(' ').entries()) RANKS.get('text')?.set(name, TOO + rank);

const bare = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** What MongoDB's export and XML turned into JSON put behind a key is not part of its name. */
const WRAPPING = /\.(?:\$date|\$oid|\$numberLong|#text|_text|value|\$t|rendered)$/u;

/**
 * How well a column's name tells that it holds `role`: the smaller the surer, null where it does not. A key within objects,
 * `data.user.name`, is judged by its last names together or alone, and the deeper, the less sure.
 */
export function rankOf(role: Role, column: string): number | null {
  const ranks = RANKS.get(role) as Map<string, number>;
  const parts = column.replace(WRAPPING, '').split('.');
  const whole = ranks.get(bare(parts.slice(-2).join('')));
  const last = ranks.get(bare(parts.at(-1) ?? ''));
  // The name of a user is no name of the post: a role's bare word deep within another thing counts least.
  const rank = whole ?? (last === undefined ? undefined : last + (parts.length - 1) * 40);
  return rank === undefined ? null : rank + (parts.length - 1);
}

/** True where the name alone says that it holds the words of a post. */
export function isSureText(column: string): boolean {
  const rank = rankOf('text', column);
  return rank !== null && rank < TOO;
}

/** True where the name is one that tables give a column of posts. */
export function isKnownName(column: string): boolean {
  return ROLES.some((role) => rankOf(role, column) !== null);
}
