import type { VNode } from 'preact';
import { PageHeading, Prose, Section } from '#ui/page-heading.tsx';
import { Contents } from '../../../guidance/contents.tsx';
import { type CalendarYear, calendarYears } from '../../../rules/calendar-years.ts';

const decadeOf = ({ western }: CalendarYear): number => Math.floor(western / 10) * 10;

/** Three short columns fit the smallest phone, so that rows stay rows and the eye can run down. */
function YearTable({ caption, years }: { caption: string; years: readonly CalendarYear[] }): VNode {
  return (
    <table class="year-table">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">西暦</th>
          <th scope="col">和暦</th>
          <th scope="col">年齢</th>
        </tr>
      </thead>
      <tbody>
        {years.map(({ western, eras, ageThisYear }) => (
          <tr key={western}>
            <th scope="row">{western}年</th>
            <td>{eras.join('、')}</td>
            <td>{ageThisYear}歳</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export const calendarYearsTitle = '和暦と西暦の表';

/** 「和暦と西暦の表」: for the birth date fields, which ask for the Western year. */
export function CalendarYearsView({ thisYear }: { thisYear: number }): VNode {
  const decades = [...Map.groupBy(calendarYears(thisYear), decadeOf)];
  return (
    <>
      <PageHeading>{calendarYearsTitle}</PageHeading>
      <Prose>
        <p>生まれた年の西暦を調べる表です。新しい年から並んでいます。</p>
        <p>{`年齢は、${thisYear}年の誕生日になる年齢です。`}</p>
        <Contents
          entries={decades.map(([decade]) => ({ id: `years-${decade}`, heading: `${decade}年代` }))}
        />
        {decades.map(([decade, years]) => (
          <Section key={decade} id={`years-${decade}`} heading={`${decade}年代`}>
            <YearTable caption={`${decade}年代の西暦、和暦、年齢`} years={years} />
          </Section>
        ))}
      </Prose>
    </>
  );
}
