import type { VNode } from 'preact';
import {
  ageWords,
  daysOffWords,
  disclosureWords,
  employmentWords,
  type Searcher,
  type ShownCard,
  shiftWords,
  shownVacancyNumber,
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
  readonly card: ShownCard;
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
  card,
  face,
  searcher,
  actions = null,
  isShort = false,
  isSeen = false,
}: CardProps): VNode {
  const { number, facts, silence, alike } = card;
  const href = vacancyPath(face.base, number);
  if (isShort) return <ShortCard {...{ card, face, isSeen, actions }} />;
  const employment = facts.employment === undefined ? '' : employmentWords[facts.employment];
  return (
    <article class="card vacancy-card" id={cardAnchor(number)}>
      <VacancyTags vacancy={card} facts={facts} today={searcher.today} isSeen={isSeen} />
      <h2 class="card-heading">
        <a href={href}>{facts.title ?? '職種の記載なし'}</a>
      </h2>
      <p class="user-text">{card.employer ?? (silence === undefined ? '' : shortSilence[silence])}</p>
      <p class="wage">
        <span class="meta">賃金(手当等を含む)</span>{' '}
        <strong>
          <WageLine words={card.wage} />
        </strong>
      </p>
      <dl class="facts">
        <Fact term="就業場所">{facts.place?.text ?? ''}</Fact>
        <Fact term="就業時間">{shiftWords(facts)}</Fact>
        <Fact term="休日">{daysOffWords(facts)}</Fact>
        <Fact term="雇用形態">{employment}</Fact>
      </dl>
      <p class="vacancy-contents user-text">{facts.contents ?? ''}</p>
      <ConditionLine tags={card.tags} />
      <dl class="facts facts-small">
        <Fact term="年齢">{ageWords(facts)}</Fact>
        <Fact term="求人数">{facts.hiring === undefined ? '' : `${facts.hiring}名`}</Fact>
        <Fact term="受付年月日">{japaneseDate(card.received_on)}</Fact>
        <Fact term={face.deadlineLabel}>{japaneseDateWithWeekday(card.valid_through)}</Fact>
        <Fact term="求人番号">{shownVacancyNumber(number)}</Fact>
        <Fact term="公開範囲">{disclosureWords[card.disclosure]}</Fact>
      </dl>
      {alike.length === 0 ? null : <Alike alike={alike} face={face} />}
      <ButtonRow>
        {actions}
        <LinkButton href={href} hidden={`${facts.title ?? ''}の`}>
          詳細を表示
        </LinkButton>
      </ButtonRow>
    </article>
  );
}

type ShortProps = Required<Pick<CardProps, 'card' | 'face' | 'isSeen' | 'actions'>>;

/** To look through many quickly. */
const ShortCard = ({ card, face, isSeen, actions }: ShortProps): VNode => (
  <article class="card vacancy-card vacancy-short" id={cardAnchor(card.number)}>
    <h2 class="card-heading">
      <a href={vacancyPath(face.base, card.number)}>{card.facts.title ?? '職種の記載なし'}</a>
    </h2>
    <p class="wage">
      <strong>
        <WageLine words={card.wage} />
      </strong>
    </p>
    <p>{card.facts.place?.text ?? ''}</p>
    <p class="meta">
      {face.deadlineLabel} {japaneseDateWithWeekday(card.valid_through)}
      {isSeen ? '　見ました' : ''}
    </p>
    {actions === null ? null : <ButtonRow>{actions}</ButtonRow>}
  </article>
);

/** Near-equal ones of the same employer: the places tell them apart. */
const Alike = ({ alike, face }: { alike: ShownCard['alike']; face: SearchFace }): VNode => (
  <Details summary={`同じ事業所のよく似た求人がほかに${alike.length}件あります`}>
    <ul>
      {alike.map(({ number, place, wage }) => (
        <li key={number}>
          <a href={vacancyPath(face.base, number)}>{`${place} ${wage}`}</a>
        </li>
      ))}
    </ul>
  </Details>
);
