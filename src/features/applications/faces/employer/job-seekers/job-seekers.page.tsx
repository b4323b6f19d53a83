import type { EmployerRequest } from '#features/employers/index.ts';
import { searchPublished } from '#features/job-seekers/index.ts';
import { type Answer, goTo, showPage } from '#platform/http/answer.ts';
import type { Parts } from '#platform/parts.ts';
import { employerApplicationPaths } from '../../../rules/employer-paths.ts';
import {
  chosenWishes,
  type PeopleQuery,
  publishedQuery,
  readPeopleQuery,
  writePeopleQuery,
} from '../../../rules/people-query.ts';
import { JobSeekersView } from './job-seekers.view.tsx';
import { namedWishes } from './named-wishes.ts';
import { notConfirmed, peopleTitle, shownPerson } from './people.tsx';

/** The address of a search among public people says everything, so that it can be kept and opened again. */
export function peoplePath(query: PeopleQuery): string {
  const written = writePeopleQuery(query);
  const { jobSeekers } = employerApplicationPaths;
  return written.size === 0 ? jobSeekers : `${jobSeekers}?${written}`;
}

/** /employer/job-seekers [REFER-4] */
export async function showJobSeekers(parts: Parts, request: EmployerRequest): Promise<Answer> {
  const { establishment, now, url } = request;
  if (establishment.standing !== 'confirmed') return notConfirmed();
  const { searchParams } = new URL(url, parts.site.baseUrl);
  const query = readPeopleQuery(searchParams);
  const named = namedWishes(searchParams, query);
  const [only] = named.flatMap(({ options }) => (options.length === 1 ? options : []));
  if (only !== undefined && named.length === 1) return goTo(peoplePath(only.query));
  if (named.length === 0 && [...searchParams.values()].includes('')) return goTo(peoplePath(query));
  const page = { skip: (query.page - 1) * query.size, most: query.size };
  const { total, records } = await searchPublished(parts.database.reading, publishedQuery(query), page, now);
  const people = records.map((record) => shownPerson(parts, establishment.number, record, now));
  const view = { query, named, total, people, chosen: chosenWishes(query), pathOf: peoplePath };
  return showPage({
    title: peopleTitle,
    crumbs: [{ label: peopleTitle }],
    wide: true,
    body: <JobSeekersView {...view} />,
  });
}
