import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { aDesk, sitDown } from '#kit/desk.ts';
import { aJobSeeker, anAccount, goodPassword, newAddress } from '#kit/people.ts';
import { signIn } from '#kit/presence.ts';
import { basicAnswers, informationAnswers, wishesAnswers } from '#kit/registration-forms.ts';
import { openTwoNodes, saying, type TwoNodes } from '#kit/two-nodes.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';

vi.setConfig({ testTimeout: 240_000 });

let both: TwoNodes;
let person: Visitor;

beforeAll(async () => {
  both = await openTwoNodes();
});
afterAll(() => both.portal.close());
beforeEach(() => {
  both.portal.clock.advance('PT2H');
  person = visitor(both.portal.baseUrl);
});

describe('what is done while logged in', () => {
  it('moves to a new address once [s-ses5]', async () => {
    const { id } = await anAccount(both.portal.parts);
    await signIn(person, both.portal.parts, id);
    const next = newAddress();
    await person.open('/mypage/settings/address');
    await person.submit({ address: next, 'address-again': next });
    const key = await both.keyTo(next, 'メールアドレス変更申込受付通知');
    await both.fromTabs(4, person, { key });
    expect(await both.rows('select id from accounts where address_key = $1', next)).toBe(1);
    expect(await both.rows(`select id from not_me_links where account_id = $1`, id)).toBe(1);
  });

  it('leaves once [LEAVE-1]', async () => {
    const { number } = await aJobSeeker(both.portal.parts, { kind: 'online' });
    const { id } = await anAccount(both.portal.parts, { jobSeekerNumber: number });
    await signIn(person, both.portal.parts, id);
    await person.open('/mypage/settings/withdrawal');
    await both.fromTabs(4, person, { 'present-password': goodPassword });
    expect(await both.rows('select id from accounts where id = $1 and withdrawn_at is not null', id)).toBe(1);
    expect(
      await both.rows(`select id from not_me_links where account_id = $1 and event = 'withdrawn'`, id),
    ).toBe(1);
  });

  it('comes back once [LEAVE-2]', async () => {
    const { id, address, password } = await anAccount(both.portal.parts);
    await signIn(person, both.portal.parts, id);
    await person.open('/mypage/settings/withdrawal');
    await person.submit({ 'present-password': goodPassword });
    both.portal.clock.advance('P1D');
    await person.open('/reregistration');
    await person.submit({ address, password });
    const key = await both.keyTo(address, 'アカウント再登録申込受付通知');
    const pages = await both.fromTabs(4, person, { key });
    expect(saying(pages, 'アカウントの再登録が完了しました')).toBeGreaterThan(0);
    expect(await both.rows('select id from accounts where address_key = $1', address)).toBe(1);
    expect(await both.rows('select id from accounts where id = $1 and withdrawn_at is null', id)).toBe(1);
  });
});

describe('at the counter', () => {
  it('registers somebody once though 「登録する」 is pressed in four tabs [CODE-1]', async () => {
    sitDown(person, both.portal.parts, await aDesk(both.portal.parts));
    await person.open('/counter/registration');
    await person.submit({
      ...basicAnswers,
      name: '同時　登録',
      kana: 'ドウジ　トウロク',
      telephone: '090-3333-0001',
    });
    await person.submit(informationAnswers);
    await person.submit({ ...wishesAnswers, to: 'check' });
    await both.fromTabs(4, person, {});
    expect(await both.rows('select number from job_seekers where name = $1', '同時　登録')).toBe(1);
  });

  it('leaves one live code when two desks issue one at the same moment [CODE-7]', async () => {
    const { number } = await aJobSeeker(both.portal.parts);
    const desks = await Promise.all(
      both.baseUrls.map(async (baseUrl) => {
        const staff = visitor(baseUrl);
        sitDown(staff, both.portal.parts, await aDesk(both.portal.parts));
        await staff.open(`/counter/job-seekers/${number}/code`);
        return staff;
      }),
    );
    const pages = await Promise.all(desks.map((staff) => staff.submit({}, '/code')));
    expect(saying(pages, 'コードを発行しました')).toBe(1);
    expect(
      await both.rows('select id from account_creation_codes where job_seeker_number = $1', number),
    ).toBe(1);
  });
});
