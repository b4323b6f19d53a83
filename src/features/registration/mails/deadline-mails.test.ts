import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { updateAccount } from '#features/accounts/index.ts';
import { Temporal } from '#kernel/time.ts';
import { testClock } from '#kit/clock.ts';
import { type ClonedDatabase, cloneDatabase } from '#kit/database.ts';
import { partsOn } from '#kit/parts.ts';
import { aJobSeeker, anAccount, newAddress } from '#kit/people.ts';
import { type BroughtMail, postman } from '#kit/postman.ts';
import { runDeadlineSweep } from '#platform/jobs/deadline-sweeps.ts';
import { deadlineMails, deadlineNotices } from '../jobs/deadline-notices.ts';

let cloned: ClonedDatabase;
beforeAll(async () => {
  cloned = await cloneDatabase();
});
afterAll(() => cloned.drop());
beforeEach(async () => {
  await cloned.database.pool.query('truncate job_seekers, accounts, mails cascade');
});

const clock = testClock();

async function mailAt(when: string): Promise<BroughtMail> {
  clock.set(when);
  const parts = partsOn(cloned.database, clock);
  for (const sweep of deadlineNotices(parts)) await runDeadlineSweep(parts.database, sweep, clock, parts.log);
  const post = postman(parts, [{ name: 'registration', routes: [], mails: deadlineMails(parts) }]);
  const [mail, ...others] = await post.deliver();
  if (mail === undefined || others.length > 0) throw new Error(`${others.length} mails too many, or none`);
  return mail;
}

interface Case {
  readonly subject: string;
  readonly way: string;
  readonly when: string;
  readonly myPage: 'open' | 'unavailable' | 'none';
  readonly says: readonly string[];
  readonly saysNot: readonly string[];
}

const number = '13010-7654321';
const person = '求職番号の末尾 4321';
const alone = '自分でできるのは、2027年02月28日（日）23時59分までです。';
const validity = '【ハローワーク】求職登録の有効期限のお知らせ';
const lapsed = '【ハローワーク】求職登録の有効期限が過ぎました';
const erasure = '【ハローワーク】登録した内容を消す日のお知らせ';

const cases: readonly Case[] = [
  {
    subject: validity,
    way: 'with My Page',
    when: '2027-01-17T09:00',
    myPage: 'open',
    says: [
      person,
      '2027年01月31日（日）23時59分まで有効です。',
      '1月のうちに、次のどれかをすると、期限が2027年02月28日（日）まで延びます。',
      '職業相談',
      '職業紹介',
      '自分で求人に応募する',
      '「求職者情報・設定」',
      alone,
      '/login',
    ],
    saysNot: [],
  },
  {
    subject: validity,
    way: 'without My Page',
    when: '2027-01-30T09:00',
    myPage: 'none',
    says: [person, '職業相談', 'ハローワークの窓口で、また有効にできます。', '/offices'],
    saysNot: ['マイページ', '/login'],
  },
  {
    subject: lapsed,
    way: 'with My Page',
    when: '2027-02-01T09:00',
    myPage: 'open',
    says: [person, '2027年01月31日（日）で有効期限が過ぎました。', 'マイページで読めます', alone, '/login'],
    saysNot: [],
  },
  {
    subject: lapsed,
    way: 'with a My Page that is 利用不可',
    when: '2027-02-01T09:00',
    myPage: 'unavailable',
    says: [person, '窓口', '/offices'],
    saysNot: ['マイページ', '/login'],
  },
  {
    subject: erasure,
    way: 'with My Page',
    when: '2031-12-03T09:00',
    myPage: 'open',
    says: [
      person,
      '2027年02月01日（月）から無効です。',
      '消す日： 2032年02月01日（日）',
      '登録した内容と、求職者マイページ',
      '申込みは、2032年01月31日（土）までです。',
      '/offices',
      '/login',
    ],
    saysNot: [],
  },
  {
    subject: erasure,
    way: 'without My Page',
    when: '2032-01-18T09:00',
    myPage: 'none',
    says: [person, '消す日： 2032年02月01日（日）', '申込みは、2032年01月31日（土）までです。'],
    saysNot: ['マイページ', '/login'],
  },
];

const contact = newAddress();

async function prepare({ myPage }: Case): Promise<void> {
  const parts = partsOn(cloned.database, clock);
  const valid_through = Temporal.PlainDate.from('2027-01-31');
  await aJobSeeker(parts, { number, email: contact, valid_through });
  if (myPage === 'none') return;
  const { id } = await anAccount(parts, { jobSeekerNumber: number });
  if (myPage === 'unavailable')
    await updateAccount(parts.database.reading, id, { unavailable_since: clock.now() });
}

/** What every mail of ours keeps to. */
function isOneOfOurs({ text }: BroughtMail): void {
  expect(text.startsWith('こちらはハローワークインターネットサービスです。')).toBe(true);
  expect(text).toContain('送信専用');
  expect(text).toContain('返信はできません');
  expect(text).toContain('お心当たりがない場合は、破棄してください');
  for (const secret of ['山田', 'ヤマダ', '7654321', '090', '飯田橋', contact])
    expect(text).not.toContain(secret);
}

/** Sentences of the mail's own, the lines that end every mail left out. */
const sentences = (text: string): readonly string[] =>
  (text.split('※')[0] ?? '')
    .split(/[。\n]/u)
    .filter((sentence) => sentence !== '' && !/https?:/u.test(sentence));

describe.each(cases)('「$subject」 $way', (one) => {
  it('says until when and how to go on, and nothing personal [REG-5] [REG-7] [LEAVE-4] [MAIL-3] [s-mail1]', async () => {
    await prepare(one);
    const mail = await mailAt(one.when);
    expect(mail.subject).toBe(one.subject);
    isOneOfOurs(mail);
    for (const words of one.says) expect(mail.text).toContain(words);
    for (const words of one.saysNot) expect(mail.text).not.toContain(words);
    expect(sentences(mail.text).filter((sentence) => sentence.length > 45)).toEqual([]);
  });
});

it('「求職登録の入力期限のお知らせ」 says until when and leads to the login [ONLINE-6] [MAIL-3] [s-mail1]', async () => {
  clock.set('2026-11-21T23:00');
  const { address } = await anAccount(partsOn(cloned.database, clock));
  const mail = await mailAt('2026-11-28T09:00');
  expect(mail.to).toBe(address);
  expect(mail.subject).toBe('【ハローワーク】求職登録の入力期限のお知らせ');
  isOneOfOurs(mail);
  expect(mail.text).toContain('2026年12月05日（土）23時59分までに');
  expect(mail.text).toContain('http://localhost:3000/login');
  expect(mail.text).toContain('押した日から14日後まで');
  expect(sentences(mail.text).filter((sentence) => sentence.length > 45)).toEqual([]);
});
