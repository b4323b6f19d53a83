import type { ApplicationRow } from '#features/applications/index.ts';
import type { Parts } from '#platform/parts.ts';
import { anApplication, aSeeker } from './applications.ts';
import { anEmployer, type Employer, signInEmployer } from './employers.ts';
import { formsOf } from './page-parts.ts';
import { signIn } from './presence.ts';
import { aVacancy } from './vacancies.ts';
import { type Visitor, visitor } from './visitor.ts';

/** A person who applied to an employer, each logged in with a browser. */
export interface TwoSides {
  readonly application: ApplicationRow;
  readonly number: string;
  readonly accountId: string;
  readonly address: string;
  readonly employer: Employer;
  /** /mypage/messages/… and /employer/messages/… */
  readonly ownPath: string;
  readonly employerPath: string;
  readonly person: Visitor;
  readonly company: Visitor;
}

let counted = 0;

export async function twoSides(
  { parts, baseUrl }: { readonly parts: Parts; readonly baseUrl: string },
  facts: { readonly record?: Parameters<typeof aSeeker>[1]; readonly companyName?: string } = {},
): Promise<TwoSides> {
  counted += 1;
  const seeker = await aSeeker(parts, facts.record);
  const employer = await anEmployer(parts);
  const vacancyNumber = await aVacancy(parts, {
    number: `13010-${60_000 + counted}`,
    establishmentNumber: employer.establishmentNumber,
    ...(facts.companyName === undefined ? {} : { establishment: { name: facts.companyName } }),
  });
  const { number, accountId, address } = seeker;
  const application = await anApplication(parts, { number, accountId, vacancyNumber });
  const [person, company] = [visitor(baseUrl), visitor(baseUrl)];
  await signIn(person, parts, accountId);
  await signInEmployer(company, parts, employer.id);
  return {
    application,
    number,
    accountId,
    address,
    employer,
    ownPath: `/mypage/messages/${application.id}`,
    employerPath: `/employer/messages/${application.id}`,
    person,
    company,
  };
}

/** Sends the form of a conversation on which the browser stands, with files; where it leads is opened. */
export async function sendWithFiles(
  baseUrl: string,
  browser: Visitor,
  fields: Readonly<Record<string, string>>,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<number> {
  const path = browser.page.url.split(/[?#]/u)[0] ?? '';
  const form = formsOf(browser.page.html).find(({ action }) => action === path);
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...Object.fromEntries(form?.fields ?? []), ...fields })) {
    body.append(name, value);
  }
  for (const { name, bytes } of files) body.append('files', new Blob([bytes.slice()]), name);
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = { cookie, 'sec-fetch-site': 'same-origin' };
  const answer = await fetch(new URL(path, baseUrl), { method: 'POST', body, headers, redirect: 'manual' });
  await browser.open(answer.headers.get('location') ?? path);
  return answer.status;
}
