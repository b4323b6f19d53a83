import type { VNode } from 'preact';
import { shownVacancy, type VacancyRecord, type Viewer, vacancySections } from '#features/vacancies/index.ts';
import { showItems } from '#kernel/items/read-items.ts';
import { ShownItems } from '#ui/items/shown-items.tsx';
import { Section } from '#ui/page-heading.tsx';

/** The 求人票 as this viewer reads it, section by section. */
export function VacancyPaper({ record, viewer }: { record: VacancyRecord; viewer: Viewer }): VNode {
  const { vacancy, establishment } = record;
  const how = { disclosure: vacancy.disclosure, viewer };
  const { facts } = shownVacancy(vacancy.answers, establishment.answers, how);
  return (
    <>
      {vacancySections.map(({ key, label, items }) => {
        const shown = showItems(items, facts);
        return shown.length === 0 ? null : (
          <Section key={key} heading={label}>
            <ShownItems rows={shown.map((one) => ({ term: one.label, lines: one.lines }))} />
          </Section>
        );
      })}
    </>
  );
}
