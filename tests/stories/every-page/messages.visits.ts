import { anEmployer, signInEmployer } from '#kit/employers.ts';
import { aDocx, aPdf } from '#kit/files.ts';
import { sendWithFiles, type TwoSides, twoSides } from '#kit/messages.ts';
import { aJobSeeker } from '#kit/people.ts';
import type { Visitor } from '#kit/visitor.ts';
import type { Ground } from './ground.ts';
import { longestRecord } from './ground.ts';
import { type Look, look, says, type Visits } from './visits.ts';

const long = (letter: string, length: number): string => letter.repeat(length);
const longText = `${long('W', 900)}\n\n${long('長', 1000)}`;

/** Two who wrote to one another, the person last, with files. */
async function written({ portal }: Ground, isLong = false): Promise<TwoSides> {
  const record = isLong ? { record: { ...longestRecord }, companyName: long('社', 54) } : {};
  const both = await twoSides(portal, record);
  const { person, company, ownPath, employerPath } = both;
  await company.open(employerPath);
  await company.submit({ text: isLong ? longText : '面接の日をお知らせします。' }, employerPath);
  await person.open(ownPath);
  const name = isLong ? long('名', 100) : '職務経歴書';
  const files = [
    { name: `${name}.pdf`, bytes: aPdf() },
    { name: `${name}.docx`, bytes: aDocx() },
  ];
  await sendWithFiles(portal.baseUrl, person, { text: isLong ? longText : 'お願いします。' }, files);
  return both;
}

type Side = (both: TwoSides) => readonly [Visitor, string];
const own: Side = ({ person, ownPath }) => [person, ownPath];
const company: Side = ({ company: browser, employerPath }) => [browser, employerPath];

const conversation =
  (
    side: Side,
    { isLong = false, fields }: { isLong?: boolean; fields?: Record<string, string> } = {},
  ): Look =>
  async (ground) => {
    const [browser, path] = side(await written(ground, isLong));
    return look(browser, path, fields);
  };

const listOf =
  (side: Side, path: string, isLong = false): Look =>
  async (ground) =>
    look(side(await written(ground, isLong))[0], path);

const unwritten =
  (side: Side): Look =>
  async ({ portal }) => {
    const [browser, path] = side(await twoSides(portal));
    return look(browser, path);
  };

const ended =
  (side: Side): Look =>
  async (ground) => {
    const both = await written(ground);
    await ground.portal.cloned.database.pool.query(
      `update applications set state = 'rejected', closed_at = $2 where id = $1`,
      [
        both.application.id,
        ground.parts.clock
          .now()
          .subtract({ hours: 24 * 40 })
          .toString(),
      ],
    );
    const [browser, path] = side(both);
    return look(browser, path);
  };

const fileOf =
  (side: Side): Look =>
  async (ground) => {
    const [browser, path] = side(await written(ground));
    await browser.open(`${path}/files/00000000-0000-4000-8000-000000000000`);
    return browser;
  };

const withOffice: Look = async ({ person }) => look((await person()).browser, '/mypage/messages/office');

/** The counter's page of somebody who wrote to the office. */
const atCounter =
  (fields?: Record<string, string>, isLong = false): Look =>
  async ({ person, desk }) => {
    const { browser, number } = await person(isLong ? { record: longestRecord } : {});
    await look(browser, '/mypage/messages/office', { text: isLong ? longText : '相談したいです。' });
    return look((await desk()).browser, `/counter/job-seekers/${number}/messages`, fields);
  };

const withoutMyPage: Look = async ({ parts, desk }) => {
  const { number } = await aJobSeeker(parts);
  return look((await desk()).browser, `/counter/job-seekers/${number}/messages`);
};

const tooLong = { text: long('長', 2001) };

const notices = '/counter/notices';

/** The counter writes to all who match; `act` is what the check page's button sends. */
const writesNotice =
  (fields: Readonly<Record<string, string>>, sends = false): Look =>
  async (ground) => {
    await ground.person({ record: { answers: { 'wished-employment': 'migrant' } } });
    const { browser } = await ground.desk();
    await look(browser, `${notices}?employment=migrant`);
    await browser.submit(fields, notices);
    if (sends) await browser.submit({ act: 'send' }, notices);
    return browser;
  };

export const messagesVisits: Visits = {
  'messages.notices': {
    normal: async ({ desk }) => look((await desk()).browser, notices),
    empty: async ({ desk }) => look((await desk()).browser, `${notices}?employment=seasonal&place=47`),
  },
  'messages.notices.submit': {
    error: writesNotice({ title: '', text: '' }),
    longest: says('お知らせの確認', writesNotice({ title: long('題', 60), text: longText })),
    done: says('に送りました', writesNotice({ title: '会社説明会', text: '来週です。' }, true)),
  },
  'messages.mypage': {
    normal: listOf(own, '/mypage/messages'),
    empty: async ({ person }) => look((await person()).browser, '/mypage/messages'),
    longest: listOf(own, '/mypage/messages', true),
  },
  'messages.mypage.conversation': {
    normal: conversation(own),
    empty: unwritten(own),
    longest: conversation(own, { isLong: true }),
    'with the office': withOffice,
    'after the end': says('ここでは、もう書けません', ended(own)),
  },
  'messages.mypage.conversation.submit': {
    error: says('いまは2,001文字です', conversation(own, { fields: tooLong })),
    saved: says('下書きを保存しました', conversation(own, { fields: { text: '書きかけ', act: 'save' } })),
  },
  'messages.mypage.file': { 'one that is not there': fileOf(own) },
  'messages.employer': {
    normal: listOf(company, '/employer/messages'),
    empty: async ({ parts, stranger }) => {
      const { id } = await anEmployer(parts);
      const browser = stranger();
      await signInEmployer(browser, parts, id);
      return look(browser, '/employer/messages');
    },
    longest: listOf(company, '/employer/messages', true),
  },
  'messages.employer.conversation': {
    normal: says('返事を待っている', conversation(company)),
    empty: unwritten(company),
    longest: conversation(company, { isLong: true }),
    'after the end': says('ここでは、もう書けません', ended(company)),
  },
  'messages.employer.conversation.submit': {
    error: says('いまは2,001文字です', conversation(company, { fields: tooLong })),
  },
  'messages.employer.file': { 'one that is not there': fileOf(company) },
  'counter.record.messages': {
    normal: says('相談したいです。', atCounter()),
    longest: atCounter(undefined, true),
    'without My Page': says('マイページがありません', withoutMyPage),
  },
  'counter.record.messages.submit': {
    error: says('件名は60文字まで', atCounter({ title: long('題', 61), text: 'x' })),
    sent: says('送信しました', atCounter({ title: long('題', 60), text: longText })),
  },
  'counter.record.messages.files': {
    'one that is not there': async ({ person, desk }) => {
      const { number } = await person();
      const { browser } = await desk();
      await browser.open(
        `/counter/job-seekers/${number}/messages/files/00000000-0000-4000-8000-000000000000`,
      );
      return browser;
    },
  },
};
