import { extendedThrough } from '#features/job-seekers/index.ts';
import { japaneseDateWithWeekday, japaneseDeadline } from '#kernel/time.ts';
import { endOfValidity, lapse } from '../rules/deadline-notices.ts';
import { aloneUntil, nothingToDo, numberEnding, officesLine } from './deadline-words.ts';
import type { RecordDeadlineFacts, RecordDeadlineWords } from './record-deadline.mail.ts';

/** Field rule: in the month of the end, a consultation, a referral or an own application adds a month. */
function howToExtend({ day, hasMyPage }: RecordDeadlineFacts): string {
  const extended = japaneseDateWithWeekday(extendedThrough(day, day));
  return [
    `${day.month}月のうちに、次のどれかをすると、期限が${extended}まで延びます。`,
    '・ハローワークの窓口で、職業相談を受ける',
    '・ハローワークの窓口で、職業紹介を受ける',
    ...(hasMyPage ? ['・マイページから、自分で求人に応募する'] : []),
  ].join('\n');
}

function afterTheEnd(facts: RecordDeadlineFacts): string {
  const until = aloneUntil(facts, facts.day);
  if (until === undefined) return '期限が過ぎたあとは、ハローワークの窓口で、また有効にできます。';
  return [
    '期限が過ぎたあとも、マイページの「求職者情報・設定」で、また有効にできます。',
    `自分でできるのは、${japaneseDeadline(until)}です。`,
    `${facts.site.baseUrl}/login`,
    'そのあとは、ハローワークの窓口で有効にできます。',
  ].join('\n');
}

/** REG-5: before the end, with what extends it. */
export const endOfValidityWords: RecordDeadlineWords = {
  name: 'registration.validity-ends',
  notice: endOfValidity,
  subject: '【ハローワーク】求職登録の有効期限のお知らせ',
  lines: (facts) => [
    `求職登録（${numberEnding(facts)}）の有効期限が近づいています。\n${japaneseDeadline(facts.day)}有効です。`,
    howToExtend(facts),
    afterTheEnd(facts),
    officesLine(facts),
    nothingToDo,
  ],
};

function howToGoOn(facts: RecordDeadlineFacts): string {
  const until = aloneUntil(facts, facts.day);
  if (until === undefined) return '仕事探しを続けるときは、ハローワークの窓口で有効にしてください。';
  return [
    '仕事探しを続けるときは、マイページの「求職者情報・設定」で有効にしてください。',
    `自分でできるのは、${japaneseDeadline(until)}です。`,
    `${facts.site.baseUrl}/login`,
    'そのあとは、ハローワークの窓口で有効にできます。',
  ].join('\n');
}

/** REG-7, REG-8: the day after, with how to go on. */
export const lapseWords: RecordDeadlineWords = {
  name: 'registration.lapsed',
  notice: lapse,
  subject: '【ハローワーク】求職登録の有効期限が過ぎました',
  lines: (facts) => [
    `求職登録（${numberEnding(facts)}）は、${japaneseDateWithWeekday(facts.day)}で有効期限が過ぎました。\n今は無効です。`,
    facts.hasMyPage
      ? '登録した内容は、今までどおりマイページで読めます。\n求人検索、紹介状、メッセージなどは、有効にするまで使えません。'
      : undefined,
    howToGoOn(facts),
    officesLine(facts),
    nothingToDo,
  ],
};
