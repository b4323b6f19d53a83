import {
  type AuthenticationKeyRow,
  findKeyRequestByLink,
  keyFault,
  keyFaultWords,
  lastDayToRegister,
  passwordFaultWords,
} from '#features/accounts/index.ts';
import { policy } from '#kernel/policy.ts';
import { japaneseDeadline, japaneseTime, type Temporal } from '#kernel/time.ts';
import { type Answer, goTo, type Page, problem, showPage } from '#platform/http/answer.ts';
import { fieldOf, type PageRequest, type Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import type { FieldError } from '#ui/error-summary.tsx';
import {
  type AfterOpening,
  type CompletionFault,
  completeOpening,
} from '../../../actions/complete-opening.ts';
import type { OpeningPurpose } from '../../../rules/opening-purpose.ts';
import { loginAfter, lookOf, openingPlaces, passwordPath } from '../opening-places.ts';
import { readPassword } from './password.form.ts';
import { PasswordView, passwordHeading } from './password.view.tsx';
import {
  DoneView,
  doneHeading,
  EmployerDoneView,
  employerDoneHeading,
  OnlineDoneView,
  onlineDoneHeading,
  PasswordOverView,
} from './password-end.view.tsx';

/** What differs between the openings on this screen. */
export interface PasswordPlace {
  readonly purpose: OpeningPurpose;
  /** Its place among the steps people see. */
  readonly step: { readonly step: number; readonly of: number };
  readonly afterOpening?: AfterOpening;
}

interface Screen extends PasswordPlace {
  readonly parts: Parts;
}

export function passwordRoutes(parts: Parts, place: PasswordPlace): readonly Route[] {
  const screen: Screen = { ...place, parts };
  const name = `${openingPlaces[place.purpose].name}.password`;
  const facts = {
    path: passwordPath(place.purpose, ':link'),
    face: lookOf(place.purpose),
    may: 'signed-out',
    personal: true,
  } as const;
  return [
    { ...facts, name, method: 'GET', handle: (request: PageRequest) => show(screen, request) },
    {
      ...facts,
      name: `${name}.submit`,
      method: 'POST',
      signInPath: true,
      handle: (request: PageRequest) => submit(screen, request),
    },
  ];
}

/** Who was invited begins with the mail of the invitation; else where the opening begins. */
const baseOf = (purpose: OpeningPurpose): string =>
  purpose === 'invitation' ? loginAfter(purpose) : openingPlaces[purpose].base;

const linkOf = (request: PageRequest): string => request.params['link'] ?? '';

const findAsked = ({ parts, purpose }: Screen, request: PageRequest) =>
  findKeyRequestByLink(parts.database.reading, linkOf(request), purpose);

const pageOf = ({ purpose }: Screen, title: string, body: Page['body']): Page => ({
  title,
  crumbs: [{ label: 'マイページ開設', href: baseOf(purpose) }, { label: title }],
  body,
});

const againWords = 'あとから新しい認証キーを送りました。いちばん新しいメールのリンクから進んでください。';

/** Why the key can no longer be entered; undefined while it can. */
function whyOver(asked: AuthenticationKeyRow | undefined, now: Temporal.Instant): string | undefined {
  if (asked === undefined) return keyFaultWords['key.over'];
  if (asked.end_reason === 'replaced') return againWords;
  const facts = { requestedAt: asked.requested_at, mailedAt: asked.mailed_at, endReason: asked.end_reason };
  const fault = keyFault(facts, now);
  return fault === undefined ? undefined : keyFaultWords[fault];
}

function over(screen: Screen, words: string, failedAttempt = false): Answer {
  const base = baseOf(screen.purpose);
  const login = loginAfter(screen.purpose);
  const page = pageOf(screen, passwordHeading, PasswordOverView({ words, base, login }));
  return showPage({ ...page, hasErrors: true }, { status: 410, failedAttempt });
}

/** After the key was spent the same address says that all is done, also when the mail's link is opened again. */
function done(screen: Screen, at: Temporal.Instant): Answer {
  const { purpose } = screen;
  if (purpose === 'employer-opening') {
    return showPage(pageOf(screen, employerDoneHeading, EmployerDoneView()));
  }
  if (purpose !== 'online-opening') {
    const service = purpose === 'invitation' ? '求人者マイページ' : '求職者マイページ';
    return showPage(pageOf(screen, doneHeading, DoneView({ service, login: loginAfter(purpose) })));
  }
  const registerUntil = japaneseDeadline(lastDayToRegister({ opened_at: at, registration_saved_at: null }));
  return showPage(pageOf(screen, onlineDoneHeading, OnlineDoneView({ registerUntil })));
}

interface Refusal {
  readonly errors: readonly FieldError[];
  readonly failedAttempt?: boolean;
}

async function show(
  screen: Screen,
  request: PageRequest,
  refusal: Refusal = { errors: [] },
): Promise<Answer> {
  const asked = await findAsked(screen, request);
  const { errors, failedAttempt = false } = refusal;
  if (asked?.end_reason === 'spent') return done(screen, asked.ended_at ?? request.now);
  const words = whyOver(asked, request.now);
  if (asked === undefined || words !== undefined) return over(screen, words ?? '', failedAttempt);
  const { purpose, parts, step } = screen;
  const body = PasswordView({
    action: passwordPath(purpose, linkOf(request)),
    base: baseOf(purpose),
    address: asked.address_typed,
    // From when it was asked for: the same whether or not the address is known.
    until: japaneseTime(asked.requested_at.add(policy.authenticationKey.lifetime)),
    key: fieldOf(request.form, 'key'),
    mailFrom: parts.site.mailFrom,
    step,
    errors,
  });
  const page = { ...pageOf(screen, passwordHeading, body), hasErrors: errors.length > 0 };
  return showPage(page, { failedAttempt });
}

async function submit(screen: Screen, request: PageRequest): Promise<Answer> {
  const form = readPassword(request.form);
  const asked = await findAsked(screen, request);
  // A second press of 「完了」 ends where the first one did.
  if (asked?.end_reason === 'spent') return goTo(passwordPath(screen.purpose, linkOf(request)));
  if (whyOver(asked, request.now) !== undefined) return show(screen, request);
  if (!form.ok) return show(screen, request, { errors: form.fault });
  const { parts, purpose, afterOpening } = screen;
  const completed = {
    purpose,
    afterOpening,
    link: linkOf(request),
    typedKey: form.value.key,
    password: form.value.password,
  };
  const opened = await completeOpening(parts, completed, request.actor, request.now);
  return opened.ok ? goTo(passwordPath(purpose, linkOf(request))) : refused(screen, request, opened.fault);
}

async function refused(screen: Screen, request: PageRequest, fault: CompletionFault): Promise<Answer> {
  switch (fault) {
    case 'password.busy':
      return problem('busy');
    case 'account.exists':
      return over(screen, 'マイページは、もう開設されています。ログインしてください。');
    case 'code.over':
      return over(
        screen,
        'アカウント作成コードが使えなくなりました。ハローワークの窓口で、新しいコードを受け取ってください。',
      );
    case 'invitation.over':
      return over(screen, '招待が取り消されたか、新しい招待に替わりました。主担当者に確かめてください。');
    case 'password.about-you':
      return show(screen, request, {
        errors: [{ name: 'password', text: passwordFaultWords({ key: fault }) }],
      });
    case 'key.empty':
    case 'key.wrong':
      return show(screen, request, {
        errors: [{ name: 'key', text: keyFaultWords[fault] }],
        failedAttempt: fault === 'key.wrong',
      });
    case 'key.void':
    case 'key.expired':
    case 'key.over':
      return show(screen, request, { errors: [], failedAttempt: fault === 'key.void' });
  }
}
