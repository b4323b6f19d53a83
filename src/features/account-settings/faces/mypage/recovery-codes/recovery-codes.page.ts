import { entrancePaths } from '#features/accounts/index.ts';
import { listWaysIn } from '#features/ways-in/index.ts';
import { type Answer, goTo, problem, showPage } from '#platform/http/answer.ts';
import { nextPath } from '#platform/http/next-path.ts';
import { fieldOf, type Route, type SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { makeOwnRecoveryCodes, takeRecoveryCodesAway } from '../../../actions/change-recovery-codes.ts';
import { toProofUnlessFresh } from '../../fresh-login.ts';
import { atEachPlace, noDeviceCookie, placeOf, type SettingsPlace } from '../../settings-place.ts';
import { securityTitle } from '../security/security.view.tsx';
import { MadeCodesView } from './made-codes.view.tsx';
import { recoveryCodesTitle } from './recovery-codes.text.ts';
import { type RecoveryCodesTold, RecoveryCodesView, seenField } from './recovery-codes.view.tsx';

/** s-acc2: ten codes for the day on which nothing else works. */
export const recoveryCodesRoutes = (parts: Parts): readonly Route[] =>
  atEachPlace(({ face, paths, routeName }) => {
    const facts = { path: paths.recoveryCodes, face, may: 'signed-in' } as const;
    return [
      {
        ...facts,
        name: routeName('recovery-codes'),
        method: 'GET',
        handle: (request: SignedInRequest) => show(parts, request, toldBy(request)),
      },
      {
        ...facts,
        name: routeName('recovery-codes.submit'),
        method: 'POST',
        handle: (request: SignedInRequest) => submit(parts, request),
      },
    ];
  });

const toldBy = ({ query }: SignedInRequest): RecoveryCodesTold | undefined => {
  if (query['used'] !== undefined) return 'used';
  return query['done'] === 'removed' ? 'removed' : undefined;
};

const crumbsOf = ({ crumb, paths }: SettingsPlace) => [
  crumb,
  { label: securityTitle, href: paths.security },
  { label: recoveryCodesTitle },
];

async function show(
  parts: Parts,
  request: SignedInRequest,
  told: RecoveryCodesTold | undefined,
): Promise<Answer> {
  const { session, formToken, query } = request;
  const place = placeOf(request);
  const view = {
    ...{ place, formToken, told },
    present: (await listWaysIn(parts.database.reading, session.ownerId)).recoveryCodes,
    next: nextPath(query['next'], place.paths.home),
  };
  return showPage(
    { title: recoveryCodesTitle, crumbs: crumbsOf(place), body: RecoveryCodesView(view) },
    told === 'made-meanwhile' ? { status: 409 } : {},
  );
}

async function submit(parts: Parts, request: SignedInRequest): Promise<Answer> {
  const proof = await toProofUnlessFresh(parts, request);
  if (proof !== undefined) return proof;
  const { form, session, actor, now } = request;
  const place = placeOf(request);
  const cookies = [noDeviceCookie(place)];
  if (fieldOf(form, 'remove') === 'yes') {
    const removed = await takeRecoveryCodesAway(parts, session, actor, now);
    if (!removed.ok) return problem('forbidden');
    return goTo(`${place.paths.recoveryCodes}?done=removed`, { cookies });
  }
  const made = await makeOwnRecoveryCodes(parts, session, fieldOf(form, seenField), actor, now);
  if (made.ok) return { ...shownOnce(parts, place, made.value, now), cookies };
  if (made.fault === 'session.over') return problem('forbidden');
  return show(parts, request, 'made-meanwhile');
}

function shownOnce(
  { site }: Parts,
  place: SettingsPlace,
  codes: readonly string[],
  now: SignedInRequest['now'],
): Answer {
  return showPage({
    title: recoveryCodesTitle,
    crumbs: crumbsOf(place),
    paper: 'a5',
    body: MadeCodesView({
      codes,
      siteName: site.siteName,
      login: `${site.baseUrl}${entrancePaths[place.face].login}`,
      back: place.paths.security,
      now,
    }),
  });
}
