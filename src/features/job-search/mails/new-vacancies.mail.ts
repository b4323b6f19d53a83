import { closing, notAskedFor, opening, paragraphs } from '#features/accounts/index.ts';
import {
  isVisible,
  listVacancies,
  shownVacancy,
  type VacancyRecord,
  wageWords,
} from '#features/vacancies/index.ts';
import { policy } from '#kernel/policy.ts';
import { Temporal } from '#kernel/time.ts';
import type { MailTemplate } from '#platform/mail/mail.ts';
import type { Parts } from '#platform/parts.ts';
import { stopMark } from '../actions/stop-mails.ts';
import { isOver } from '../rules/is-over.ts';
import { findRecipient } from '../store/find-recipient.query.ts';
import { listMailed } from '../store/mailings.store.ts';
import { findAnySavedSearch } from '../store/saved-searches.store.ts';

export interface NewVacanciesPayload {
  readonly searchId: string;
  /** Of the mailing, ISO instant. */
  readonly at: string;
}

const { listed } = policy.savedSearches;

/** What stands in a mail may be read by others on the way: no employer is named in it. */
function linesOf(record: VacancyRecord, baseUrl: string): string {
  const { vacancy, establishment } = record;
  const how = { disclosure: vacancy.disclosure, viewer: 'anybody' } as const;
  const { facts } = shownVacancy(vacancy.answers, establishment.answers, how);
  return [
    `■${facts.title ?? '求人'}`,
    `賃金： ${wageWords(facts)}`,
    `就業場所： ${facts.place?.text ?? '記載なし'}`,
    `${baseUrl}/mypage/jobs/${vacancy.number}`,
  ].join('\n');
}

/** JOB-3: what came in for a saved search. Silent once the mails were stopped or the registration is not valid. */
export const newVacanciesMail = ({ site, secrets }: Parts): MailTemplate<NewVacanciesPayload> => ({
  name: 'job-search.new-vacancies',
  async compose(tx, { searchId, at }, now) {
    const saved = await findAnySavedSearch(tx, searchId);
    if (saved === undefined || saved.mail === 'none') return undefined;
    if ((await findRecipient(tx, saved.account_id, now)) === undefined) return undefined;
    const ids = await listMailed(tx, searchId, Temporal.Instant.from(at));
    const records = (await listVacancies(tx, ids)).filter(
      ({ vacancy }) => !isOver(vacancy, now) && isVisible(vacancy.disclosure, 'registered'),
    );
    if (records.length === 0) return undefined;
    const stopAddress = `${site.baseUrl}/search-mails/${searchId}/${stopMark(secrets, searchId)}`;
    const more = records.length - listed;
    return {
      subject: '【ハローワーク】新しい求人のお知らせ',
      stopAddress,
      text: paragraphs(
        `${opening(site)}\n保存した条件「${saved.name}」に、新しい求人が${records.length}件あります。`,
        ...records.slice(0, listed).map((record) => linesOf(record, site.baseUrl)),
        more > 0 ? `ほかに${more}件あります。` : undefined,
        `すべて見るには、次のページを開いてください。\n${site.baseUrl}/mypage/jobs?${saved.conditions}`,
        `このメールを止めるには、次のページを開いてください。ログインはいりません。\n${stopAddress}`,
        notAskedFor,
        closing(site),
      ),
    };
  },
});
