import {
  establishmentItems,
  type ShownVacancy,
  shownVacancyNumber,
  silenceWords,
  vacancySections,
} from '#features/vacancies/index.ts';
import { showItems } from '#kernel/items/read-items.ts';
import { japaneseDateTime, type Temporal } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';

interface OnPaper {
  readonly number: string;
  /** Already only what this viewer may read. */
  readonly shown: ShownVacancy;
  /** The same date has another name on public pages. */
  readonly deadlineLabel: string;
  readonly now: Temporal.Instant;
}

/** The 求人票 as a PDF, by the table of items [JOB-2] [JOB-5]. */
export function vacancyPdf(
  parts: Parts,
  { number, shown, deadlineLabel, now }: OnPaper,
): Promise<Uint8Array> {
  const { facts, establishment, silence } = shown;
  const [basics, ...others] = vacancySections.map(({ label, items }) => ({
    label,
    instead: '',
    rows: showItems(items, facts).map((one) => [
      one.key === 'valid-through' ? deadlineLabel : one.label,
      one.lines,
    ]),
  }));
  const employer = {
    label: '求人事業所',
    instead: silence === undefined ? '' : silenceWords[silence],
    rows:
      establishment === undefined
        ? []
        : showItems(establishmentItems, establishment).map((one) => [one.label, one.lines]),
  };
  const sections = [basics, employer, ...others].filter(
    (one) => one !== undefined && (one.rows.length > 0 || one.instead !== ''),
  );
  return parts.papers.render({
    template: 'features/job-search/papers/vacancy.typ',
    now,
    data: {
      foot: `${parts.site.siteName}　${japaneseDateTime(now)}に表示`,
      number: shownVacancyNumber(number),
      sections,
    },
  });
}
