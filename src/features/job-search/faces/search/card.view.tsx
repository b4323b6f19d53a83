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
import { prepared } from '#ui/prepared.ts';
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
    <dd>{children}</dd>
  </div>
);

const wholeCard = prepared<
  | 'anchor'
  | 'tags'
  | 'href'
  | 'title'
  | 'employer'
  | 'wage'
  | 'place'
  | 'shifts'
  | 'daysOff'
  | 'employment'
  | 'contents'
  | 'conditions'
  | 'age'
  | 'hiring'
  | 'received'
  | 'deadlineLabel'
  | 'deadline'
  | 'number'
  | 'disclosure'
  | 'alike'
  | 'actions'
>((gap) => (
  <article class="card vacancy-card" id={gap.anchor}>
    {gap.tags}
    <h2 class="card-heading">
      <a href={gap.href}>{gap.title}</a>
    </h2>
    <p class="user-text">{gap.employer}</p>
    <p class="wage">
      <span class="meta">賃金(手当等を含む)</span> <strong>{gap.wage}</strong>
    </p>
    <dl class="facts">
      <Fact term="就業場所">{gap.place}</Fact>
      <Fact term="就業時間">{gap.shifts}</Fact>
      <Fact term="休日">{gap.daysOff}</Fact>
      <Fact term="雇用形態">{gap.employment}</Fact>
    </dl>
    <p class="vacancy-contents user-text">{gap.contents}</p>
    {gap.conditions}
    <dl class="facts facts-small">
      <Fact term="年齢">{gap.age}</Fact>
      <Fact term="求人数">{gap.hiring}</Fact>
      <Fact term="受付年月日">{gap.received}</Fact>
      <Fact term={gap.deadlineLabel}>{gap.deadline}</Fact>
      <Fact term="求人番号">{gap.number}</Fact>
      <Fact term="公開範囲">{gap.disclosure}</Fact>
    </dl>
    {gap.alike}
    <ButtonRow>
      {gap.actions}
      <LinkButton href={gap.href} hidden={`${gap.title}の`}>
        詳細を表示
      </LinkButton>
    </ButtonRow>
  </article>
));

const untold = '記載なし';
const told = (words: string): string => (words === '' ? untold : words);

/** A vacancy in a list: everything that decides whether to open it [JOB-2]. */
export function VacancyCard({
  card,
  face,
  searcher,
  actions = null,
  isShort = false,
  isSeen = false,
}: CardProps): VNode {
  if (isShort) return <ShortCard {...{ card, face, isSeen, actions }} />;
  const { number, facts, silence, alike } = card;
  return wholeCard({
    anchor: cardAnchor(number),
    tags: <VacancyTags vacancy={card} facts={facts} today={searcher.today} isSeen={isSeen} />,
    href: vacancyPath(face.base, number),
    title: titleOf(card),
    employer: card.employer ?? (silence === undefined ? '' : shortSilence[silence]),
    wage: <WageLine words={card.wage} />,
    place: told(facts.place?.text ?? ''),
    shifts: told(shiftWords(facts)),
    daysOff: told(daysOffWords(facts)),
    employment: facts.employment === undefined ? untold : employmentWords[facts.employment],
    contents: facts.contents ?? '',
    conditions: <ConditionLine tags={card.tags} />,
    age: ageWords(facts),
    hiring: facts.hiring === undefined ? untold : `${facts.hiring}名`,
    received: japaneseDate(card.received_on),
    deadlineLabel: face.deadlineLabel,
    deadline: japaneseDateWithWeekday(card.valid_through),
    number: shownVacancyNumber(number),
    disclosure: disclosureWords[card.disclosure],
    alike: alike.length === 0 ? null : <Alike alike={alike} face={face} />,
    actions,
  });
}

const titleOf = ({ facts }: ShownCard): string => facts.title ?? '職種の記載なし';

type ShortProps = Required<Pick<CardProps, 'card' | 'face' | 'isSeen' | 'actions'>>;

/** To look through many quickly. */
const ShortCard = ({ card, face, isSeen, actions }: ShortProps): VNode => (
  <article class="card vacancy-card vacancy-short" id={cardAnchor(card.number)}>
    <h2 class="card-heading">
      <a href={vacancyPath(face.base, card.number)}>{titleOf(card)}</a>
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
