import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { anApplication, aSeeker } from '#kit/applications.ts';
import { type BrowserKind, computer, type Person, phoneWithoutScript } from '#kit/browser.ts';
import { aDesk } from '#kit/desk.ts';
import { anEmployer } from '#kit/employers.ts';
import { linkIn, oneTimePasswordIn } from '#kit/mail-server.ts';
import { goodPassword } from '#kit/people.ts';
import { openWorld, storyTime, type World } from '#kit/steps/world.ts';
import { aVacancy } from '#kit/vacancies.ts';
import { anOrder } from '#kit/vacancy-orders.ts';
import { beginSession } from '#platform/security/sessions.ts';

vi.setConfig({ testTimeout: storyTime });

type Face = 'mypage' | 'counter' | 'employer';

interface Somebody {
  readonly face: Face;
  /** Of the account, or of the member of staff. */
  readonly id: string;
  readonly address: string;
  readonly device: Person;
}

const smallTablet: BrowserKind = { name: 'a small tablet', javaScript: true, width: 768 };

let world: World;
let staff: Somebody;
let seeker: Somebody;
let employer: Somebody;
let jobSeekerNumber: string;
/** What the person applied to before. */
let earlier: string;
/** /mypage/applications/… and /employer/applications/… */
let ownPath: string;
let employerPath: string;

beforeAll(async () => {
  world = await openWorld();
  const { parts, clock } = world.portal;
  clock.set('2026-11-24T09:00');
  const [desk, company, person] = [await aDesk(parts), await anEmployer(parts), await aSeeker(parts)];
  jobSeekerNumber = person.number;
  staff = { face: 'counter', id: desk.staffId, address: '', device: await world.person(computer) };
  employer = { face: 'employer', ...company, device: await world.person(smallTablet) };
  seeker = {
    ...{ face: 'mypage', id: person.accountId, address: person.address },
    device: await world.person(phoneWithoutScript),
  };
  const vacancyNumber = await aVacancy(parts, { facts: { title: '訪問介護員' } });
  const { number, accountId } = person;
  earlier = (await anApplication(parts, { number, accountId, vacancyNumber })).id;
  await anOrder(parts, {
    establishmentNumber: company.establishmentNumber,
    answers: { title: '夜勤のない介護福祉士', occupation: { text: '介護福祉士', code: '049' } },
  });
});
afterAll(() => world.close());

/** As after a login, at the clock's moment. */
async function comesBack({ face, id, device }: Somebody, path: string): Promise<void> {
  const { parts, baseUrl, clock } = world.portal;
  const begun = { face, ownerId: id, device: 'いつもの機器' };
  const { token } = await parts.database.transaction((tx) => beginSession(tx, begun, clock.now()));
  await device.context.addCookies([{ name: parts.cookies.nameOf(face), value: token, url: baseUrl }]);
  await device.open(path);
}

/** Reads the mail, opens its link and logs in with the digits of the next mail; stands where the link leads. */
async function followsTheMail({ device, address }: Somebody, subject: string, path: string): Promise<string> {
  const { mail } = world.portal;
  const read = await mail.waitFor(address, subject);
  expect(read.text).not.toMatch(/夜勤|山田|ひかり食品/u);
  const link = linkIn(read, path);
  mail.mails.splice(0);
  await device.open(link);
  await device.type('ID(メールアドレス)', address);
  await device.type('パスワード', goodPassword);
  await device.press('ログイン');
  const digits = await mail.waitForNew(address, 'ワンタイムパスワード通知');
  await device.type('ワンタイムパスワード', oneTimePasswordIn(digits));
  await device.press('送信');
  expect(new URL(device.page.url()).pathname).toBe(link);
  return link;
}

const typesDay = async (person: Person, year: string, month: string, day: string): Promise<void> => {
  await person.type('年', year);
  await person.type('月', month);
  await person.type('日', day);
};

it('an order is received at the counter and recommended as オンラインハローワーク紹介対象 [STAFF-1] [REFER-1]', async () => {
  const { device } = staff;
  await comesBack(staff, '/counter/orders');
  await device.press('夜勤のない介護福祉士');
  await device.press('受理する');
  await device.open(`/counter/job-seekers/${jobSeekerNumber}/recommendations`);
  await device.choose('夜勤のない介護福祉士をおすすめする');
  await device.press('選んだ求人を確かめる');
  await device.choose('夜勤のない介護福祉士をオンラインハローワーク紹介対象求人にする');
  await device.type('本人へのことば', '夜勤がありません。');
  await device.press('1件を送る');
  await device.reads('おすすめの求人を送りました');
});

