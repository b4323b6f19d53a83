import type { EmployerRequest } from '#features/employers/index.ts';
import { policy } from '#kernel/policy.ts';
import type { Temporal } from '#kernel/time.ts';
import {
  isBefore,
  isPastJapanDay,
  japanDay,
  japaneseDateTime,
  japaneseDateWithWeekday,
} from '#kernel/time.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import { fieldOf } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { Checkbox } from '#ui/choice-fields.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { reportNoShow } from '../../../actions/no-shows.ts';
import { isSelfApplication } from '../../../rules/channels.ts';
import { employerApplicationPaths } from '../../../rules/employer-paths.ts';
import type { ApplicationRow } from '../../../store/tables.ts';
import { applicationCrumb, applicationsCrumb, partOf } from '../own-application.ts';

const title = '面接に来なかったことを報告する';

/** /employer/applications/:id/no-show [REFER-6] */
export async function showNoShow(
  _parts: Parts,
  request: EmployerRequest,
  application: ApplicationRow,
): Promise<Answer> {
  return page(request, application, []);
}

/** Reports it, once it was said that no decline came. */
export async function submitNoShow(
  parts: Parts,
  request: EmployerRequest,
  application: ApplicationRow,
): Promise<Answer> {
  const { form, now, actor } = request;
  const path = employerApplicationPaths.application(application.id);
  if (whyNot(application, now) !== undefined) return page(request, application, []);
  if (fieldOf(form, 'no-word') !== 'yes') {
    return page(request, application, [
      { name: 'no-word', text: '辞退の連絡がなかったことを確かめて、印を付けてください。' },
    ]);
  }
  const reporting = { part: partOf(request), applicationId: application.id, actor };
  const reported = await parts.database.transaction((tx) => reportNoShow(tx, parts, reporting, now));
  return goTo(`${path}?done=${reported.ok ? 'no-show' : 'meanwhile'}`);
}

const { reports, months, reportDays, objectionDays } = policy.noShows;

/** Why there is nothing to report, or no longer. */
function whyNot({ state, channel, interview_at }: ApplicationRow, now: Temporal.Instant): string | undefined {
  if (state === 'withdrawn') {
    return '応募した方は、面接の前に辞退しています。辞退した方は、面接不参加にはなりません。';
  }
  if (!isSelfApplication(channel)) {
    return 'ハローワークの紹介による応募です。面接に来なかったときは、紹介したハローワークに連絡してください。';
  }
  if (state !== 'interview' || interview_at === null)
    return 'この応募には、これから行う面接の予定がありません。';
  if (isBefore(now, interview_at)) {
    return `面接の予定は${japaneseDateTime(interview_at)}です。面接の時刻が過ぎてから報告できます。`;
  }
  const last = japanDay(interview_at).add({ days: reportDays });
  return isPastJapanDay(last, now)
    ? `報告できる期限（面接の日から${reportDays}日）が過ぎました。選考の結果を知らせてください。`
    : undefined;
}

function page(request: EmployerRequest, application: ApplicationRow, errors: readonly FieldError[]): Answer {
  const reason = whyNot(application, request.now);
  return showPage({
    title,
    crumbs: [applicationsCrumb, applicationCrumb(application), { label: title }],
    hasErrors: errors.length > 0,
    body: (
      <>
        <PageHeading>{title}</PageHeading>
        <ErrorSummary errors={errors} />
        {reason === undefined ? (
          <Report request={request} application={application} errors={errors} />
        ) : (
          <Banner kind="info" heading="報告することはありません">
            <p>{reason}</p>
            <p>
              <a href={employerApplicationPaths.application(application.id)}>応募の内容に戻る</a>
            </p>
          </Banner>
        )}
      </>
    ),
  });
}

interface ReportProps {
  readonly request: EmployerRequest;
  readonly application: ApplicationRow;
  readonly errors: readonly FieldError[];
}

function Report({ request, application, errors }: ReportProps) {
  const { id, interview_at, sent } = application;
  if (interview_at === null) return null;
  const last = japanDay(interview_at).add({ days: reportDays });
  return (
    <>
      <p>
        <span class="user-text">{sent.person.name}</span>さんの面接は、{japaneseDateTime(interview_at)}
        でした。
      </p>
      <Banner kind="warning" heading="報告すると、応募した方に次のことが起こります">
        <ul>
          <li>この応募の選考は終わります。</li>
          <li>報告があったことを、応募した方に知らせます。</li>
          <li>
            {months}か月の間に{reports}回報告されると、オンライン自主応募が使えなくなります。
          </li>
          <li>応募した方は、{objectionDays}日の間、異議を申し立てられます。ハローワークが確かめます。</li>
        </ul>
      </Banner>
      <p>
        面接の前に辞退の連絡があった方は、面接不参加ではありません。電話やメッセージ、交通機関の遅れも確かめてください。報告は
        {japaneseDateWithWeekday(last)}までできます。
      </p>
      <Form action={employerApplicationPaths.noShow(id)} formToken={request.formToken}>
        <Checkbox
          name="no-word"
          label="面接の前に辞退の連絡はなく、面接に来ませんでした。"
          required
          error={errorOf(errors, 'no-word')}
        />
        <ButtonRow>
          <Button kind="danger">面接不参加を報告する</Button>
          <LinkButton kind="plain" href={employerApplicationPaths.application(id)}>
            やめる
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}
