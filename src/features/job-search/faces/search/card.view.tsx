import type { VNode } from 'preact';
import {
  ageWords,
  daysOffWords,
  disclosureWords,
  employmentWords,
  type Searcher,
  shiftWords,
  shownVacancy,
  shownVacancyNumber,
  type VacancyFacts,
  type VacancyRecord,
  wageWords,
} from '#features/vacancies/index.ts';
import { japaneseDate, japaneseDateWithWeekday } from '#kernel/time.ts';
import { ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { Details } from '#ui/details.tsx';
import { ConditionLine } from '../condition-line.tsx';
import type { SearchFace } from '../search-face.ts';
import { cardAnchor, vacancyPath } from '../search-paths.ts';
import { WageLine } from '../wage-line.tsx';
import { VacancyTags } from './card-tags.view.tsx';

const shortSilence = {
  'for-registered': '事業所名は、登録が有効な方に公開',
  'by-wish': '事業所名は非公開',
} as const;

interface CardProps {
  /** The first as the search sorts them; the others are near-equal ones of the same employer. */
  readonly records: readonly VacancyRecord[];
  readonly face: SearchFace;
  readonly searcher: Searcher;
  /** Below the facts: what a signed-in person can do with it. */
  readonly actions?: VNode | null;
  /** Title, wage, place and deadline alone. */
  readonly isShort?: boolean;
  /** Whether the person opened it before. */
  readonly isSeen?: boolean;
}

const Fact = ({ term, children }: { term: string; children: string }): VNode => (
  <div class="fact">
    <dt>{term}</dt>
    <dd>{children === '' ? '記載なし' : children}</dd>
  </div>
);

/** A vacancy in a list: everything that decides whether to open it [JOB-2]. */
export function VacancyCard({
  records,
  face,
  searcher,
  actions = null,
  isShort = false,
  isSeen = false,
}: CardProps): VNode | null {
  const [first, ...alike] = records;
  if (first === undefined) return null;
  const { vacancy } = first;
  const { disclosure, number } = vacancy;
  const { facts, establishment, silence } = shownVacancy(vacancy.answers, first.establishment.answers, {
    disclosure,
    viewer: searcher.viewer,
  });
  const href = vacancyPath(face.base, number);
  if (isShort) return <ShortCard {...{ record: first, shown: facts, face, isSeen, actions }} />;
  const employment = facts.employment === undefined ? '' : employmentWords[facts.employment];
  return (
    <article class="card vacancy-card" id={cardAnchor(number)}>
      <VacancyTags vacancy={vacancy} facts={facts} today={searcher.today} isSeen={isSeen} />
      <h2 class="card-heading">
        <a href={href}>{facts.title ?? '職種の記載なし'}</a>
      </h2>
      <p class="user-text">{establishment?.name ?? (silence === undefined ? '' : shortSilence[silence])}</p>
      <p class="wage">
        <span class="meta">賃金(手当等を含む)</span>{' '}
        <strong>
          <WageLine words={wageWords(facts)} />
        </strong>
      </p>
      <dl class="facts">
        <Fact term="就業場所">{facts.place?.text ?? ''}</Fact>
        <Fact term="就業時間">{shiftWords(facts)}</Fact>
        <Fact term="休日">{daysOffWords(facts)}</Fact>
        <Fact term="雇用形態">{employment}</Fact>
      </dl>
      <p class="vacancy-contents user-text">{facts.contents ?? ''}</p>
      <ConditionLine facts={facts} />
      <dl class="facts facts-small">
        <Fact term="年齢">{ageWords(facts)}</Fact>
        <Fact term="求人数">{facts.hiring === undefined ? '' : `${facts.hiring}名`}</Fact>
        <Fact term="受付年月日">{japaneseDate(vacancy.received_on)}</Fact>
        <Fact term={face.deadlineLabel}>{japaneseDateWithWeekday(vacancy.valid_through)}</Fact>
        <Fact term="求人番号">{shownVacancyNumber(number)}</Fact>
        <Fact term="公開範囲">{disclosureWords[disclosure]}</Fact>
      </dl>
      {alike.length === 0 ? null : <Alike records={alike} face={face} searcher={searcher} />}
      <ButtonRow>
        {actions}
        <LinkButton href={href} hidden={`${facts.title ?? ''}の`}>
          詳細を表示
        </LinkButton>
      </ButtonRow>
    </article>
  );
}

interface ShortProps {
  readonly record: VacancyRecord;
  readonly shown: VacancyFacts;
  readonly face: SearchFace;
  readonly isSeen: boolean;
  readonly actions: VNode | null;
}

/** To look through many quickly. */
const ShortCard = ({ record: { vacancy }, shown, face, isSeen, actions }: ShortProps): VNode => (
  <article class="card vacancy-card vacancy-short" id={cardAnchor(vacancy.number)}>
    <h2 class="card-heading">
      <a href={vacancyPath(face.base, vacancy.number)}>{shown.title ?? '職種の記載なし'}</a>
    </h2>
    <p class="wage">
      <strong>
        <WageLine words={wageWords(shown)} />
      </strong>
    </p>
    <p>{shown.place?.text ?? ''}</p>
    <p class="meta">
      {face.deadlineLabel} {japaneseDateWithWeekday(vacancy.valid_through)}
      {isSeen ? '　見ました' : ''}
    </p>
    {actions === null ? null : <ButtonRow>{actions}</ButtonRow>}
  </article>
);

/** Near-equal ones of the same employer: the places tell them apart. */
function Alike({ records, face, searcher }: Omit<CardProps, 'actions'>): VNode {
  return (
    <Details summary={`同じ事業所のよく似た求人がほかに${records.length}件あります`}>
      <ul>
        {records.map(({ vacancy, establishment }) => {
          const { facts } = shownVacancy(vacancy.answers, establishment.answers, {
            disclosure: vacancy.disclosure,
            viewer: searcher.viewer,
          });
          return (
            <li key={vacancy.number}>
              <a href={vacancyPath(face.base, vacancy.number)}>
                {facts.place?.text ?? ''} {wageWords(facts)}
              </a>
            </li>
          );
        })}
      </ul>
    </Details>
  );
}