it('the person comes from the mail, applies, and has the 紹介状 [REFER-2] [HOME-4]', async () => {
  const { device } = seeker;
  await followsTheMail(seeker, 'おすすめの求人のお知らせ', '/mypage/recommendations/');
  await device.reads('夜勤がありません。');
  await device.press('応募する');
  await device.press('送る内容を書く');
  await device.type('志望動機', '昼間の仕事を長く続けたいです。');
  await device.press('送る内容を確かめる');
  await device.press('応募して紹介状を受け取る');
  await device.reads('紹介状ができました');
  ownPath = new URL(device.page.url()).pathname;
  await device.press('紹介状を表示');
  await device.reads('次の方を紹介します');
  await device.open('/mypage');
  await device.reads('全2件中最新の求人を表示しています');
  await device.open(`/mypage/applications/${earlier}/withdraw`);
  await device.press('応募を辞退する');
  await device.open('/mypage');
  await device.reads('全1件中最新の求人を表示しています');
});

it('the employer comes from the mail, reads the application, and sets an interview [EMP-1]', async () => {
  const { device } = employer;
  employerPath = await followsTheMail(employer, '応募についてのお知らせ', '/employer/applications/');
  await device.reads('昼間の仕事を長く続けたいです。');
  await device.press('応募の内容を確認しました');
  await device.press('面接の予定を知らせる');
  await typesDay(device, '2026', '11', '26');
  await device.type('面接の時刻', '14:00');
  await device.type('面接の場所', '東京都文京区後楽1-2-3 2階');
  await device.press('面接の予定を知らせる');
  await device.reads('2026年11月26日 14時00分の面接です');
  await world.portal.mail.waitFor(seeker.address, '応募した求人のお知らせ');
});

it('the person will come, and both write to each other [MSG-1] [HOME-4]', async () => {
  const [person, company] = [seeker.device, employer.device];
  await person.open(ownPath);
  await person.press('この日時の面接に行く');
  await person.reads('面接に行くと返事をしました');
  await person.press('会社とのメッセージ');
  await person.type('本文', '自転車で行ってもよいですか。');
  await person.press('送信');
  await world.portal.mail.waitFor(employer.address, 'メッセージのお知らせ');
  await company.open(employerPath);
  await company.reads('行くと返事がありました');
  await company.press('この応募のメッセージを見る');
  await company.reads('自転車で行ってもよいですか。');
  await company.type('本文', '駐輪場を使ってください。');
  await company.press('送信');
  await world.portal.mail.waitFor(seeker.address, 'メッセージのお知らせ');
  await person.open('/mypage');
  await person.reads('新着メッセージ: 1件');
  await person.press('新着メッセージを読む');
  await person.press('ひかり食品');
  await person.reads('駐輪場を使ってください。');
});

it('the employer tells 採用, the first day of work, and what differs [EMP-1]', async () => {
  const { device } = employer;
  world.portal.clock.set('2026-11-27T10:00');
  await comesBack(employer, employerPath);
  await device.press('選考結果を登録');
  await device.choose('採用');
  await typesDay(device, '令和8', '12', '7');
  await device.choose('相違あり');
  await device.type('相違の内容', '始業は9時30分です。');
  await device.type('応募した方への連絡', 'お待ちしています。');
  await device.press('内容を確かめる');
  await device.reads('2026年12月07日');
  await device.press('この内容で知らせる');
  await device.reads('選考の結果を知らせました');
  await device.reads('始業は9時30分です。');
});

it('the person reads it; the registration has ended, and nothing is open any more [REFER-5] [HOME-4]', async () => {
  const { device, address } = seeker;
  const { mail } = world.portal;
  await mail.waitFor(address, '求職登録を無効にしました');
  expect((await mail.waitFor(address, '応募した求人のお知らせ')).text).not.toMatch(/始業|採用/u);
  await comesBack(seeker, ownPath);
  for (const words of ['採用', '2026年12月07日', '始業は9時30分です。', 'お待ちしています。'])
    await device.reads(words);
  await device.open('/mypage');
  await device.reads('採用されて、求職登録が2026年11月27日に無効になったため');
  await device.reads('応募中の求人はありません。');
});

it('the 求職活動の証明 lists the referral and the interview, and the counter verifies its code [REFER-5] [STAFF-1]', async () => {
  const { device } = seeker;
  await device.open('/mypage/applications/certificate');
  await device.press('証明を作る');
  const table = await device.page.getByRole('table').innerText();
  for (const act of ['オンラインハローワーク紹介', '面接', '採用', '夜勤のない介護福祉士'])
    expect(table).toContain(act);
  const code = /確認の番号 (\S+)/u.exec(await device.words())?.[1] ?? '';
  await comesBack(staff, '/counter/certificates');
  await staff.device.type('確認の番号', code);
  await staff.device.press('確かめる');
  await staff.device.reads('この証明は、このシステムで作られました。');
  await staff.device.reads('夜勤のない介護福祉士');
});
