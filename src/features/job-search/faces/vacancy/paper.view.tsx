import type { VNode } from 'preact';
import { type ShownVacancy, shownVacancyNumber, type VacancyRecord } from '#features/vacancies/index.ts';
import { japaneseDateTime, type Temporal } from '#kernel/time.ts';
import { DefinitionList } from '#ui/definition-list.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import type { SearchFace } from '../search-face.ts';
import { paperFilePath } from '../search-paths.ts';
import { HoursExplained } from './hours-explained.view.tsx';
import { VacancySections } from './vacancy-sections.tsx';
import { WageExplained } from './wage-explained.view.tsx';

interface PaperProps {
  readonly record: VacancyRecord;
  readonly shown: ShownVacancy;
  readonly face: SearchFace;
  readonly now: Temporal.Instant;
}

/** The 求人票 on paper, A4. */
export function PaperView({ record, shown, face, now }: PaperProps): VNode {
  const { vacancy } = record;
  return (
    <>
      <PageHeading note={`${japaneseDateTime(now)}に表示`}>求人票</PageHeading>
      <DefinitionList rows={[{ term: '求人番号', value: shownVacancyNumber(vacancy.number) }]} />
      <VacancySections
        shown={shown}
        deadlineLabel={face.deadlineLabel}
        explained={{
          wage: <WageExplained facts={shown.facts} />,
          hours: <HoursExplained facts={shown.facts} />,
        }}
      />
      <p class="screen-only">
        <a href={paperFilePath(face.base, vacancy.number)}>PDFを開く</a>
      </p>
    </>
  );
}
