import { afterAll, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { paperGround, readPaper } from '#kit/papers.ts';
import { keepPapers } from '#platform/papers/papers.ts';
import type { LetterContents } from '../rules/letter-contents.ts';
import { activityCertificatePaper } from './activity-certificate.ts';
import { blankReferralLetter, referralLetterPaper } from './referral-letter.ts';

const papers = keepPapers(paperGround);
afterAll(() => papers.close());

const now = Temporal.Instant.from('2026-11-21T01:00:00Z');
const siteName = 'ハローワークインターネットサービス';
const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const person = { number: '13010-1234567', name: '𠮷野　葛\u{e0100}', kana: 'ヨシノ　カツラ' };
const office = { name: 'ハローワーク飯田橋', address: '東京都文京区後楽1-9-20', telephone: '03-3812-8609' };
const contents: LetterContents = {
  number: '13010-123',
  issuedOn: '2026-11-21',
  validThrough: '2026-12-31',
  office,
  staffName: '鈴木　一郎',
  person,
  vacancy: {
    number: '13010-9876543',
    title: '介護福祉士',
    employer: '社会福祉法人　あおぞら会',
    address: '東京都文京区後楽1-2-3',
    contact: '人事課 髙﨑',
    telephone: '03-0000-0000',
    selection: '書類選考、面接',
    documents: '履歴書',
  },
};
const changed = (vacancy: Partial<LetterContents['vacancy']>): LetterContents => ({
  ...contents,
  vacancy: { ...contents.vacancy, ...vacancy },
});
const letter = async (of: LetterContents, interview?: string) =>
  readPaper(
    await referralLetterPaper(papers, { contents: of, siteName, ...(interview ? { interview } : {}) }, now),
  );

it('is one sheet of A4 with everything the employer and the person need, and the result to send back [REFER-2]', async () => {
  const { text, pages, title } = await letter(contents, '2026年12月01日（火）14時00分');
  expect(title).toBe('紹介状');
  expect(pages).toHaveLength(1);
  for (const words of [
    '社会福祉法人あおぞら会御中',
    '紹介番号13010-123',
    '2026年（令和8年）11月21日',
    '13010-01234567',
    '13010-09876543',
    '介護福祉士',
    '書類選考、面接',
    '2026年12月01日（火）14時00分',
    '人事課髙﨑',
    '2026年（令和8年）12月31日まで',
    'ハローワーク飯田橋',
    '鈴木一郎',
    '選考結果通知',
    '採用の条件',
  ]) {
    expect(text).toContain(words);
  }
  expect(text.match(/𠮷野葛/gu)).toHaveLength(2);
});

it.each([
  '#panic("x") *a* _b_ $x$ = 見出し',
  '<b>&amp;</b> "引用" \'x\'',
  '@label #import "a"',
  '\\u{41} // 注 /* 釈 */',
])('prints %s as it was typed', async (words) => {
  const { text } = await letter(changed({ employer: words, title: words }));
  const dense = words.replace(/\s/gu, '');
  expect(text.split(dense).length).toBeGreaterThan(2);
});

it('keeps every letter of names that are too long for a line, with or without blanks', async () => {
  const long = 'とても長い名前の会社'.repeat(10);
  const address = `https://example.jp/${'x'.repeat(150)}`;
  const { text } = await letter(changed({ employer: long, address }));
  expect(text).toContain(long);
  expect(text).toContain(address);
});

it('leaves lines to write on where nothing is known, and is one sheet when all is blank', async () => {
  const { text, pages } = await readPaper(await blankReferralLetter(papers, siteName, now));
  expect(pages).toHaveLength(1);
  expect(text).toContain('求人番号・職種');
  expect(text).toContain('選考結果通知');
});

it('certifies what was done in a period, on as many pages as it takes, with the number to check it by', async () => {
  const activities = Array.from({ length: 70 }, (_, index) => ({
    on: day('2026-10-22').add({ days: index % 30 }),
    what: '応募',
    about: `会社${index + 1} #panic()`,
  }));
  const made = await activityCertificatePaper(
    papers,
    {
      person,
      from: day('2026-10-22'),
      to: day('2026-11-21'),
      issuedOn: day('2026-11-21'),
      activities,
      office,
      checkCode: 'K7M2-9QXP-4T',
      siteName,
    },
    now,
  );
  const { text, pages } = await readPaper(made);
  expect(pages.length).toBeGreaterThan(1);
  for (const { about } of activities) expect(text).toContain(about.replace(/\s/gu, ''));
  expect(text).toContain('全部で70件');
  for (const page of pages) expect(page).toContain('K7M2-9QXP-4T');
});
