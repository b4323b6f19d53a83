import { join } from 'node:path';
import { activityCertificatePaper } from '#features/applications/papers/activity-certificate.ts';
import { referralLetterPaper } from '#features/applications/papers/referral-letter.ts';
import { sheetPaper } from '#features/documents/papers/sheet-paper.ts';
import { madeDocuments } from '#features/documents/rules/made-documents.ts';
import { sheetOf } from '#features/documents/rules/sheet.ts';
import { vacancyPdf } from '#features/job-search/papers/vacancy-paper.ts';
import { shownVacancy, type VacancyFacts } from '#features/vacancies/index.ts';
import { Temporal } from '#kernel/time.ts';
import { keepPapers, type Papers } from '#platform/papers/papers.ts';
import type { Parts } from '#platform/parts.ts';

const dist = join(import.meta.dirname, '../dist');
const ground = { worker: join(dist, 'paper-worker.mjs'), templates: join(dist, 'papers') };
const rounds = 100;
const atOnce = 20;

const now = Temporal.Instant.from('2026-11-21T01:00:00Z');
const today = Temporal.PlainDate.from('2026-11-21');
const siteName = 'ハローワークインターネットサービス';
const person = { number: '13010-1234567', name: '𠮷野　花子', kana: 'ヨシノ　ハナコ' };
const office = { name: 'ハローワーク飯田橋', address: '東京都文京区後楽1-9-20', telephone: '03-3812-8609' };
const words = '利用者の方の話をよく聞き、記録をていねいに残してきました。'.repeat(6);
const place = { postalCode: '1120004', text: '東京都文京区後楽1-2-3', municipalityCode: '13105' };
const facts: VacancyFacts = {
  title: '介護福祉士',
  contents: words,
  place,
  'base-low': 205_000,
  'base-high': 290_000,
};

/** Each differs from the one before: nothing is known already but the template. */
const papersOf = (papers: Papers): Readonly<Record<string, (round: number) => Promise<Uint8Array>>> => ({
  紹介状: (round) =>
    referralLetterPaper(
      papers,
      {
        contents: {
          number: `13010-${round}`,
          issuedOn: '2026-11-21',
          validThrough: '2026-12-31',
          office,
          staffName: '鈴木　一郎',
          person,
          vacancy: {
            number: '13010-9876543',
            title: '介護福祉士',
            employer: '社会福祉法人　あおぞら会',
            address: place.text,
            contact: '人事課',
            telephone: '03-0000-0000',
            selection: '面接',
            documents: '履歴書',
          },
        },
        siteName,
      },
      now,
    ),
  '履歴書・職務経歴書': (round) => {
    const texts = { motive: `${round} ${words}`, introduction: words };
    const choices = { items: madeDocuments.resume.offered, texts };
    return sheetPaper(
      papers,
      sheetOf('resume', { name: person.name, kana: person.kana }, choices, today),
      now,
    );
  },
  求人票: (round) =>
    vacancyPdf({ papers, site: { siteName } } as Parts, {
      number: `13010-${round + 1}`,
      shown: shownVacancy(
        facts,
        { name: 'あおぞら会', address: place },
        { disclosure: 1, viewer: 'anybody' },
      ),
      deadlineLabel: '紹介期限日',
      now,
    }),
  '求職活動の証明（30行）': (round) =>
    activityCertificatePaper(
      papers,
      {
        person,
        from: today.subtract({ months: 1 }),
        to: today,
        issuedOn: today,
        activities: Array.from({ length: 30 }, (_, index) => ({
          on: today.subtract({ days: index }),
          what: '応募',
          about: `社会福祉法人　あおぞら会　介護福祉士 ${round}-${index}`,
        })),
        office,
        checkCode: 'K7M2-9QXP-4T',
        siteName,
      },
      now,
    ),
});

const milliseconds = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

const shown = (value: number | undefined): string => `${(value ?? 0).toFixed(1)} ms`;

/** Milliseconds for each paper: the first of a fresh thread, then one after the other, then many asked for at once. */
export async function measurePapers(): Promise<void> {
  console.log('紙 (papers)');
  for (const name of Object.keys(papersOf({} as Papers))) {
    const papers = keepPapers(ground);
    const make = papersOf(papers)[name];
    if (make === undefined) continue;
    const cold = await milliseconds(() => make(0));
    const warm: number[] = [];
    let size = 0;
    for (let round = 1; round <= rounds; round += 1) {
      warm.push(
        await milliseconds(async () => {
          size = (await make(round)).length;
        }),
      );
    }
    warm.sort((a, b) => a - b);
    const together = await milliseconds(() =>
      Promise.all(Array.from({ length: atOnce }, (_, index) => make(rounds + 1 + index))),
    );
    await papers.close();
    console.log(
      `  ${name}: cold ${shown(cold)}, warm p50 ${shown(warm[rounds / 2])}, p95 ${shown(warm[Math.floor(rounds * 0.95)])}, ` +
        `${atOnce} at once ${shown(together)}, ${Math.round(size / 1024)} KB`,
    );
  }
}
