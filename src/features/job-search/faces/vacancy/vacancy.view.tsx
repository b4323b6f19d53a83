import type { VNode } from 'preact';
import {
  ageWords,
  daysOffWords,
  disclosureWords,
  kindOfVacancyWords,
  type ShownVacancy,
  shiftWords,
  shownVacancyNumber,
  silenceWords,
  tagsOf,
  tagWords,
  type VacancyRecord,
  wageWords,
  writtenWageWords,
} from '#features/vacancies/index.ts';
import { japaneseDateBothCalendars, japaneseDateWithWeekday } from '#kernel/time.ts';
import { ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { Card } from '#ui/card.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { PageHeading, WithSide } from '#ui/page-heading.tsx';
import { Tag } from '#ui/tag.tsx';
import type { SearchFace } from '../search-face.ts';
import { paperPath } from '../search-paths.ts';
import { VacancySections } from './vacancy-sections.tsx';

interface VacancyProps {
  readonly face: SearchFace;
  readonly record: VacancyRecord;
  readonly shown: ShownVacancy;
  readonly siteUrl: string;
}

/** A vacancy: what decides on top, then everything of the 求人票. */
export function VacancyView(props: VacancyProps): VNode {
  const { face, record, shown } = props;
  const { vacancy } = record;
  const { facts, establishment, silence } = shown;
  return (
    <>
      <p class="tag-row">
        <Tag kind="good">有効</Tag>
        <Tag>{kindOfVacancyWords(facts)}</Tag>
      </p>
      <PageHeading note={establishment?.name ?? (silence === undefined ? '' : silenceWords[silence])}>
        {facts.title ?? '求人'}
      </PageHeading>
      <WithSide
        side={
          <Card heading={face.deadlineLabel}>
            <p>{japaneseDateWithWeekday(vacancy.valid_through)}</p>
            <p>求人番号 {shownVacancyNumber(vacancy.number)}</p>
            <ButtonRow>
              <LinkButton href={paperPath(face.base, vacancy.number)}>求人票を表示</LinkButton>
            </ButtonRow>
          </Card>
        }
      >
        <DefinitionList
          rows={[
            { term: '賃金(手当等を含む)', value: wageWords(facts) },
            { term: '賃金（書かれたとおり）', value: writtenWageWords(facts) },
            { term: '就業場所', value: facts.place?.text ?? '' },
            { term: '就業時間', value: shiftWords(facts) },
            { term: '休日', value: daysOffWords(facts) },
            { term: '年齢', value: ageWords(facts) },
            { term: '受付年月日', value: japaneseDateBothCalendars(vacancy.received_on) },
            { term: '公開範囲', value: disclosureWords[vacancy.disclosure] },
          ]}
        />
        <p class="conditions">
          {tagsOf(facts)
            .map((tag) => tagWords(tag))
            .join('／')}
        </p>
        <VacancySections shown={shown} />
      </WithSide>
    </>
  );
}
