import type { EmployerRequest } from '#features/employers/index.ts';
import { type Answer, problem } from '#platform/http/answer.ts';
import type { Parts } from '#platform/parts.ts';
import { employerApplicationPaths } from '../../rules/employer-paths.ts';
import { findApplicationOf, type Part } from '../../store/applications.store.ts';
import type { ApplicationRow } from '../../store/tables.ts';

/** An establishment sees the applications to its own vacancies, and no other one's. */
export const partOf = ({ establishment }: EmployerRequest): Part => ({
  side: 'employer',
  establishmentNumber: establishment.number,
});

/** The handler of a page about one application; whoever it is none of reads that there is no such page. */
export const aboutApplication =
  (parts: Parts, handle: (request: EmployerRequest, application: ApplicationRow) => Promise<Answer>) =>
  async (request: EmployerRequest): Promise<Answer> => {
    const { reading } = parts.database;
    const found = await findApplicationOf(reading, partOf(request), request.params['id'] ?? '');
    return found === undefined ? problem('not-found') : handle(request, found);
  };

export const applicationsTitle = '応募者';

export const applicationsCrumb = { label: applicationsTitle, href: employerApplicationPaths.applications };

export const applicationCrumb = ({ id, sent }: ApplicationRow) => ({
  label: `${sent.person.name}さんの応募`,
  href: employerApplicationPaths.application(id),
});
