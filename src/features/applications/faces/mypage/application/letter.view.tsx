import type { VNode } from 'preact';
import { shownJobSeekerNumber } from '#features/job-seekers/index.ts';
import { shownVacancyNumber } from '#features/vacancies/index.ts';
import { japaneseDateBothCalendars, japaneseDateTime, Temporal } from '#kernel/time.ts';
import { DefinitionList } from '#ui/definition-list.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import type { LetterContents } from '../../../rules/letter-contents.ts';
import type { ApplicationRow } from '../../../store/tables.ts';
import { letterFilePath, ownApplicationPath } from '../own-paths.ts';

export const letterTitle = '紹介状';

interface LetterProps {
  readonly application: ApplicationRow;
  readonly contents: LetterContents;
}

const day = (iso: string): string => japaneseDateBothCalendars(Temporal.PlainDate.from(iso));
const known = (value: string): string => (value === '' ? '記載なし' : value);

/** 紹介状, as it was issued. */
export function LetterView({ application, contents }: LetterProps): VNode {
  const { person, vacancy, office } = contents;
  const { interview_at } = application;
  return (
    <>
      <div class="paper">
        <PageHeading note={`紹介番号 ${contents.number}`}>{letterTitle}</PageHeading>
        <p>{vacancy.employer} 採用ご担当者様</p>
        <p>次の方を紹介します。選考をお願いします。</p>
        <DefinitionList
          rows={[
            { term: '氏名', value: `${person.name}（${person.kana}）` },
            { term: '求職番号', value: shownJobSeekerNumber(person.number) },
            { term: '職種', value: vacancy.title },
            { term: '求人番号', value: shownVacancyNumber(vacancy.number) },
            { term: '選考の場所', value: known(vacancy.address) },
            { term: '選考の方法', value: known(vacancy.selection) },
            { term: '応募書類', value: known(vacancy.documents) },
            { term: '会社の担当者', value: known(vacancy.contact) },
            { term: '会社の電話番号', value: known(vacancy.telephone) },
            {
              term: '面接の日時',
              value: interview_at === null ? '会社と決めます' : japaneseDateTime(interview_at),
            },
            { term: '紹介した日', value: day(contents.issuedOn) },
            { term: '紹介の期限', value: `${day(contents.validThrough)}まで` },
          ]}
        />
        <Section heading={office.name}>
          <p>{office.address}</p>
          <p>電話 {office.telephone}</p>
          <p>{contents.staffName === '' ? 'オンラインで交付しました。' : `担当 ${contents.staffName}`}</p>
        </Section>
      </div>
      <div class="screen-only">
        <ul class="way-on">
          <li>
            <a href={letterFilePath(application.id)}>PDFで受け取る（選考結果通知のついたもの）</a>
          </li>
          <li>
            <a href={ownApplicationPath(application.id)}>応募の状況へ戻る</a>
          </li>
        </ul>
      </div>
    </>
  );
}
