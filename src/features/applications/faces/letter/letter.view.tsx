import type { VNode } from 'preact';
import { shownJobSeekerNumber } from '#features/job-seekers/index.ts';
import { shownVacancyNumber } from '#features/vacancies/index.ts';
import { japaneseDateBothCalendars, japaneseDateTime, Temporal } from '#kernel/time.ts';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Whole } from '#ui/figures.tsx';
import { Section } from '#ui/page-heading.tsx';
import type { LetterContents } from '../../rules/letter-contents.ts';

const day = (iso: string): string => japaneseDateBothCalendars(Temporal.PlainDate.from(iso));

interface LetterProps {
  readonly contents: LetterContents;
  readonly interviewAt: Temporal.Instant | null;
}

/** The 紹介状 to read on a screen: the same words as on the paper. */
export function LetterView({ contents, interviewAt }: LetterProps): VNode {
  const { person, vacancy, office, staffName } = contents;
  return (
    <>
      <p>
        {vacancy.employer} {vacancy.contact === '' ? '採用ご担当者' : vacancy.contact} 様
      </p>
      <p>次の方を紹介します。</p>
      <DefinitionList
        rows={[
          { term: '紹介番号', value: <Whole>{contents.number}</Whole> },
          { term: '発行日', value: day(contents.issuedOn) },
          { term: '有効期限', value: `${day(contents.validThrough)}まで` },
        ]}
      />
      <Section heading="紹介する方">
        <DefinitionList
          rows={[
            { term: '氏名', value: person.name },
            { term: '氏名（カナ）', value: person.kana },
            { term: '求職番号', value: <Whole>{shownJobSeekerNumber(person.number)}</Whole> },
          ]}
        />
      </Section>
      <Section heading="紹介する求人">
        <DefinitionList
          rows={[
            { term: '求人番号', value: <Whole>{shownVacancyNumber(vacancy.number)}</Whole> },
            { term: '職種', value: vacancy.title },
            { term: '選考の場所', value: orNone(vacancy.address) },
            { term: '選考方法', value: orNone(vacancy.selection) },
            { term: '応募書類', value: orNone(vacancy.documents) },
            { term: '電話番号', value: orNone(vacancy.telephone) },
            {
              term: '面接の日時',
              value: interviewAt === null ? 'まだ決まっていません' : japaneseDateTime(interviewAt),
            },
          ]}
        />
      </Section>
      <Section heading="紹介したハローワーク">
        <DefinitionList
          rows={[
            { term: '名前', value: office.name },
            { term: '住所', value: office.address },
            { term: '電話番号', value: <Whole>{office.telephone}</Whole> },
            ...(staffName === '' ? [] : [{ term: '担当', value: staffName }]),
          ]}
        />
      </Section>
    </>
  );
}

const orNone = (words: string): string => (words === '' ? '求人票に書かれていません' : words);
