import type { VNode } from 'preact';
import { shownVacancyNumber, type VacancyRecord } from '#features/vacancies/index.ts';
import { japanDay, japaneseDate, japaneseDateWithWeekday, type Temporal } from '#kernel/time.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Whole } from '#ui/figures.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { Table } from '#ui/table.tsx';
import { Tag } from '#ui/tag.tsx';
import { type ApplicantGroup, applicantGroups, isOverdue } from '../../../rules/applicants.ts';
import { applicationStateWords, isOpen } from '../../../rules/application-moves.ts';
import type { Awaited } from '../../../rules/awaited.ts';
import { employerApplicationPaths } from '../../../rules/employer-paths.ts';
import { employerTurn } from '../../../rules/employer-turn.ts';
import type { ApplicationRow } from '../../../store/tables.ts';
import { applicationsTitle } from '../own-application.ts';

export interface ApplicantRow {
  readonly application: ApplicationRow;
  readonly awaited: Awaited | undefined;
}

interface ApplicationsProps {
  /** Undefined: of all vacancies. */
  readonly vacancy: VacancyRecord | undefined;
  readonly group: ApplicantGroup;
  readonly counts: Readonly<Record<ApplicantGroup, number>>;
  readonly rows: readonly ApplicantRow[];
  readonly page: number;
  readonly pages: number;
  readonly now: Temporal.Instant;
}

const figure = new Intl.NumberFormat('ja-JP');

export function ApplicationsView(props: ApplicationsProps): VNode {
  const { vacancy, group, counts, rows, page, pages, now } = props;
  const address = (to: { group: ApplicantGroup; page?: number }) =>
    addressOf(vacancy?.vacancy.number, to.group, to.page ?? 1);
  return (
    <>
      <PageHeading note={`返事を待っている ${counts.awaiting}件 ／ 全${figure.format(counts.all)}件`}>
        {applicationsTitle}
      </PageHeading>
      {vacancy === undefined ? null : <OfVacancy {...vacancy} />}
      <Groups group={group} counts={counts} hrefOf={(one) => address({ group: one })} />
      <Table
        caption={`応募者（${applicantGroups[group]}）`}
        captionHidden
        columns={[
          { label: '応募者' },
          { label: '求人' },
          { label: '応募日' },
          { label: '段階' },
          { label: '次にすること' },
        ]}
        rows={rows.map((row) => cellsOf(row, now))}
        empty={<Empty group={group} vacancy={vacancy} />}
      />
      <Pagination page={page} pages={pages} hrefOf={(to) => address({ group, page: to })} />
    </>
  );
}

function addressOf(vacancy: string | undefined, group: ApplicantGroup, page: number): string {
  const query = new URLSearchParams();
  if (vacancy !== undefined) query.set('vacancy', vacancy);
  if (group !== 'all') query.set('group', group);
  if (page > 1) query.set('page', String(page));
  const { applications } = employerApplicationPaths;
  return query.size === 0 ? applications : `${applications}?${query}`;
}

const OfVacancy = ({ vacancy }: VacancyRecord): VNode => (
  <p>
    求人 <Whole>{shownVacancyNumber(vacancy.number)}</Whole>「{vacancy.answers.title ?? ''}」への応募です。{' '}
    <a href={employerApplicationPaths.applications}>すべての求人の応募を見る</a>
  </p>
);

function Groups(props: {
  group: ApplicantGroup;
  counts: ApplicationsProps['counts'];
  hrefOf: (group: ApplicantGroup) => string;
}): VNode {
  const groups = Object.keys(applicantGroups) as ApplicantGroup[];
  const labelOf = (one: ApplicantGroup) => `${applicantGroups[one]} ${figure.format(props.counts[one])}件`;
  return (
    <nav class="chosen" aria-label="応募者のしぼりこみ">
      <ul>
        {groups.map((one) => (
          <li key={one}>
            <a
              class="chosen-condition"
              href={props.hrefOf(one)}
              aria-current={one === props.group ? 'page' : undefined}
            >
              {one === props.group ? <strong>{labelOf(one)}</strong> : labelOf(one)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const cellsOf = ({ application, awaited }: ApplicantRow, now: Temporal.Instant) => {
  const { id, state, sent, applied_at } = application;
  return [
    <a key="who" class="user-text" href={employerApplicationPaths.application(id)}>
      {sent.person.name}
    </a>,
    <span key="what">
      <span class="user-text">{sent.vacancy.title}</span>{' '}
      <Whole>{shownVacancyNumber(sent.vacancy.number)}</Whole>
    </span>,
    japaneseDate(japanDay(applied_at)),
    <Tag key="state" kind={isOpen(state) ? 'info' : 'neutral'}>
      {applicationStateWords[state]}
    </Tag>,
    <Next key="next" awaited={awaited} now={now} />,
  ];
};

function Next({ awaited, now }: { awaited: Awaited | undefined; now: Temporal.Instant }): VNode {
  if (awaited === undefined) return <>ありません</>;
  if (awaited.what === 'attend') return <>面接の日を待っています（{japaneseDateWithWeekday(awaited.by)}）</>;
  if (awaited.of === 'job-seeker') return <>求職者の返事を待っています</>;
  return (
    <>
      {isOverdue(awaited, now) ? (
        <>
          <Tag kind="warning">期限を過ぎました</Tag>{' '}
        </>
      ) : null}
      {employerTurn[awaited.what]}（{japaneseDateWithWeekday(awaited.by)}まで）
    </>
  );
}

function Empty({ group, vacancy }: Pick<ApplicationsProps, 'group' | 'vacancy'>): VNode {
  if (group !== 'all') {
    return (
      <EmptyState>
        <p>「{applicantGroups[group]}」応募はありません。</p>
      </EmptyState>
    );
  }
  const record = vacancy?.vacancy;
  return (
    <EmptyState>
      <p>応募者はまだいません。</p>
      {record?.state === 'open' ? <p>求人は{japaneseDate(record.valid_through)}まで公開中です。</p> : null}
      <p>応募があると、メールで知らせ、ここに並びます。</p>
    </EmptyState>
  );
}
