import type { VNode } from 'preact';
import { PageHeading, Prose, Section } from '#ui/page-heading.tsx';
import { Contents } from '../../../guidance/contents.tsx';
import { RowTable } from '../../../guidance/row-table.tsx';
import { type CalendarYear, calendarYears } from '../../../rules/calendar-years.ts';

const decadeOf = ({ western }: CalendarYear): number => Math.floor(western / 10) * 10;

const rowOf = ({ western, eras, ageThisYear }: CalendarYear): readonly string[] => [
  `${western}年`,
  eras.join('、'),
  `${ageThisYear}歳`,
];

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
            <RowTable
              caption={`${decade}年代の西暦、和暦、年齢`}
              columns={['西暦', '和暦', '年齢']}
              rows={years.map(rowOf)}
            />
          </Section>
        ))}
      </Prose>
    </>
  );
}
