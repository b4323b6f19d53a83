import type { EmployerRequest } from '#features/employers/index.ts';
import {
  findPublished,
  type PublishedFact,
  type PublishedRecord,
  publishedFacts,
} from '#features/job-seekers/index.ts';
import { japanDay, type Temporal } from '#kernel/time.ts';
import { type Answer, problem, showPage } from '#platform/http/answer.ts';
import type { Parts } from '#platform/parts.ts';
import { openName, sealName } from '#platform/security/sealed-name.ts';
import { Banner } from '#ui/banner.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { employerApplicationPaths } from '../../../rules/employer-paths.ts';
import { personTitle } from '../../../rules/published-person.ts';

export const peopleTitle = '求職者をさがす';

export const peopleCrumb = { label: peopleTitle, href: employerApplicationPaths.jobSeekers };

/** A person as an employer knows them: what is published, and a key that only this establishment can use. */
export interface ShownPerson {
  readonly key: string;
  readonly title: string;
  readonly facts: readonly PublishedFact[];
}

const sealing = (establishmentNumber: string) => ({
  purpose: 'published-person',
  reader: establishmentNumber,
});

export const keyOf = ({ secrets }: Parts, establishmentNumber: string, number: string): string =>
  sealName(secrets, sealing(establishmentNumber), number);

/** Nothing of the record but what employers may read leaves here. */
export function shownPerson(
  parts: Parts,
  establishmentNumber: string,
  { number, answers }: PublishedRecord,
  now: Temporal.Instant,
): ShownPerson {
  const facts = publishedFacts(answers, { today: japanDay(now) });
  return { key: keyOf(parts, establishmentNumber, number), title: personTitle(facts), facts };
}

/** The person whom a key means, with the number that stays on this side. */
export interface MeantPerson extends ShownPerson {
  readonly number: string;
}

/** Handlers of pages about one person: only establishments that the office confirmed see anybody. */
export const aboutPerson =
  (parts: Parts, handle: (request: EmployerRequest, person: MeantPerson) => Promise<Answer>) =>
  async (request: EmployerRequest): Promise<Answer> => {
    const { establishment, params, now } = request;
    if (establishment.standing !== 'confirmed') return notConfirmed();
    const number = openName(parts.secrets, sealing(establishment.number), params['key'] ?? '');
    if (number === undefined) return problem('not-found');
    const record = await findPublished(parts.database.reading, number, now);
    if (record === undefined) return problem('gone');
    return handle(request, { ...shownPerson(parts, establishment.number, record, now), number });
  };

/** Before the office has confirmed an establishment, nobody knows whether it is one. */
export const notConfirmed = (): Answer =>
  showPage(
    {
      title: peopleTitle,
      crumbs: [{ label: peopleTitle }],
      body: (
        <>
          <PageHeading>{peopleTitle}</PageHeading>
          <Banner kind="info" heading="ハローワークが事業所を確認すると使えます">
            <p>事業所の登録を、ハローワークが確認しています。</p>
            <p>確認が終わると、求職情報を公開している方をさがし、リクエストを送れます。</p>
          </Banner>
        </>
      ),
    },
    { status: 403 },
  );
