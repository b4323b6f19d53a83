import { invalidFrom } from '#features/job-seekers/index.ts';
import { policy } from '#kernel/policy.ts';
import { japaneseDateWithWeekday } from '#kernel/time.ts';
import { erasure } from '../rules/deadline-notices.ts';
import { numberEnding, officesLine } from './deadline-words.ts';
import type { RecordDeadlineWords } from './record-deadline.mail.ts';

const years = policy.registeredData.erasedAfterYears;

/** LEAVE-4: the data will be erased, unless the person applies anew. */
export const erasureWords: RecordDeadlineWords = {
  name: 'registration.erasure',
  notice: erasure,
  subject: '【ハローワーク】登録した内容を消す日のお知らせ',
  lines: (facts) => [
    `求職登録（${numberEnding(facts)}）は、${japaneseDateWithWeekday(invalidFrom(facts.record))}から無効です。\nそれから${years}年、新しい求職の申込みがないときは、登録した内容を消します。`,
    `消す日： ${japaneseDateWithWeekday(facts.day)}\n消すもの： ${facts.hasMyPage ? '登録した内容と、求職者マイページ' : '登録した内容'}`,
    `残したいときは、ハローワークの窓口で、もう一度求職を申し込んでください。\n申込みは、${japaneseDateWithWeekday(facts.day.subtract({ days: 1 }))}までです。`,
    officesLine(facts),
    facts.hasMyPage
      ? `その日までは、マイページで内容を確かめられます。\n${facts.site.baseUrl}/login`
      : undefined,
    '消してよいときは、何もする必要はありません。',
  ],
};
