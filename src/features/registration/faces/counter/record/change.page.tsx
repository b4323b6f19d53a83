import type { VNode } from 'preact';
import {
  PersonLine,
  type RecordRequest,
  recordCrumbs,
  recordDone,
  recordPath,
  recordRoutes,
} from '#features/counter/index.ts';
import {
  findRegistrationStep,
  type RegistrationStep,
  shownJobSeekerNumber,
} from '#features/job-seekers/index.ts';
import { writeItems } from '#kernel/items/read-items.ts';
import { type Answer, goTo, problem, showPage } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import { revisionField } from '#platform/journeys/posted-step.ts';
import type { Parts } from '#platform/parts.ts';
import { Whole } from '#ui/figures.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { noteHiddenShown } from '../../../actions/note-hidden-shown.ts';
import { type ChangeScreen, changeStep, showStepToChange } from '../../steps/change-step.tsx';
import { AllHidden, HiddenItems, revealField } from './hidden-items.view.tsx';
import { leftOutField, type StepForStaff, stepAsPosted, stepWithoutHidden } from './step-for-staff.ts';

/** /counter/job-seekers/:number/registration/:step: staff change the record on the screens of the registration [REG-7]. */
export const counterChangeRoutes = (parts: Parts): readonly Route[] =>
  recordRoutes(parts, {
    page: 'registration/:step',
    show: (asked) => withStep(asked, async (step) => show(asked, step)),
    submit: (asked) => withStep(asked, (step) => submit(parts, asked, step)),
  });

async function withStep(
  { request }: RecordRequest,
  handle: (step: RegistrationStep) => Promise<Answer>,
): Promise<Answer> {
  const step = findRegistrationStep(request.params['step'] ?? '');
  return step === undefined ? problem('not-found') : handle(step);
}

/** Whether a screen applies would tell what is hidden: one that is all hidden opens in any case. */
const isAllHidden = ({ step }: StepForStaff): boolean => Object.keys(step.items).length === 0;

const applies = (step: RegistrationStep, { person }: RecordRequest): boolean =>
  step.appliesWhen?.(person.answers) !== false;

function screenOf(asked: RecordRequest, whole: RegistrationStep, shown: StepForStaff): ChangeScreen {
  const { person, request, reason } = asked;
  return {
    step: shown.step,
    record: person,
    request,
    reason,
    action: recordPath(person.number, `registration/${whole.key}`),
    back: `${recordPath(person.number)}#${whole.key}`,
    hidden: { [leftOutField]: shown.leftOut.join(' ') },
    note: (
      <>
        <Whose asked={asked} />
        <HiddenItems step={whole} leftOut={shown.leftOut} />
      </>
    ),
  };
}

function pageOf(
  { person }: RecordRequest,
  { label }: RegistrationStep,
  page: { readonly body: VNode; readonly hasErrors?: boolean; readonly status?: number },
): Answer {
  const { body, hasErrors = false, status } = page;
  const crumbs = recordCrumbs(person.number, label);
  return showPage({ title: label, crumbs, hasErrors, body }, status === undefined ? {} : { status });
}

function show(asked: RecordRequest, step: RegistrationStep): Answer {
  const { person, request } = asked;
  const { keptForm } = request;
  const usual = stepWithoutHidden(step, person);
  if (!applies(step, asked) && !isAllHidden(usual)) return goTo(recordPath(person.number));
  const shown = keptForm === undefined ? usual : stepAsPosted(step, keptForm);
  const screen = screenOf(asked, step, shown);
  if (!isAllHidden(shown)) return pageOf(asked, step, { body: showStepToChange(screen) });
  const { action, back } = screen;
  const hidden = { ...screen.hidden, [revisionField]: String(person.revision) };
  const body = (
    <AllHidden {...{ action, back, hidden, step }} leftOut={shown.leftOut} formToken={request.formToken}>
      <Whose asked={asked} />
    </AllHidden>
  );
  return pageOf(asked, step, { body });
}

const Whose = ({ asked: { person, request } }: { asked: RecordRequest }): VNode => (
  <PersonLine person={person} now={request.now}>
    <Whole>{shownJobSeekerNumber(person.number)}</Whole>
  </PersonLine>
);

async function submit(parts: Parts, asked: RecordRequest, step: RegistrationStep): Promise<Answer> {
  const { person, request } = asked;
  if (request.form[revealField] !== undefined) return reveal(parts, asked, step);
  const posted = stepAsPosted(step, request.form);
  if (!applies(step, asked)) return goTo(recordPath(person.number));
  const outcome = await changeStep(parts, screenOf(asked, step, posted));
  if (outcome.kind === 'changed') {
    const isChanged = outcome.record.revision !== person.revision;
    return goTo(recordDone(person.number, isChanged ? 'changed' : 'unchanged'));
  }
  // What somebody else wrote meanwhile is shown, and may be what was hidden.
  if (outcome.status === 409)
    await noteHiddenShown(parts, asked, { action: 'counter.show-to-change', page: step.key });
  return pageOf(asked, step, outcome);
}

/** 「表示して直す」: the whole screen, what was typed kept, and an entry that says who saw it. */
async function reveal(parts: Parts, asked: RecordRequest, step: RegistrationStep): Promise<Answer> {
  const { person, request } = asked;
  const { step: posted, leftOut } = stepAsPosted(step, request.form);
  await noteHiddenShown(parts, asked, { action: 'counter.show-to-change', page: step.key });
  if (!applies(step, asked))
    return pageOf(asked, step, { body: <NotUsed number={person.number} step={step} /> });
  const hidden = Object.fromEntries(
    leftOut.flatMap((key) => {
      const item = step.items[key];
      return item === undefined ? [] : [[key, item]];
    }),
  );
  const fields = { ...request.form, ...writeItems(hidden, person.answers) };
  const screen = screenOf(asked, step, { step: { ...posted, items: step.items }, leftOut: [] });
  return pageOf(asked, step, { body: showStepToChange(screen, fields) });
}

function NotUsed({ number, step }: { number: string; step: RegistrationStep }): VNode {
  return (
    <>
      <PageHeading>{step.label}</PageHeading>
      <p>この人の今の登録では、使わない画面です。「障害の有無」が「あり」のときに使います。</p>
      <p>
        <a href={recordPath(number)}>求職者の記録へ戻る</a>
      </p>
    </>
  );
}
