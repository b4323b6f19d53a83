import type { VNode } from 'preact';
import type { VacancyRecord } from '#features/vacancies/index.ts';
import { japaneseDate } from '#kernel/time.ts';
import { LinkButton } from '#ui/buttons.tsx';
import { PageHeading } from '#ui/page-heading.tsx';

interface EndedProps {
  readonly title: string;
  readonly record: VacancyRecord;
  /** A search for the like. */
  readonly like: string;
}

/** What was here is over: since when, and where to go on. */
export function EndedView({ title, record, like }: EndedProps): VNode {
  const { ended_on, valid_through } = record.vacancy;
  return (
    <>
      <PageHeading>{title}</PageHeading>
      <p>募集は{japaneseDate(ended_on ?? valid_through)}に終わりました。</p>
      <p>
        <LinkButton kind="primary" href={like}>
          よく似た求人をさがす
        </LinkButton>
      </p>
    </>
  );
}
