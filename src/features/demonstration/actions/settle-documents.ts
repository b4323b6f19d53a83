import { keepDocument, madeDocuments, type Sheet, sheetOf, sheetPaper } from '#features/documents/index.ts';
import { findJobSeeker } from '#features/job-seekers/index.ts';
import { japanDay, japaneseDateBothCalendars } from '#kernel/time.ts';
import type { Parts } from '#platform/parts.ts';
import { daysBefore } from '../town/days-before.ts';
import { directions, documentOwners, type TownDocuments } from '../town/documents.ts';
import { known, mustBe, type Town } from './residents.ts';

/** 履歴書 made of the record and an uploaded 職務経歴書. */
export async function settleDocuments(parts: Parts, town: Town): Promise<void> {
  for (const owner of documentOwners) await settleOf(parts, town, owner);
}

async function settleOf(parts: Parts, town: Town, { by, daysAgo, introduction, sections }: TownDocuments) {
  const { number, accountId, actor } = known(town.residents, by);
  const record = await findJobSeeker(parts.database.reading, number);
  if (record === undefined) throw new Error(`the demonstration's ${by} is not registered`);
  const now = daysBefore(town.hall.now, daysAgo);
  const doing = { accountId, actor, now };
  const choices = { items: madeDocuments.resume.usual, texts: { introduction } };
  const resume = sheetOf('resume', record.answers, choices, japanDay(now));
  const pdf = async (sheet: Sheet) =>
    ({ bytes: await sheetPaper(parts.papers, sheet, now), mediaType: 'application/pdf' }) as const;
  const made = { kind: 'resume', name: '履歴書', file: await pdf(resume), choices } as const;
  mustBe(`履歴書 of ${by}`, await keepDocument(parts, doing, made));
  const own: Sheet = { ...resume, title: '職務経歴書', facts: [], sections };
  const uploaded = { kind: 'uploaded', name: '職務経歴書', file: await pdf(own) } as const;
  mustBe(`職務経歴書 of ${by}`, await keepDocument(parts, doing, uploaded));
}

/** The paper that an employer sends along with a message. */
export const drawDirections = (parts: Parts, { hall: { now } }: Town): Promise<Uint8Array> =>
  sheetPaper(parts.papers, { ...directions, on: japaneseDateBothCalendars(japanDay(now)) }, now);
