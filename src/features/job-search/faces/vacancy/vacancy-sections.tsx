import type { VNode } from 'preact';
import {
  establishmentItems,
  type ShownVacancy,
  silenceWords,
  vacancySections,
} from '#features/vacancies/index.ts';
import { showItems } from '#kernel/items/read-items.ts';
import { ShownItems } from '#ui/items/shown-items.tsx';
import { Section } from '#ui/page-heading.tsx';

interface SectionsProps {
  readonly shown: ShownVacancy;
  /** The same date has another name on public pages. */
  readonly deadlineLabel: string;
  /** What a section means, under it: by the key of the section. */
  readonly explained?: Readonly<Record<string, VNode | null>>;
}

/** Everything of the 求人票, section by section; what was not filled in is left out. */
export function VacancySections({ shown, deadlineLabel, explained }: SectionsProps): VNode {
  const { facts, establishment, silence } = shown;
  const sections = vacancySections.map(({ key, label, items }) => ({
    key,
    label,
    items: showItems(items, facts).map((one) =>
      one.key === 'valid-through' ? { ...one, label: deadlineLabel } : one,
    ),
  }));
  const [basics, ...others] = sections;
  return (
    <>
      {basics === undefined ? null : <Rows {...basics} />}
      <Section heading="求人事業所" id="section-establishment">
        {establishment === undefined ? (
          <p>{silence === undefined ? '' : silenceWords[silence]}</p>
        ) : (
          <ShownItems
            rows={showItems(establishmentItems, establishment).map(({ label, lines }) => ({
              term: label,
              lines,
            }))}
          />
        )}
      </Section>
      {others.map((section) => (
        <Rows {...section} explained={explained?.[section.key]} />
      ))}
    </>
  );
}

interface RowsProps {
  readonly key: string;
  readonly label: string;
  readonly explained?: VNode | null | undefined;
  readonly items: ReturnType<typeof showItems>;
}

const Rows = ({ label, items, explained }: Omit<RowsProps, 'key'>): VNode | null =>
  items.length === 0 ? null : (
    <Section heading={label}>
      <ShownItems rows={items.map((one) => ({ term: one.label, lines: one.lines }))} />
      {explained}
    </Section>
  );
