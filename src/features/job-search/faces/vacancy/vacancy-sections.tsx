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

const sectionId = (key: string): string => `section-${key}`;

/** To the sections of a long page. */
export function SectionLinks({ shown: { facts } }: Pick<SectionsProps, 'shown'>): VNode {
  const [basics, ...others] = vacancySections;
  const all = [basics, { key: 'establishment', label: '求人事業所', items: undefined }, ...others];
  return (
    <nav class="section-links" aria-label="求人票の見出し">
      <ul>
        {all.map((one) =>
          one === undefined ||
          (one.items !== undefined && showItems(one.items, facts).length === 0) ? null : (
            <li key={one.key}>
              <a href={`#${sectionId(one.key)}`}>{one.label}</a>
            </li>
          ),
        )}
      </ul>
    </nav>
  );
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
      {basics === undefined ? null : <Rows {...basics} id={sectionId(basics.key)} />}
      <Section heading="求人事業所" id={sectionId('establishment')}>
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
        <Rows {...section} id={sectionId(section.key)} explained={explained?.[section.key]} />
      ))}
    </>
  );
}

interface RowsProps {
  readonly key: string;
  readonly id: string;
  readonly label: string;
  readonly explained?: VNode | null | undefined;
  readonly items: ReturnType<typeof showItems>;
}

const Rows = ({ id, label, items, explained }: Omit<RowsProps, 'key'>): VNode | null =>
  items.length === 0 ? null : (
    <Section heading={label} id={id}>
      <ShownItems rows={items.map((one) => ({ term: one.label, lines: one.lines }))} />
      {explained}
    </Section>
  );
