import type { EmployerRequest } from '#features/employers/index.ts';
import type { Fields } from '#kernel/items/item.ts';
import { japanDay } from '#kernel/time.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import type { Parts } from '#platform/parts.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { ItemFields } from '#ui/items/item-fields.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { setInterview } from '../../../actions/set-interview.ts';
import { isOpen } from '../../../rules/application-moves.ts';
import { employerApplicationPaths } from '../../../rules/employer-paths.ts';
import {
  fieldsOfInterview,
  interviewFaultWords,
  interviewItems,
  readInterview,
} from '../../../rules/interview.ts';
import type { ApplicationRow } from '../../../store/tables.ts';
import { applicationCrumb, applicationsCrumb, partOf } from '../own-application.ts';

/** /employer/applications/:id/interview [EMP-1] */
export async function showInterview(
  _parts: Parts,
  request: EmployerRequest,
  application: ApplicationRow,
): Promise<Answer> {
  const back = employerApplicationPaths.application(application.id);
  if (!isOpen(application.state)) return goTo(`${back}?done=meanwhile`);
  return page(request, application, request.keptForm ?? fieldsNow(application), []);
}

/** Sets the interview, or says what is wrong with what was typed. */
export async function submitInterview(
  parts: Parts,
  request: EmployerRequest,
  application: ApplicationRow,
): Promise<Answer> {
  const { form, now, actor } = request;
  const read = readInterview(form, now);
  if (!read.ok) {
    const errors = read.fault.map((fault) => ({ name: fault.name, text: interviewFaultWords(fault) }));
    return page(request, application, form, errors);
  }
  const setting = {
    part: partOf(request),
    applicationId: application.id,
    interview: read.value,
    actor,
  };
  const set = await parts.database.transaction((tx) => setInterview(tx, parts, setting, now));
  const done = set.ok ? 'interview' : 'meanwhile';
  return goTo(`${employerApplicationPaths.application(application.id)}?done=${done}`);
}

/** As it is set now. */
const fieldsNow = ({ interview_at, interview_place, interview_words }: ApplicationRow): Fields =>
  interview_at === null
    ? {}
    : fieldsOfInterview({ at: interview_at, place: interview_place ?? '', words: interview_words ?? '' });

function page(
  { formToken, now }: EmployerRequest,
  application: ApplicationRow,
  fields: Fields,
  errors: readonly FieldError[],
): Answer {
  const isChange = application.interview_at !== null;
  const title = isChange ? '面接の予定を変える' : '面接の予定を知らせる';
  const path = employerApplicationPaths.application(application.id);
  return showPage({
    title,
    crumbs: [applicationsCrumb, applicationCrumb(application), { label: title }],
    hasErrors: errors.length > 0,
    body: (
      <>
        <PageHeading>{title}</PageHeading>
        <ErrorSummary errors={errors} />
        <p>
          <span class="user-text">{application.sent.person.name}</span>
          さんに、メールとマイページで知らせます。
        </p>
        {isChange ? (
          <Banner kind="info" heading="変えると、もう一度返事をもらいます">
            <p>前の予定への返事は取り消されます。急な変更は、電話でも伝えてください。</p>
          </Banner>
        ) : null}
        <Form action={employerApplicationPaths.interview(application.id)} formToken={formToken}>
          <ItemFields items={interviewItems} fields={fields} errors={errors} today={japanDay(now)} />
          <ButtonRow>
            <Button>面接の予定を知らせる</Button>
            <LinkButton kind="plain" href={path}>
              やめる
            </LinkButton>
          </ButtonRow>
        </Form>
      </>
    ),
  });
}
