import type { Temporal } from '#kernel/time.ts';
import type { Tx } from '#platform/database/database.ts';
import { requestMail } from '#platform/mail/mail.ts';
import type { Parts } from '#platform/parts.ts';
import { applicationNewsMail } from '../mails/application-news.mail.ts';
import { type ApplicationNews, newsWords } from '../rules/news-words.ts';
import type { Side } from '../rules/sides.ts';
import type { ApplicationRow } from '../store/tables.ts';
import { addressesOfEmployer, addressOfPerson } from './sides-of.ts';

/** Tells the sides that did not do it themselves, from the transaction in which it happened. */
export async function tellSides(
  tx: Tx,
  parts: Parts,
  application: ApplicationRow,
  { news, by }: { readonly news: ApplicationNews; readonly by: Side },
  now: Temporal.Instant,
): Promise<void> {
  const { id: applicationId, job_seeker_number: number, establishment_number: establishment } = application;
  const { toPerson, toEmployer } = newsWords[news];
  const mail = applicationNewsMail(parts);
  if (toPerson !== undefined && by !== 'job-seeker') {
    const to = await addressOfPerson(tx, number);
    if (to !== undefined) await requestMail(tx, mail, to, { applicationId, news, to: 'job-seeker' }, now);
  }
  if (toEmployer !== undefined && by !== 'employer') {
    for (const to of await addressesOfEmployer(tx, establishment)) {
      await requestMail(tx, mail, to, { applicationId, news, to: 'employer' }, now);
    }
  }
}
