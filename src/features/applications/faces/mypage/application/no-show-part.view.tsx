import type { VNode } from 'preact';
import { policy } from '#kernel/policy.ts';
import { isPastJapanDay, japanDay, japaneseDate, japaneseDeadline, type Temporal } from '#kernel/time.ts';
import { LinkButton } from '#ui/buttons.tsx';
import { Section } from '#ui/page-heading.tsx';
import { noShowStateWords } from '../../../rules/no-shows.ts';
import type { ApplicationRow, NoShowReportRow } from '../../../store/tables.ts';
import { objectionPath } from '../own-paths.ts';

interface NoShowProps {
  readonly application: ApplicationRow;
  readonly report: NoShowReportRow | undefined;
  readonly now: Temporal.Instant;
}

export const objectionThrough = ({ reported_at }: NoShowReportRow): Temporal.PlainDate =>
  japanDay(reported_at).add({ days: policy.noShows.objectionDays });

export const mayObject = (report: NoShowReportRow, now: Temporal.Instant): boolean =>
  report.state === 'counts' && !isPastJapanDay(objectionThrough(report), now);

/** REFER-6: what was reported, what it means, and how to say that it was not so. */
export function NoShowPart({ application, report, now }: NoShowProps): VNode | null {
  if (report === undefined) return null;
  const { state, interview_on, objection, decision_reason } = report;
  const { reports, months } = policy.noShows;
  return (
    <Section heading="面接不参加の報告">
      <p>
        会社は、{japaneseDate(interview_on)}の面接に参加しなかったと報告しました。今の扱い：
        {noShowStateWords[state]}
      </p>
      <p>
        報告が{months}か月に{reports}件になると、オンライン自主応募が使えなくなります。
      </p>
      {objection === null ? null : (
        <>
          <p>あなたの異議：</p>
          <p class="user-text">{objection}</p>
        </>
      )}
      {decision_reason === null ? null : (
        <>
          <p>ハローワークが確かめた結果：</p>
          <p class="user-text">{decision_reason}</p>
        </>
      )}
      {mayObject(report, now) ? (
        <>
          <p>報告がちがうときは、{japaneseDeadline(objectionThrough(report))}、異議を申し立てられます。</p>
          <p>
            <LinkButton href={objectionPath(application.id)}>異議を申し立てる</LinkButton>
          </p>
        </>
      ) : null}
    </Section>
  );
}
