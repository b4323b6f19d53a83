import { findVacancy, listVacancies, parseVacancyNumber } from '#features/vacancies/index.ts';
import { policy } from '#kernel/policy.ts';
import { japaneseDateTime } from '#kernel/time.ts';
import { type Answer, goTo, problem, showPage } from '#platform/http/answer.ts';
import { fieldOf, type Route, type SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { Button, LinkButton } from '#ui/buttons.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { isOver } from '../../../rules/is-over.ts';
import { shownTitle } from '../../../rules/shown-title.ts';
import { favouritesAmong } from '../../../store/favourites.store.ts';
import { deleteSeen, listSeen } from '../../../store/seen-vacancies.store.ts';
import { ownFace, searcherOf } from '../../search-face.ts';
import { FavouriteButton } from '../favourite-button.tsx';
import { KeptVacancy } from '../kept-vacancy.view.tsx';
import { ownPaths, ownSearchBase, ownSearchTitles } from '../own-paths.ts';
import { ownRoutes } from '../own-route.ts';

/** /mypage/jobs/seen */
export const seenRoutes = (parts: Parts): readonly Route[] =>
  ownRoutes(parts, {
    needed: 'job-search',
    name: 'job-search.seen',
    path: ownPaths.seen,
    siteMap: ownSearchTitles.seen,
    show: (request) => show(parts, request),
    submit: (request) => submit(parts, request),
  });

const { most, days } = policy.seenVacancies;

async function show(parts: Parts, request: SignedInRequest): Promise<Answer> {
  const { reading } = parts.database;
  const { owner, now, formToken } = request;
  const seen = await listSeen(reading, owner.id, now);
  const ids = seen.map((row) => row.vacancy_id);
  const records = await listVacancies(reading, ids);
  const favourites = await favouritesAmong(reading, owner.id, ids);
  const searcher = await searcherOf(parts, ownFace, request);
  const seenAt = new Map(seen.map((row) => [row.vacancy_id, row.seen_at]));
  const cards = records.map((record) => {
    const { id, number } = record.vacancy;
    const at = seenAt.get(id);
    const own = { number, title: shownTitle(record, searcher.viewer), formToken };
    return (
      <KeptVacancy
        key={number}
        record={record}
        face={ownFace}
        searcher={searcher}
        now={now}
        {...(at === undefined ? {} : { note: `${japaneseDateTime(at)}に見ました` })}
        actions={
          <>
            {isOver(record.vacancy, now) ? null : (
              <FavouriteButton {...own} isFavourite={favourites.has(id)} back={ownPaths.seen} />
            )}
            <ForgetButton {...own} />
          </>
        }
      />
    );
  });
  return showPage({
    title: ownSearchTitles.seen,
    crumbs: [{ label: '求人検索', href: ownSearchBase }, { label: ownSearchTitles.seen }],
    wide: true,
    body: (
      <>
        <PageHeading note={`${records.length}件`}>{ownSearchTitles.seen}</PageHeading>
        <p>
          {days}日の間に開いた求人を、新しい順に{most}件まで並べます。
        </p>
        {cards.length > 0 ? cards : <Empty />}
      </>
    ),
  });
}

async function submit(parts: Parts, { form, owner }: SignedInRequest): Promise<Answer> {
  const { reading } = parts.database;
  const number = parseVacancyNumber(fieldOf(form, 'number'));
  const found = number === undefined ? undefined : await findVacancy(reading, number);
  if (found === undefined) return problem('not-found');
  await deleteSeen(reading, owner.id, found.vacancy.id);
  return goTo(ownPaths.seen);
}

interface ForgetProps {
  readonly number: string;
  readonly title: string;
  readonly formToken: string | undefined;
}

const ForgetButton = ({ number, title, formToken }: ForgetProps) => (
  <Form action={ownPaths.seen} formToken={formToken}>
    <input type="hidden" name="number" value={number} />
    <Button kind="secondary" hidden={`${title}：`}>
      一覧から消す
    </Button>
  </Form>
);

const Empty = () => (
  <EmptyState>
    <p>求人の詳細を開くと、ここに並びます。</p>
    <p>
      <LinkButton href={ownSearchBase}>求人をさがす</LinkButton>
    </p>
  </EmptyState>
);
