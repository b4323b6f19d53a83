import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { browserKinds, type Person, phoneWithoutScript } from '#kit/browser.ts';
import { aJobSeeker, anAccount } from '#kit/people.ts';
import {
  type Login,
  whenTheyGiveTheOneTimePassword,
  whenTheyGiveThePassword,
  whenTheyLogIn,
  whenTheyLogOut,
} from '#kit/steps/login.steps.ts';
import { openWorld, storyTime, type World } from '#kit/steps/world.ts';
import { aVacancy } from '#kit/vacancies.ts';

vi.setConfig({ testTimeout: storyTime });

let world: World;

beforeAll(async () => {
  world = await openWorld();
  world.portal.clock.set('2026-11-21T10:00');
  for (let count = 1; count <= 3; count += 1) {
    await aVacancy(world.portal.parts, {
      number: `13010-${count}`,
      establishmentNumber: `1301-00000${count}-1`,
      facts: { title: `図書館の司書${count}` },
    });
  }
});
afterAll(() => world.close());

interface Owner extends Login {
  readonly id: string;
}

async function givenMyPage(): Promise<Owner> {
  const { parts } = world.portal;
  return anAccount(parts, { jobSeekerNumber: (await aJobSeeker(parts)).number });
}

const rows = (text: string, values: readonly unknown[]) =>
  world.portal.cloned.database.pool.query(text, [...values]);

/** As many other favourites as asked for. */
const givenFavourites = (owner: Owner, count: number) =>
  rows(
    `with made as (
       insert into vacancies (number, establishment_number, state, received_on, valid_through, disclosure, answers,
         changed_at, kind, hours, employment, occupation, prefecture, municipality, shifts, days_off, insurance, tags,
         alike)
       select '99999-' || n, establishment_number, 'filled', received_on, valid_through, disclosure, answers,
         changed_at, kind, hours, employment, occupation, prefecture, municipality, shifts, days_off, insurance, tags,
         alike
         from vacancies, generate_series(1, 300) as n where number = '13010-3' on conflict do nothing returning id)
     insert into favourites select $1, id, '2026-11-01T00:00:00Z' from made order by id limit $2`,
    [owner.id, count],
  );

const firstCard = (person: Person) => person.page.locator('article h2 a').first();

async function presses(person: Person, name: string): Promise<void> {
  const button = person.page.getByRole('button', { name: new RegExp(`${name}$`, 'u') }).first();
  await Promise.all([person.page.waitForEvent('load'), button.click()]);
  await person.lookOver();
}

/** From the front page to a vacancy, counting every page that is opened on the way. */
async function countSteps(person: Person): Promise<number> {
  let steps = 0;
  await person.open('/');
  await person.type('ことば', '図書館');
  await person.press('求人を検索');
  steps += 1;
  await Promise.all([person.page.waitForEvent('load'), firstCard(person).click()]);
  await person.lookOver();
  return steps + 1;
}

describe.each(browserKinds)('with $name', (kind) => {
  it('is at a vacancy within four steps of the front page [TOP-8] [JOB-1]', async () => {
    const person = await world.person(kind);
    expect(await countSteps(person)).toBeLessThanOrEqual(4);
    await person.reads('合計（ａ＋ｂ＋ｃ）');
    await person.leave();
  });

  it('saves the search, keeps a favourite, and comes back to both in another browser [JOB-3] [JOB-4]', async () => {
    const owner = await givenMyPage();
    const person = await world.person(kind);
    world.portal.clock.advance('PT61S');
    world.portal.mail.mails.splice(0);
    await person.open(`/jobs?words=${encodeURIComponent('図書館')}`);
    await person.press('マイページにログインして、この条件を保存する');
    await whenTheyGiveThePassword(person, owner);
    await whenTheyGiveTheOneTimePassword(world, person, owner.address);
    expect(await person.heading()).toBe('条件を保存');
    await person.press('保存する');
    await person.reads('条件を保存しました');
    await person.press('「図書館」の求人を検索');
    await presses(person, 'お気に入り');
    await person.reads('お気に入り済み');
    const kept = (await firstCard(person).innerText()).trim();
    await whenTheyLogOut(person);
    await person.leave();

    const number = await aVacancy(world.portal.parts, {
      establishmentNumber: '1301-000099-1',
      facts: { title: '図書館の新しい仕事' },
    });
    const again = await world.person(kind);
    await whenTheyLogIn(world, again, owner);
    await again.press('求人検索');
    await again.reads('新着1件');
    await again.press('図書館');
    await again.reads('図書館の新しい仕事');
    await again.reads('お気に入り済み');
    await again.open(`/mypage/jobs/${number}`);
    await again.open('/mypage/jobs');
    await again.reads('新着0件');
    await again.press('お気に入り');
    await again.reads(kept);
    await again.open('/mypage/jobs/seen');
    await again.reads('図書館の新しい仕事');
    await presses(again, '一覧から消す');
    await again.reads('求人の詳細を開くと、ここに並びます。');
    await again.leave();
    await rows(`update vacancies set state = 'filled' where number = $1`, [number]);
  });
});

describe('who has as many as may be kept', () => {
  it('reads what to do before a fourth search is saved, and does it [JOB-3]', async () => {
    const owner = await givenMyPage();
    const person = await world.person(phoneWithoutScript);
    await whenTheyLogIn(world, person, owner);
    for (const words of ['図書館', '司書', '資料']) {
      await person.open(`/mypage/jobs?words=${encodeURIComponent(words)}`);
      await person.press('条件を保存');
      await person.press('保存する');
    }
    await person.reads('3件（3件まで）');
    await person.open(`/mypage/jobs?words=${encodeURIComponent('博物館')}`);
    await person.press('条件を保存');
    await person.reads('3件保存しています');
    await person.reads('どれかを上書きすると、この条件を保存できます。');
    await person.press('「資料」をこの条件で上書き');
    await person.reads('条件を保存しました');
    await person.reads('博物館');
    await person.doesNotRead('資料');
    await person.leave();
  });

  it('reads what to do at the 301st favourite, and does it [JOB-4]', async () => {
    const owner = await givenMyPage();
    await givenFavourites(owner, 300);
    const person = await world.person(phoneWithoutScript);
    await whenTheyLogIn(world, person, owner);
    await person.open('/mypage/jobs/13010-1');
    await presses(person, 'お気に入り');
    await person.reads('300件あります。1件消すと保存できます。');
    await presses(person, 'お気に入りから消す');
    await person.reads('299件（300件まで）');
    await person.open('/mypage/jobs/13010-1');
    await presses(person, 'お気に入り');
    await person.reads('お気に入り済み');
    await person.leave();
  });
});
