import { z } from 'zod';
import { type RecordRequest, recordPage, recordPath, recordRoutes } from '#features/counter/index.ts';
import { askedSearch, choiceGroups } from '#features/job-search/index.ts';
import { listJoinedNumbers } from '#features/job-seekers/index.ts';
import {
  findVacancies,
  listVacancies,
  parseVacancyNumber,
  type SearchQuery,
} from '#features/vacancies/index.ts';
import { parseForm } from '#kernel/forms.ts';
import { japanDay } from '#kernel/time.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { moveOneInvitation } from '../../../actions/move-invitation.ts';
import { wishesAsQuery } from '../../../rules/wishes-as-query.ts';
import { listInvitationsTo } from '../../../store/invitations.store.ts';
import { checkRoutes } from './check.page.tsx';
import { NotYet } from './not-yet.view.tsx';
import { readRecommendable } from './read-recommendable.ts';
import { RecommendationsView } from './recommendations.view.tsx';
import { chosenField, recommendationsPage } from './recommendations-paths.ts';
import type { SentRecommendation } from './sent.view.tsx';

const title = '求人のおすすめ';

const withdrawalForm = z.strictObject({ withdraw: z.uuid() });

/** /counter/job-seekers/:number/recommendations: a search that begins with the person's wishes [REFER-1] [STAFF-1]. */
export const recommendationRoutes = (parts: Parts): readonly Route[] => [
  ...recordRoutes(parts, {
    page: recommendationsPage,
    show: (asked) => show(parts, asked, false),
    submit: (asked) => withdraw(parts, asked),
  }),
  ...checkRoutes(parts),
];

/** What the address asks for beside the search. */
const ownNames = [chosenField, 'done'];

function whatIsAsked({ person, request }: RecordRequest) {
  const address = new URL(request.url, 'http://localhost').searchParams;
  const isSeeded = [...address.keys()].every((name) => ownNames.includes(name));
  const asked = isSeeded ? { query: wishesAsQuery(person.answers), named: [] } : askedSearch(address);
  const chosen = [
    ...new Set(address.getAll(chosenField).flatMap((typed) => parseVacancyNumber(typed) ?? [])),
  ];
  return { ...asked, chosen, isSeeded };
}

async function show(parts: Parts, asked: RecordRequest, isLate: boolean): Promise<Answer> {
  const { person, request } = asked;
  if (person.kind !== 'counter') {
    const body = NotYet({ confirmation: recordPath(person.number, 'confirmation') });
    return showPage(recordPage(asked, { title, body }));
  }
  const { query, named, chosen, isSeeded } = whatIsAsked(asked);
  const found = await search(parts, asked, query);
  const body = RecommendationsView({
    ...found,
    number: person.number,
    query,
    named,
    chosen,
    isSeeded,
    sent: await readSent(parts, person.number),
    done: request.query['done'],
    isLate,
    formToken: request.formToken,
  });
  return showPage({ ...recordPage(asked, { title, body }), wide: true, hasErrors: isLate });
}

async function search(parts: Parts, { person, request }: RecordRequest, query: SearchQuery) {
  const { reading } = parts.database;
  const searcher = { viewer: 'staff', today: japanDay(request.now) } as const;
  const { found, counts } = await findVacancies(parts, { ...query, apart: true }, searcher);
  const ids = found.page.flatMap((card) => card.ids);
  const vacancies = await readRecommendable(reading, person, await listVacancies(reading, ids), request.now);
  return { total: found.total, vacancies, groups: choiceGroups(query, counts) };
}

async function readSent(parts: Parts, number: string): Promise<readonly SentRecommendation[]> {
  const { reading } = parts.database;
  const numbers = await listJoinedNumbers(reading, number);
  const rows = await listInvitationsTo(reading, numbers, 'recommendation');
  const ids = [...new Set(rows.map(({ vacancy_id }) => vacancy_id))];
  const byId = new Map((await listVacancies(reading, ids)).map((one) => [one.vacancy.id, one]));
  return rows.flatMap((invitation) => {
    const record = byId.get(invitation.vacancy_id);
    return record === undefined ? [] : [{ invitation, record }];
  });
}

/** Whatever came first stands: the person's application, or the office's withdrawal. */
async function withdraw(parts: Parts, asked: RecordRequest): Promise<Answer> {
  const { person, request, desk } = asked;
  const form = parseForm(withdrawalForm, request.form);
  if (!form.ok) return show(parts, asked, false);
  const moved = await parts.database.transaction(async (tx) => {
    const numbers = await listJoinedNumbers(tx, person.number);
    const moving = {
      id: form.value.withdraw,
      move: 'withdraw',
      by: 'office',
      isOurs: (held: { readonly kind: string; readonly job_seeker_number: string }) =>
        held.kind === 'recommendation' && numbers.includes(held.job_seeker_number),
      actor: desk.actor,
    } as const;
    return moveOneInvitation(tx, parts, moving, request.now);
  });
  if (!moved.ok) return show(parts, asked, true);
  return goTo(`${recordPath(person.number, recommendationsPage)}?done=withdrawn`);
}
