import { parseForm } from '#kernel/forms.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import { fieldOf, type PageRequest, type Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import type { FieldError } from '#ui/error-summary.tsx';
import { fieldErrors } from '#ui/field-errors.ts';
import { seeSecondStep } from '../../../actions/see-second-step.ts';
import { type OtherWayFault, tryOtherWay } from '../../../actions/try-other-way.ts';
import { type OtherWay, otherWays } from '../../../rules/second-step.ts';
import { waitWords } from '../../../rules/wait-words.ts';
import { attemptEnded, attemptOf } from '../attempt-cookies.ts';
import type { Entrance } from '../entrance.ts';
import { dayLimitWords } from '../one-time-password/one-time-password.text.ts';
import { presenceCookies } from '../sign-in-cookies.ts';
import { wayPath } from '../ways-on.view.tsx';
import { otherWayForm } from './other-way.form.ts';
import { otherWayRefusal, voidWords, wayWords } from './other-way.text.ts';
import { OtherWayView } from './other-way.view.tsx';

interface At {
  readonly parts: Parts;
  readonly entrance: Entrance;
  readonly way: OtherWay;
}

/** The second step where no mail is needed: a page for each way, with one code. */
export const otherWayRoutes = (parts: Parts, entrance: Entrance): readonly Route[] =>
  otherWays.flatMap((way): readonly Route[] => {
    const at = { parts, entrance, way };
    const path = wayPath(entrance, way);
    const facts = { path, face: entrance.look, may: 'signed-out', personal: true } as const;
    return [
      {
        ...facts,
        name: entrance.routeName(way),
        method: 'GET',
        handle: (request: PageRequest) => show(at, request),
      },
      {
        ...facts,
        name: entrance.routeName(`${way}.submit`),
        method: 'POST',
        signInPath: true,
        handle: (request: PageRequest) => submit(at, request),
      },
    ];
  });

async function show(
  { parts, entrance, way }: At,
  request: PageRequest,
  errors: readonly FieldError[] = [],
  failedAttempt = false,
): Promise<Answer> {
  const seen = await seeSecondStep(parts, attemptOf(entrance, request), request.now);
  if (!seen.ok) return attemptEnded(entrance, seen.fault);
  const { state, on, closedUntil } = seen.value;
  const isVoid = state === 'void';
  const closed =
    closedUntil !== undefined
      ? dayLimitWords(waitWords(closedUntil, request.now))
      : isVoid
        ? [voidWords]
        : undefined;
  return showPage(
    {
      title: wayWords[way].title,
      crumbs: [{ label: 'ログイン', href: entrance.paths.login }, { label: wayWords[way].title }],
      hasErrors: errors.length > 0 || closed !== undefined,
      body: OtherWayView({
        entrance,
        way,
        on,
        trust: fieldOf(request.form, 'trust') === 'yes',
        mailHasToWait: request.query['again'] === 'wait',
        errors: closed === undefined ? errors : [],
        closed,
      }),
    },
    { failedAttempt, status: errors.length > 0 ? 422 : 200 },
  );
}

async function submit(at: At, request: PageRequest): Promise<Answer> {
  const { parts, entrance, way } = at;
  const form = parseForm(otherWayForm(way), request.form);
  if (!form.ok) return show(at, request, fieldErrors(wayWords[way].faults, form.fault));
  const tried = {
    attempt: attemptOf(entrance, request),
    typed: form.value.code,
    trustThisDevice: form.value.trust === 'yes',
    device: request.client.device,
    deviceMark: request.cookie('device-mark'),
  };
  const answer = await tryOtherWay(parts, way, tried, request.actor, request.now);
  if (!answer.ok) return refused(at, request, answer.fault);
  const { trust, next } = answer.value;
  return goTo(whereOn(at, next), { cookies: presenceCookies(entrance, answer.value, trust, request.now) });
}

/** Whoever used a recovery code reads how many are left, and goes on from there. */
function whereOn({ entrance, way }: At, next: string | undefined): string {
  const { home, security } = entrance.paths;
  if (way !== 'recovery-code') return next ?? home;
  return `${security}/recovery-codes?${new URLSearchParams({ used: '1', next: next ?? home })}`;
}

async function refused(at: At, request: PageRequest, fault: OtherWayFault): Promise<Answer> {
  if (fault.key === 'one-time-password.over' || fault.key === 'account.unavailable') {
    return attemptEnded(at.entrance, fault.key);
  }
  return show(at, request, [{ name: 'code', text: otherWayRefusal(at.way, fault) }], true);
}
