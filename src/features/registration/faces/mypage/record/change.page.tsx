import { findRegistrationStep } from '#features/job-seekers/index.ts';
import { type Answer, goTo, problem, showPage } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { type ChangeScreen, changeStep, showStepToChange } from '../../steps/change-step.tsx';
import { isJoined, type OwnRecordRequest, ownRecordRoutes } from './own-record.ts';
import { afterChange } from './record.page.tsx';
import { CounterChanges } from './record.view.tsx';
import { changePath, recordCrumb, recordPaths, settingsCrumb } from './record-paths.ts';
import { applyingSteps, fixedItems, stepForOwner } from './step-for-owner.ts';

/** /mypage/settings/registration/:step: a screen of the record, changed with the screens of the registration. */
export const changeRoutes = (parts: Parts): readonly Route[] =>
  ownRecordRoutes(parts, [
    {
      name: 'registration.record.change',
      method: 'GET',
      path: `${recordPaths.record}/:step`,
      handle: async (asked) => openScreen(asked, async (screen) => pageOf(screen, showStepToChange(screen))),
    },
    {
      name: 'registration.record.change.submit',
      method: 'POST',
      path: `${recordPaths.record}/:step`,
      handle: (asked) => openScreen(asked, (screen) => submit(parts, screen)),
    },
  ]);

/** What does not apply stays out; what was joined into another record changes no more. */
async function openScreen(
  { request, record }: OwnRecordRequest,
  handle: (screen: ChangeScreen) => Promise<Answer>,
): Promise<Answer> {
  const step = findRegistrationStep(request.params['step'] ?? '');
  if (step === undefined) return problem('not-found');
  if (isJoined(record) || !applyingSteps(record).includes(step)) return goTo(recordPaths.record);
  const own = stepForOwner(step, record);
  const hasFixed = fixedItems(record).some((key) => step.items[key] !== undefined);
  return handle({
    step: own,
    record,
    request,
    action: changePath(step.key),
    back: `${recordPaths.record}#${step.key}`,
    ...(hasFixed ? { note: <CounterChanges /> } : {}),
  });
}

type ScreenBody = ReturnType<typeof showStepToChange>;

const pageOf = ({ step }: ChangeScreen, body: ScreenBody, hasErrors = false, status?: number): Answer =>
  showPage(
    {
      title: step.label,
      crumbs: [settingsCrumb, recordCrumb, { label: step.label }],
      hasErrors,
      body,
    },
    status === undefined ? {} : { status },
  );

async function submit(parts: Parts, screen: ChangeScreen): Promise<Answer> {
  const outcome = await changeStep(parts, screen);
  if (outcome.kind === 'changed') return goTo(afterChange(screen.record, outcome.record));
  return pageOf(screen, outcome.body, outcome.hasErrors, outcome.status);
}
