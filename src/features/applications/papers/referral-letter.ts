import { shownJobSeekerNumber } from '#features/job-seekers/index.ts';
import { shownVacancyNumber } from '#features/vacancies/index.ts';
import { japaneseDateBothCalendars, Temporal } from '#kernel/time.ts';
import type { Papers } from '#platform/papers/papers.ts';
import type { LetterContents } from '../rules/letter-contents.ts';

const template = 'features/applications/papers/referral-letter.typ';

interface LetterPaper {
  readonly contents: LetterContents;
  /** In words; empty leaves a line to write on. */
  readonly interview?: string;
  readonly siteName: string;
}

const dayWords = (day: string): string => japaneseDateBothCalendars(Temporal.PlainDate.from(day));

/** 紹介状 on A4, with the 選考結果通知 to be cut off below [REFER-2]. */
export function referralLetterPaper(
  papers: Papers,
  { contents, interview = '', siteName }: LetterPaper,
  now: Temporal.Instant,
): Promise<Uint8Array> {
  const { person, vacancy, office } = contents;
  const data = {
    ...blank(siteName),
    number: contents.number,
    'issued-on': dayWords(contents.issuedOn),
    'valid-through': `${dayWords(contents.validThrough)}まで`,
    name: person.name,
    kana: person.kana,
    'person-number': shownJobSeekerNumber(person.number),
    employer: vacancy.employer,
    'vacancy-number': shownVacancyNumber(vacancy.number),
    title: vacancy.title,
    address: vacancy.address,
    selection: vacancy.selection,
    documents: vacancy.documents,
    interview,
    contact: vacancy.contact,
    telephone: vacancy.telephone,
    office: office.name,
    'office-address': office.address,
    'office-telephone': office.telephone,
    staff: contents.staffName,
  };
  return papers.render({ template, data, now });
}

/** To be filled in by hand on a day when the system is down. */
export const blankReferralLetter = (
  papers: Papers,
  siteName: string,
  now: Temporal.Instant,
): Promise<Uint8Array> => papers.render({ template, data: blank(siteName), now });

const fields = [
  'number',
  'issued-on',
  'valid-through',
  'name',
  'kana',
  'person-number',
  'employer',
  'vacancy-number',
  'title',
  'address',
  'selection',
  'documents',
  'interview',
  'contact',
  'telephone',
  'office',
  'office-address',
  'office-telephone',
  'staff',
] as const;

const blank = (foot: string): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(fields.map((field) => [field, ''])),
  foot,
});
