import type { VNode } from 'preact';
import type { VacancyRecord } from '#features/vacancies/index.ts';
import { LinkButton } from '#ui/buttons.tsx';

interface AppliedProps {
  readonly title: string;
  /** The person's own, if there is one. */
  readonly applicationId: string | undefined;
}

/** On a card: that the person applied, and the way to that application. */
export const Applied = ({ title, applicationId }: AppliedProps): VNode | null =>
  applicationId === undefined ? null : (
    <LinkButton href={`/mypage/applications/${applicationId}`} hidden={`${title}の`}>
      応募済み（状況を見る）
    </LinkButton>
  );

interface ApplyingProps extends AppliedProps {
  readonly record: VacancyRecord;
}

/** REFER-3: the way to apply to this vacancy, or why there is none. */
export function Applying({ record, title, applicationId }: ApplyingProps): VNode {
  if (applicationId !== undefined) return <Applied title={title} applicationId={applicationId} />;
  const { answers, number } = record.vacancy;
  if (answers['online-application'] === 'yes') {
    return (
      <LinkButton kind="primary" href={`/mypage/applications/new/${number}`}>
        応募する（オンライン自主応募）
      </LinkButton>
    );
  }
  return (
    <p>
      オンライン自主応募は受けていません。<a href="/offices">ハローワークの窓口</a>
      で、紹介を受けて応募できます。
    </p>
  );
}
