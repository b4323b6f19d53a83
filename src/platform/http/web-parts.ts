import type { Clock, Temporal } from '#kernel/time.ts';
import type { Database, Tx } from '#platform/database/database.ts';
import type { Page, ProblemKind } from '#platform/http/answer.ts';
import type { CookieJar } from '#platform/http/cookies.ts';
import type { Face, Owner, PageRequest, Route } from '#platform/http/route.ts';
import type { Log } from '#platform/recording/log.ts';
import type { Secrets } from '#platform/security/secrets.ts';
import type { SessionEnd, SessionFace } from '#platform/security/session.ts';

/** What the layout may know about the request besides the page itself. */
export interface RenderContext {
  readonly face: Face;
  readonly nonce: string;
  readonly path: string;
  readonly owner: Owner | undefined;
  readonly formToken: string | undefined;
  readonly now: Temporal.Instant;
  readonly sessionEndsAt: Temporal.Instant | undefined;
  readonly hasKeptForm: boolean;
  readonly requestId: string;
}

/** Turns pages into HTML; the design system is not known here. */
export interface Renderer {
  page(page: Page, context: RenderContext): string;
  problem(kind: ProblemKind, context: RenderContext, retryAfterSeconds: number | undefined): string;
}

/** Why somebody stands at the login again; `over`: nothing more is known. */
export type Ended = SessionEnd | 'over';

/** What the sign-in slice of a face tells the server about it. */
export interface FaceEntry {
  readonly login: (next: string | undefined, ended: Ended | undefined) => string;
  readonly home: string;
  readonly actorKind: 'job-seeker' | 'staff' | 'employer';
  /** Undefined when the owner may no longer use the face. */
  findOwner(tx: Tx, ownerId: string): Promise<Owner | undefined>;
}

export interface WebSettings {
  readonly baseUrl: string;
  readonly trustedProxies: readonly string[];
  readonly officeNetworks: readonly string[];
  readonly mostRequestsAMinute: number;
  /** Of all server threads of this process: see `newRequestCounts`. */
  readonly requestCounts: SharedArrayBuffer;
  /** How many server threads share what a process may do at once. */
  readonly serverThreads: number;
  readonly assetsFolder: string;
}

export interface WebParts {
  readonly routes: readonly Route[];
  readonly faces: Readonly<Partial<Record<SessionFace, FaceEntry>>>;
  readonly renderer: Renderer;
  readonly database: Database;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly log: Log;
  readonly cookies: CookieJar;
  readonly settings: WebSettings;
  /** Whether this node can do its work; the reasons why not. */
  readonly readiness: () => Promise<readonly string[]>;
  /** How what it can do without is getting on. */
  readonly standing: () => Readonly<Record<string, string>>;
}

/** A request on its way through the server, before its handler. */
export interface Arrival {
  readonly request: PageRequest;
  readonly context: RenderContext;
  /** Set when a session cookie came whose session is over for a reason that its owner is told. */
  readonly sessionEnded: Ended | undefined;
}
