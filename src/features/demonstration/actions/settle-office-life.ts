import { writeConsultation } from '#features/consultations/index.ts';
import { sendMessage, sendOfficeNotice } from '#features/messages/index.ts';
import type { Parts } from '#platform/parts.ts';
import { newId } from '#platform/security/secrets.ts';
import { consultations, notice, question } from '../town/at-the-office.ts';
import { daysBefore } from '../town/days-before.ts';
import { known, mustBe, type Town } from './residents.ts';

/** Talks at the counter, a notice to several people, and what one of them asks. */
export function settleOfficeLife(parts: Parts, town: Town): Promise<void> {
  const { registrar, now } = town.hall;
  const { id: staffId, officeNumber } = registrar;
  return parts.database.transaction(async (tx) => {
    const desk = { staffId, officeNumber, sessionId: newId(), actor: registrar };
    for (const { with: person, daysAgo, kind, words } of consultations) {
      const { number } = known(town.residents, person);
      await writeConsultation(tx, desk, { number, kind, words }, daysBefore(now, daysAgo));
    }
    const { to, title, text, daysAgo, vacancies } = notice;
    const written = { officeNumber, staffId, actor: registrar, title, text, once: newId() };
    const jobSeekerNumbers = to.map((name) => known(town.residents, name).number);
    const vacancyNumbers = vacancies.map((key) => known(town.vacancies, key).number);
    const sent = { ...written, jobSeekerNumbers, vacancyNumbers };
    await sendOfficeNotice(tx, parts, sent, daysBefore(now, daysAgo));
    const { number, accountId, actor } = known(town.residents, question.by);
    const place = { kind: 'office', number, numbers: [number], officeNumber } as const;
    const writer = { side: 'job-seeker', id: accountId, actor } as const;
    const message = { once: newId(), title: null, text: question.text, files: [] };
    const asked = await sendMessage(tx, parts, { writer, place, message }, daysBefore(now, question.daysAgo));
    mustBe('question to the office', asked);
  });
}
