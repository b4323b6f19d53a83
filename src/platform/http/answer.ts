import type { VNode } from 'preact';

export interface Crumb {
  readonly label: string;
  readonly href?: string;
}

/** A script beside the one that all pages load. */
export type PageScript = 'passkeys';

/** What a page hands to the layout. */
export interface Page {
  readonly title: string;
  /** After 「トップ」 or the face's home; the last one is the page itself. */
  readonly crumbs: readonly Crumb[];
  readonly body: VNode;
  readonly hasErrors?: boolean;
  readonly wide?: boolean;
  readonly paper?: 'a4' | 'a5';
  readonly script?: PageScript;
  /** The whole address under which search engines keep it. */
  readonly canonical?: string;
  /** A feed that says the same as the page. */
  readonly feed?: { readonly title: string; readonly href: string };
}

export interface CookieChange {
  readonly name: string;
  /** Undefined removes it. */
  readonly value: string | undefined;
  /** Seconds; without it the cookie ends with the browser. */
  readonly maxAge?: number;
}

export type ProblemKind =
  | 'forbidden'
  | 'not-found'
  | 'too-many'
  | 'broken'
  | 'expired-form'
  /** What was sent cannot be read, or is more than a form holds. */
  | 'unreadable'
  | 'too-large'
  | 'busy'
  | 'gone';

interface Extras {
  readonly cookies?: readonly CookieChange[];
  /** A wrong password, key or code: counts toward the limit of the network address. */
  readonly failedAttempt?: boolean;
  /**
   * Where the browser goes on by itself, also to another site. A redirect that answers a form may not lead there:
   * `form-action` of the content policy stops it.
   */
  readonly goesOnTo?: string;
  /** Tells the browser to forget what it kept of this site. */
  readonly clearSiteData?: boolean;
}

/** RFC 6266: the name for people, and one that every browser can write. */
export interface FileName {
  readonly name: string;
  readonly plain: string;
}

/** What a handler returns; nothing is written on the response by hand. */
export type Answer = Extras &
  (
    | { readonly kind: 'page'; readonly page: Page; readonly status: number }
    | { readonly kind: 'redirect'; readonly to: string }
    | { readonly kind: 'problem'; readonly problem: ProblemKind; readonly retryAfterSeconds?: number }
    | {
        readonly kind: 'text';
        readonly text: string;
        readonly contentType: string;
        readonly status: number;
        /** For the browser to keep it under. */
        readonly file?: FileName;
      }
    | ({ readonly kind: 'file' } & AnsweredFile)
    | ({ readonly kind: 'data' } & AnsweredData)
  );

export interface AnsweredFile {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly file: FileName;
  /** Made here, and shown in the browser; or handed in by somebody, and only ever kept as a file. */
  readonly from: 'portal' | 'people';
}

/** What programs read. A whole text bears a validator: whoever has the same one already is sent none again. */
export interface AnsweredData {
  readonly status: number;
  readonly contentType: string;
  /** In pieces where it is too long to be held at once. */
  readonly body: string | AsyncIterable<string>;
  readonly headers?: Readonly<Record<string, string>>;
}

export const showData = (data: AnsweredData, extras: Extras = {}): Answer => ({
  kind: 'data',
  ...data,
  ...extras,
});

export const showPage = (page: Page, extras: Extras & { readonly status?: number } = {}): Answer => ({
  kind: 'page',
  page,
  status: page.hasErrors === true ? 422 : 200,
  ...extras,
});

/** After a POST: the browser gets the next page with a GET of its own. */
export const goTo = (to: string, extras: Extras = {}): Answer => ({ kind: 'redirect', to, ...extras });

export const problem = (
  kind: ProblemKind,
  extras: Extras & { readonly retryAfterSeconds?: number } = {},
): Answer => ({
  kind: 'problem',
  problem: kind,
  ...extras,
});

export const showText = (text: string, contentType: string, status = 200) => ({
  kind: 'text' as const,
  text,
  contentType,
  status,
});

/** A text that the browser keeps as a file instead of showing it. */
export const handOver = (text: string, contentType: string, file: FileName): Answer => ({
  ...showText(text, contentType),
  file,
});

/** A paper made here, or a file that somebody handed in. */
export const showFile = (file: AnsweredFile): Answer => ({ kind: 'file', ...file });

/** A PDF made here; the name without the extension. */
export const showPaper = (bytes: Uint8Array, name: string, plain: string): Answer =>
  showFile({
    bytes,
    mediaType: 'application/pdf',
    file: { name: `${name}.pdf`, plain: `${plain}.pdf` },
    from: 'portal',
  });

export const problemStatus: Readonly<Record<ProblemKind, number>> = {
  forbidden: 403,
  'not-found': 404,
  'too-many': 429,
  broken: 500,
  'expired-form': 403,
  unreadable: 400,
  'too-large': 413,
  busy: 503,
  gone: 410,
};
