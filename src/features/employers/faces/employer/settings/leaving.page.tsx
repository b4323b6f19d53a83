import { toProofUnlessFresh } from '#features/account-settings/index.ts';
import { entrancePaths } from '#features/accounts/index.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { removeUser } from '../../../actions/manage-users.ts';
import { employerPaths } from '../../../rules/employer-paths.ts';
import { type EmployerRequest, employerRoutes } from '../employer-routes.ts';
import { settingsTitle } from './settings.page.tsx';

const title = '求人者マイページの利用をやめる';

/** /employer/settings/leaving: a user goes; the last main user cannot [EMP-1]. */
export const leavingRoutes = (parts: Parts): readonly Route[] => {
  const facts = { path: employerPaths.leaving };
  return employerRoutes(parts, [
    { ...facts, name: 'employers.leaving', method: 'GET', handle: (request) => show(parts, request) },
    {
      ...facts,
      name: 'employers.leaving.submit',
      method: 'POST',
      handle: (request) => submit(parts, request),
    },
  ]);
};

const pageOf = (request: EmployerRequest, isLastMain: boolean): Answer =>
  showPage({
    title,
    crumbs: [{ label: settingsTitle, href: employerPaths.settings }, { label: title }],
    hasErrors: isLastMain,
    body: (
      <>
        <PageHeading>{title}</PageHeading>
        {isLastMain ? (
          <Banner kind="error" heading="ただ一人の主担当者は、やめられません">
            <p>先に、ほかの担当者を主担当者にしてください。</p>
          </Banner>
        ) : null}
        <p>やめると、すぐにログアウトになります。同じIDでは、もうログインできません。</p>
        <p>事業所の求人や応募の記録は、ほかの担当者がこれからも使います。</p>
        <Form action={employerPaths.leaving} formToken={request.formToken}>
          <ButtonRow>
            <Button kind="danger">利用をやめる</Button>
            <LinkButton kind="plain" href={employerPaths.settings}>
              やめないで戻る
            </LinkButton>
          </ButtonRow>
        </Form>
      </>
    ),
  });

async function show(parts: Parts, request: EmployerRequest): Promise<Answer> {
  return (await toProofUnlessFresh(parts, request)) ?? pageOf(request, false);
}

async function submit(parts: Parts, request: EmployerRequest): Promise<Answer> {
  const toProof = await toProofUnlessFresh(parts, request);
  if (toProof !== undefined) return toProof;
  const { user, establishment, actor, now } = request;
  const meant = { establishmentNumber: establishment.number, accountId: user.accountId };
  const left = await parts.database.transaction((tx) => removeUser(tx, parts, meant, actor, now));
  if (!left.ok) return left.fault === 'users.last-main' ? pageOf(request, true) : goTo(employerPaths.home);
  return goTo(entrancePaths.employer.loggedOut, {
    cookies: [
      { name: 'employer', value: undefined },
      { name: 'employer-device', value: undefined },
    ],
  });
}
