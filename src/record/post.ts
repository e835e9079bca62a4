export type SourceKind = 'channel' | 'feed' | 'page' | 'day-log' | 'documents';

/** Where posts come from. */
export interface Source {
  readonly id: string;
  readonly kind: SourceKind;
  readonly name: string;
  readonly url?: string;
}

export type Precision = 'second' | 'minute' | 'day' | 'unknown';

/** When a post was published: ISO 8601, cut to its precision; null where nothing tells. */
export interface PostTime {
  readonly value: string | null;
  readonly precision: Precision;
}

/** Where in the input a post was read: `line` counts from 1, `byte` from 0. */
export interface Origin {
  readonly file: string;
  readonly line?: number;
  readonly byte?: number;
  readonly element?: string;
}

/** A link that the post carries: on the characters from `start` to `end` of its text, UTF-16 units, end exclusive. */
export interface PostLink {
  readonly start: number;
  readonly end: number;
  readonly href: string;
}

/** One message as published, text kept to the letter. */
export interface Post {
  readonly id: string;
  readonly source: string;
  readonly at: PostTime;
  readonly text: string;
  readonly url?: string;
  /** BCP 47, as told by the source or seen in the text. */
  readonly language?: string;
  readonly forwardedFrom?: string;
  readonly replyTo?: string;
  /** When it was last edited; `unknown` where the source tells no more than that it was. */
  readonly edited?: string;
  readonly media?: readonly string[];
  /** Who signed it, where the source tells one author from another. */
  readonly author?: string;
  /** The bot by whose help it was posted, as the source names it: `@gif`. */
  readonly via?: string;
  /** When the forwarded message was first published, where the input tells. */
  readonly forwardedAt?: PostTime;
  /** Links, kept apart from the text: http, https and mailto alone. */
  readonly links?: readonly PostLink[];
  /** Further sources that published the same post. */
  readonly alsoIn?: readonly string[];
  readonly origin?: Origin;
}
