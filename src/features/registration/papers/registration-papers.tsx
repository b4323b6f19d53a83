import { renderToString } from 'preact-render-to-string';
import {
  type JobSeekerRow,
  registrationState,
  registrationSteps,
  shownJobSeekerNumber,
} from '#features/job-seekers/index.ts';
import type { Office } from '#features/offices/index.ts';
import { showItems } from '#kernel/items/read-items.ts';
import { japanDay, japaneseDateBothCalendars, japaneseTime, type Temporal } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import { TwoDimensionalCode } from '#ui/two-dimensional-code.tsx';
import { kindWords, validityWords } from '../faces/papers/paper-words.ts';
import { codeTextOf } from '../faces/papers/reception-code.tsx';

export interface OnPaper {
  readonly person: JobSeekerRow;
  readonly office: Office | undefined;
  readonly now: Temporal.Instant;
}

/** The same code as on the page, as a drawing of its own. */
const codeOf = (number: string): string =>
  renderToString(<TwoDimensionalCode text={codeTextOf(number)} label="求職番号" />).replace(
    '<svg',
    '<svg xmlns="http://www.w3.org/2000/svg"',
  );

const footOf = ({ site }: Parts, now: Temporal.Instant): string =>
  `${site.siteName}　作成 ${japaneseDateBothCalendars(japanDay(now))} ${japaneseTime(now)}`;

/** ハローワーク受付票 [HOME-5] */
export const receptionPdf = (parts: Parts, { person, office, now }: OnPaper): Promise<Uint8Array> =>
  parts.papers.render({
    template: 'features/registration/papers/reception.typ',
    now,
    data: {
      foot: footOf(parts, now),
      number: shownJobSeekerNumber(person.number),
      name: person.name,
      kana: person.kana,
      code: codeOf(person.number),
      rows: [
        ['有効期限', validityWords(registrationState(person, now))],
        ['登録の区分', kindWords[person.kind]],
        ['担当のハローワーク', office?.name ?? person.office_number],
        ...(office === undefined
          ? []
          : [
              ['電話番号', office.telephone],
              ['開いている時間', office.openingHours],
            ]),
      ],
    },
  });

/** 求職登録票, by the table of items [REG-6] [REG-7]. */
export const registrationPdf = (
  parts: Parts,
  { person, office, now }: OnPaper,
  sensitive: boolean,
): Promise<Uint8Array> =>
  parts.papers.render({
    template: 'features/registration/papers/registration.typ',
    now,
    data: {
      foot: footOf(parts, now),
      sensitive,
      code: codeOf(person.number),
      head: [
        ['求職番号', shownJobSeekerNumber(person.number)],
        ['登録した日', japaneseDateBothCalendars(japanDay(person.registered_at))],
        ['有効期限', validityWords(registrationState(person, now))],
        ['登録の区分', kindWords[person.kind]],
        ['担当のハローワーク', office?.name ?? person.office_number],
      ],
      sections: registrationSteps
        .map(({ label, items }) => ({
          label,
          rows: showItems(items, person.answers, { sensitive }).map((row) => [row.label, row.lines]),
        }))
        .filter(({ rows }) => rows.length > 0),
    },
  });
