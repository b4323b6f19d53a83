import type { VNode } from 'preact';
import type { Office } from '#features/offices/index.ts';
import { japaneseDateTime, japaneseDateWithWeekday } from '#kernel/time.ts';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Lines } from '#ui/items/lines.tsx';
import { Section } from '#ui/page-heading.tsx';
import type { ApplicationRow } from '../../../store/tables.ts';

const textOf = (text: string): VNode => (
  <span class="user-text">
    <Lines lines={text.split('\n')} />
  </span>
);

export function InterviewSection({ application }: { application: ApplicationRow }): VNode | null {
  const {
    interview_at: at,
    interview_place: place,
    interview_words: words,
    interview_accepted_at,
  } = application;
  if (at === null) return null;
  return (
    <Section heading="面接の予定">
      <DefinitionList
        rows={[
          { term: '日時', value: japaneseDateTime(at) },
          { term: '場所', value: textOf(place ?? '') },
          ...(words === null || words === '' ? [] : [{ term: '連絡', value: textOf(words) }]),
          {
            term: '求職者の返事',
            value:
              interview_accepted_at === null
                ? 'まだありません'
                : `${japaneseDateTime(interview_accepted_at)} 行くと返事がありました`,
          },
        ]}
      />
    </Section>
  );
}

interface ResultProps {
  readonly application: ApplicationRow;
  readonly office: Office | undefined;
}

export function ResultSection({ application, office }: ResultProps): VNode | null {
  const { result, starts_on, closed_at } = application;
  if (result === null || closed_at === null) return null;
  const { outcome, words, differences } = result;
  const ofHired = [
    ...(starts_on === null ? [] : [{ term: '働き始める日', value: japaneseDateWithWeekday(starts_on) }]),
    {
      term: '求人票の労働条件と採用条件の相違',
      value: differences === '' ? '相違なし' : textOf(differences),
    },
  ];
  return (
    <Section heading="選考結果">
      <DefinitionList
        rows={[
          { term: '結果', value: outcome === 'hired' ? '採用' : '不採用' },
          ...(outcome === 'hired' ? ofHired : []),
          { term: '応募した方への連絡', value: words === '' ? 'ありません' : textOf(words) },
          { term: '知らせた日時', value: japaneseDateTime(closed_at) },
        ]}
      />
      <OnlyOffice office={office} />
    </Section>
  );
}

export const officeWords = (office: Office | undefined): string =>
  office === undefined ? '求人を受け付けたハローワーク' : `${office.name}（電話 ${office.telephone}）`;

/** What was told is corrected by the office only. */
export function OnlyOffice({ office }: { office: Office | undefined }): VNode {
  return (
    <p>知らせた結果は、この画面では直せません。まちがえたときは、{officeWords(office)}に連絡してください。</p>
  );
}
