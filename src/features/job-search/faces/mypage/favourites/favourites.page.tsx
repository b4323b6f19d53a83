import { findVacancy, isVisible, listVacancies, parseVacancyNumber } from '#features/vacancies/index.ts';
import { policy } from '#kernel/policy.ts';
import { type Answer, goTo, problem, showPage } from '#platform/http/answer.ts';
import { nextPath } from '#platform/http/next-path.ts';
import { type FormFields, fieldOf, type Route, type SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { addFavourite } from '../../../actions/add-favourite.ts';
import { shownTitle } from '../../../rules/shown-title.ts';
import { countFavourites, deleteFavourite, listFavouriteIds } from '../../../store/favourites.store.ts';
import { ownFace, searcherOf } from '../../search-face.ts';
import { cardAnchor } from '../../search-paths.ts';
import { ownPaths, ownSearchBase, ownSearchTitles, ownVacancyPath } from '../own-paths.ts';
import { ownRoutes } from '../own-route.ts';
import { FavouritesView, type Waiting } from './favourites.view.tsx';

const { pageSize } = policy.favourites;

/** /mypage/jobs/favourites [JOB-4] */
export const favouritesRoutes = (parts: Parts): readonly Route[] =>
  ownRoutes(parts, {
    needed: 'favourites',
    name: 'job-search.favourites',
    path: ownPaths.favourites,
    siteMap: ownSearchTitles.favourites,
    show: (request) => show(parts, request),
    submit: (request) => submit(parts, request),
  });

interface State {
  readonly isFull?: boolean;
}

async function show(parts: Parts, request: SignedInRequest, { isFull = false }: State = {}): Promise<Answer> {
  const { reading } = parts.database;
  const { owner, query, keptForm, formToken, now } = request;
  const total = await countFavourites(reading, owner.id);
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const asked = Number(query['page']);
  const page = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), pages) : 1;
  const ids = await listFavouriteIds(reading, owner.id, { skip: (page - 1) * pageSize, most: pageSize });
  const records = await listVacancies(reading, ids);
  const searcher = await searcherOf(parts, ownFace, request);
  const waiting = await waitingFor(parts, keptForm);
  const view = { records, total, page, pages, searcher, now, formToken, isFull, waiting };
  return showPage({
    title: ownSearchTitles.favourites,
    crumbs: [{ label: '求人検索', href: ownSearchBase }, { label: ownSearchTitles.favourites }],
    wide: true,
    hasErrors: isFull,
    body: <FavouritesView {...view} />,
  });
}

/** What somebody wanted to keep when the session had ended. */
async function waitingFor(parts: Parts, kept: FormFields | undefined): Promise<Waiting | undefined> {
  if (kept === undefined || fieldOf(kept, 'act') !== 'add') return undefined;
  const found = await visibleVacancy(parts, fieldOf(kept, 'number'));
  if (found === undefined) return undefined;
  const { number } = found.vacancy;
  return { number, title: shownTitle(found, 'registered'), back: backOf(kept, number) };
}

async function visibleVacancy(parts: Parts, typed: string) {
  const number = parseVacancyNumber(typed);
  const found = number === undefined ? undefined : await findVacancy(parts.database.reading, number);
  return found !== undefined && isVisible(found.vacancy.disclosure, 'registered') ? found : undefined;
}

/** Only a page of the own search, so that no form leads people elsewhere. */
const backOf = (form: FormFields, number: string): string =>
  nextPath(fieldOf(form, 'back'), ownSearchBase) ?? ownVacancyPath(number);

async function submit(parts: Parts, request: SignedInRequest): Promise<Answer> {
  const { form, owner, now } = request;
  const typed = parseVacancyNumber(fieldOf(form, 'number'));
  const found = typed === undefined ? undefined : await findVacancy(parts.database.reading, typed);
  if (found === undefined) return problem('not-found');
  const { id, number, disclosure } = found.vacancy;
  const back = `${backOf(form, number)}#${cardAnchor(number)}`;
  if (fieldOf(form, 'act') === 'remove') {
    await deleteFavourite(parts.database.reading, owner.id, id);
    return goTo(back);
  }
  if (!isVisible(disclosure, 'registered')) return problem('not-found');
  const added = await addFavourite(parts, owner.id, id, now);
  return added.ok ? goTo(back) : show(parts, request, { isFull: true });
}
