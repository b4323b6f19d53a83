import type { Clock } from '#kernel/time.ts';
import type { Database } from '#platform/database/database.ts';
import type { CookieJar } from '#platform/http/cookies.ts';
import type { Route } from '#platform/http/route.ts';
import type { FaceEntry } from '#platform/http/web-parts.ts';
import type { DeadlineSweep } from '#platform/jobs/deadline-sweeps.ts';
import type { JobDefinition } from '#platform/jobs/jobs.ts';
import type { Sweep } from '#platform/jobs/sweeps.ts';
import type { MailTemplate } from '#platform/mail/mail.ts';
import type { Papers } from '#platform/papers/papers.ts';
import type { Log } from '#platform/recording/log.ts';
import type { SearchIndex } from '#platform/search-index/index.ts';
import type { Passwords } from '#platform/security/passwords.ts';
import type { Secrets } from '#platform/security/secrets.ts';
import type { SessionFace } from '#platform/security/session.ts';

/** Facts about this installation that pages and mails tell people. */
export interface SiteFacts {
  readonly baseUrl: string;
  readonly siteName: string;
  readonly helpDeskPhone: string;
  /** HOME-6: outside of this site. */
  readonly trainingSearchUrl: string;
  readonly eventSearchUrl: string;
  /** The send-only address. */
  readonly mailFrom: string;
  /** Whether people may come in from マイナポータル (SSO-1). */
  readonly portalLink: boolean;
  /** Whether mail is caught and shown at /_mailbox. */
  readonly demonstration: boolean;
}

/** The real parts that a slice is built on; made in one place and handed in. */
export interface Parts {
  readonly database: Database;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly passwords: Passwords;
  readonly cookies: CookieJar;
  readonly papers: Papers;
  readonly searchIndex: SearchIndex;
  readonly log: Log;
  readonly site: SiteFacts;
}

/** What a slice adds to the whole. */
export interface Feature {
  readonly name: string;
  readonly routes: readonly Route[];
  // biome-ignore lint/suspicious/noExplicitAny: each template knows its own payload
  readonly mails?: readonly MailTemplate<any>[];
  readonly jobs?: readonly JobDefinition[];
  readonly sweeps?: readonly Sweep[];
  readonly deadlineSweeps?: readonly DeadlineSweep[];
  readonly faces?: Readonly<Partial<Record<SessionFace, FaceEntry>>>;
}
