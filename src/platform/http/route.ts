import type { Temporal } from '#kernel/time.ts';
import type { Answer, AnsweredData, ProblemKind } from '#platform/http/answer.ts';
import type { Actor } from '#platform/recording/audit.ts';
import type { Session } from '#platform/security/session.ts';

export type Face = 'public' | 'mypage' | 'counter' | 'employer';

/** Fields of a posted form, as typed. A field that came more than once holds all its values. */
export type FormFields = Readonly<Record<string, string | readonly string[]>>;

/** Who a session belongs to, as the slice of its face knows the person. */
export interface Owner {
  readonly id: string;
  /** For the header of the page. */
  readonly name: string;
  readonly role?: string;
  readonly officeNumber?: string;
  /** Of an employer's user. */
  readonly establishmentNumber?: string;
  /** The page that comes before anything else, such as a new consent; what was asked for goes along as `next`. */
  readonly mustFirst?: string;
}

export interface Client {
  /** Whom limits count as one sender: a network address, of IPv6 its network. */
  readonly address: string;
  /** In words for people: 「iPhone の Safari」 */
  readonly device: string;
  /** Whether the network address is one of an office. */
  readonly inOffice: boolean;
}

export interface PageRequest {
  readonly id: string;
  readonly now: Temporal.Instant;
  /** Path with query, as asked for. */
  readonly url: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly form: FormFields;
  /** Of a route with `uploads`, in the order they came; fields that were left empty are not there. */
  readonly files: readonly UploadedFile[];
  /** The session of the route's face, if it is alive. */
  readonly session: Session | undefined;
  readonly owner: Owner | undefined;
  /** For the hidden field of forms on pages that need a session. */
  readonly formToken: string | undefined;
  /** What the same person posted here after an earlier session had ended. */
  readonly keptForm: FormFields | undefined;
  readonly client: Client;
  readonly actor: Actor;
  cookie(name: string): string | undefined;
  header(name: string): string | undefined;
}

/** A request whose route asks for a session. */
export interface SignedInRequest extends PageRequest {
  readonly session: Session;
  readonly owner: Owner;
  readonly formToken: string;
}

/**
 * Who may come in. `anyone`; `signed-out`: a signed-in person is led home; `signed-in`: others are led to the login
 * of the face, and what they posted is kept.
 */
export type Admission = 'anyone' | 'signed-out' | 'signed-in';

interface RouteFacts {
  /** `slice.page` or `slice.page.submit`; unique. */
  readonly name: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly face: Face;
  /** Its title on the site map, where it stands there. */
  readonly siteMap?: string;
  /** Takes a password, key or code: closed to a network address with too many failures. */
  readonly signInPath?: boolean;
  /** Shows what one person typed, though it needs no session: never kept by a browser. */
  readonly personal?: boolean;
  /** Its form carries files (multipart/form-data). Put the files last, so that what was typed is read before them. */
  readonly uploads?: UploadLimits;
  /** A mail program may post here (RFC 8058): what the address carries is the secret, and no page of ours is needed. */
  readonly fromMailPrograms?: boolean;
  /**
   * Programs ask here, from anywhere and as nobody: no session is looked at, what is posted needs no page of ours, and
   * what goes wrong is said in their own form.
   */
  readonly forPrograms?: ForPrograms;
  /** Further right that the owner needs; refused with 403. */
  readonly right?: (owner: Owner) => boolean;
}

export interface ForPrograms {
  problem(kind: ProblemKind, retryAfterSeconds: number | undefined): AnsweredData;
}

/** One file of a form, in memory. */
export interface UploadedFile {
  /** The field it came in. */
  readonly field: string;
  /** As the browser says; nothing of it may be trusted. */
  readonly name: string;
  /** Empty where it was too large. */
  readonly bytes: Uint8Array;
  readonly tooLarge: boolean;
}

/** What a form with files may carry. */
export interface UploadLimits {
  /** Files; of more than this the last is kept empty, so that the handler sees that there are too many. */
  readonly most: number;
  /** Bytes of each */
  readonly largest: number;
}

export type Route = RouteFacts &
  (
    | { readonly may: 'anyone' | 'signed-out'; readonly handle: (request: PageRequest) => Promise<Answer> }
    | { readonly may: 'signed-in'; readonly handle: (request: SignedInRequest) => Promise<Answer> }
  );

/** One value of a field; the first if there are several, empty if there is none. */
export function fieldOf(form: FormFields, name: string): string {
  const value = form[name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

/** All values of a field that may be chosen more than once. */
export function fieldsOf(form: FormFields, name: string): readonly string[] {
  const value = form[name];
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}
