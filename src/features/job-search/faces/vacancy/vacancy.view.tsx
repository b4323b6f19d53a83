import type { VNode } from 'preact';
import {
  ageWords,
  daysOffWords,
  emptyQuery,
  type ShownVacancy,
  shiftWords,
  shownVacancyNumber,
  silenceWords,
  tagsOf,
  type VacancyRecord,
  wageWords,
  writtenWageWords,
} from '#features/vacancies/index.ts';
import { japaneseDate, japaneseDateWithWeekday, type Temporal } from '#kernel/time.ts';
import { ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { Card } from '#ui/card.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { ConditionLine } from '../condition-line.tsx';
import { ownVacancyPath } from '../mypage/own-paths.ts';
import { VacancyTags } from '../search/card-tags.view.tsx';
import type { SearchFace } from '../search-face.ts';
import { paperPath, searchPath } from '../search-paths.ts';
import { WageLine } from '../wage-line.tsx';
import { Audience } from './audience.view.tsx';
import { Changes, type ShownChange } from './changes.view.tsx';
import { HoursExplained } from './hours-explained.view.tsx';
import { SectionLinks, VacancySections } from './vacancy-sections.tsx';
import { WageExplained } from './wage-explained.view.tsx';

interface VacancyProps {
  readonly face: SearchFace;
  readonly record: VacancyRecord;
  readonly shown: ShownVacancy;
  readonly today: Temporal.PlainDate;
  readonly changes: readonly ShownChange[];
  /** For search engines; only where anybody reads the page. */
  readonly posting: string | undefined;
  /** What a signed-in person can do with it. */
  readonly actions: VNode | null;
}

const ofEmployer = (base: string, establishmentNumber: string): string =>
  searchPath(base, { ...emptyQuery, number: [establishmentNumber] });

/** A vacancy: what decides on top, then everything of the 求人票. */
export function VacancyView(props: VacancyProps): VNode {
  const { face, record, shown, today, changes, posting } = props;
  const { vacancy } = record;
  const { facts, establishment, silence } = shown;
  return (
    <>
      <VacancyTags vacancy={vacancy} facts={facts} today={today} />
      <PageHeading note={establishment?.name ?? ''}>{facts.title ?? '求人'}</PageHeading>
      {silence === undefined ? null : <p>{silenceWords[silence]}</p>}
      <div class="with-side vacancy-page">
        <div class="with-side-main">
          <DefinitionList
            rows={[
              { term: '賃金(手当等を含む)', value: <WageLine words={wageWords(facts)} /> },
              { term: '賃金（書かれたとおり）', value: <WageLine words={writtenWageWords(facts)} /> },
              { term: '就業場所', value: facts.place?.text ?? '' },
              { term: '就業時間', value: shiftWords(facts) },
              { term: '休日', value: daysOffWords(facts) },
              { term: '年齢', value: ageWords(facts) },
              { term: '求人数', value: facts.hiring === undefined ? '' : `${facts.hiring}名` },
            ]}
          />
          <ConditionLine tags={tagsOf(facts)} />
          <Audience disclosure={vacancy.disclosure} />
        </div>
        <aside class="with-side-side vacancy-side">
          <Card heading={face.deadlineLabel}>
            <p>{japaneseDateWithWeekday(vacancy.valid_through)}</p>
            <p>求人番号 {shownVacancyNumber(vacancy.number)}</p>
            <p>受付年月日 {japaneseDate(vacancy.received_on)}</p>
            <ButtonRow>
              {props.actions}
              <LinkButton href={paperPath(face.base, vacancy.number)}>求人票を表示</LinkButton>
            </ButtonRow>
            {face.face === 'public' ? (
              <p>
                <a href={ownVacancyPath(vacancy.number)}>マイページにログインして、お気に入りに入れる</a>
              </p>
            ) : null}
          </Card>
        </aside>
        <div class="with-side-main">
          <SectionLinks shown={shown} />
          <VacancySections
            shown={shown}
            deadlineLabel={face.deadlineLabel}
            explained={{ wage: <WageExplained facts={facts} />, hours: <HoursExplained facts={facts} /> }}
          />
          {establishment === undefined ? null : (
            <p>
              <a href={ofEmployer(face.base, vacancy.establishment_number)}>この事業所の求人をすべて見る</a>
            </p>
          )}
          <Changes changes={changes} />
        </div>
      </div>
      {posting === undefined ? null : (
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: posting }} />
      )}
    </>
  );
}
