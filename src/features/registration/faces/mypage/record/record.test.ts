import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeRegistration, findJobSeeker, type Registration } from '#features/job-seekers/index.ts';
import { aJobSeeker, anAccount } from '#kit/people.ts';
import { openTestPortal, type TestPortal } from '#kit/portal.ts';
import { signIn } from '#kit/presence.ts';
import { type Visitor, visitor } from '#kit/visitor.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

const list = '/mypage/settings/registration';

interface Entered {
  readonly person: Visitor;
  readonly number: string;
  record(): Promise<Registration>;
}

/** Somebody with a record, logged in. */
async function enter(facts: Parameters<typeof aJobSeeker>[1] = {}): Promise<Entered> {
  portal.clock.set('2026-11-21T10:00');
  const { number } = await aJobSeeker(portal.parts, { kind: 'online', ...facts });
  const { id } = await anAccount(portal.parts, { jobSeekerNumber: number });
  const person = visitor(portal.baseUrl);
  await signIn(person, portal.parts, id);
  const record = async () => (await findJobSeeker(portal.parts.database.reading, number))?.answers ?? {};
  return { person, number, record };
}

const byStaff = { kind: 'staff', officeNumber: '13010' } as const;

async function staffChanges(number: string, answers: Registration): Promise<void> {
  const { database, clock } = portal.parts;
  await database.transaction(async (tx) => {
    const seen = (await findJobSeeker(tx, number))?.revision ?? 0;
    await changeRegistration(tx, { number, seen, answers }, byStaff, clock.now());
  });
}

const disabled: Registration = { disability: 'yes', 'disability-condition': '聞こえにくい' };

describe('the own record', () => {
  it('shows every item of every screen that applies, with its way to change it [REG-7]', async () => {
    const { person } = await enter();
    await person.open(list);
    expect(person.page.heading).toBe('登録した内容');
    expect(person.page.text).toContain('090-1234-5678');
    expect(person.page.text).toContain('6.経歴');
    expect(person.page.html).toContain(`href="${list}/basic#telephone"`);
    expect(person.page.html).toContain(`href="${list}/career#work-history"`);
    expect(person.page.text).not.toContain('障害情報');
    expect(person.page.text).not.toContain('仕事を辞めた日');
  });

  it('changes an item on the screen of the registration, and says what was changed [REG-7]', async () => {
    const { person, record } = await enter();
    await person.open(`${list}/basic`);
    await person.submit({ telephone: '０３１２３４５６７８', 'nearest-station': '飯田橋駅' });
    expect(person.page.heading).toBe('登録した内容');
    expect(person.page.text).toContain('変更しました');
    expect(person.page.text).toMatch(/変更しました\s*最寄り駅\s*電話番号/u);
    expect(await record()).toMatchObject({ telephone: '03-1234-5678', 'nearest-station': '飯田橋駅' });
  });

  it('says that nothing was different, and writes nothing', async () => {
    const { person, record } = await enter();
    const before = await record();
    await person.open(`${list}/wishes`);
    await person.submit({});
    expect(person.page.text).toContain('変わったところはありません');
    expect(await record()).toEqual(before);
  });

  it('keeps what was typed beside what is wrong with it', async () => {
    const { person } = await enter();
    await person.open(`${list}/basic`);
    await person.submit({ telephone: '123' });
    expect(person.page.status).toBe(422);
    expect(person.page.html).toContain('value="123"');
    expect(person.page.text).toContain('電話番号');
  });

  it('lets an online registrant change name and birth date, of a counter user only the counter [REG-7]', async () => {
    const online = await enter();
    await online.person.open(`${list}/basic`);
    await online.person.submit({ name: '佐藤　花子' });
    expect((await online.record()).name).toBe('佐藤　花子');
    const known = await enter({ kind: 'counter' });
    await known.person.open(list);
    expect(known.person.page.html).not.toContain('#name"');
    expect(known.person.page.text).toContain('ハローワークの窓口へお越しください');
    await known.person.open(`${list}/basic`);
    expect(known.person.page.html).not.toContain('name="birth-date-year"');
    await known.person.submit({ name: '佐藤　花子', 'birth-date-year': '1999', telephone: '0312345678' });
    expect(await known.record()).toMatchObject({
      name: '山田　花子',
      'birth-date': '1985-04-01',
      telephone: '03-1234-5678',
    });
  });

  it('overwrites nothing that staff changed meanwhile: both are shown, and the person decides [REG-7]', async () => {
    const { person, number, record } = await enter();
    await person.open(`${list}/basic`);
    await staffChanges(number, { telephone: '03-9999-9999' });
    await person.submit({ telephone: '0312345678' });
    expect(person.page.status).toBe(409);
    expect(person.page.text).toContain('03-9999-9999');
    expect(person.page.html).toContain('value="0312345678"');
    expect((await record()).telephone).toBe('03-9999-9999');
    await person.submit({});
    expect((await record()).telephone).toBe('03-1234-5678');
  });

  it('says what an answer makes void before it goes, and brings it back with the answer [REG-2]', async () => {
    const { person, record } = await enter({ answers: disabled });
    await person.open(list);
    expect(person.page.text).toContain('聞こえにくい');
    await person.open(`${list}/basic`);
    await person.submit({ disability: 'no' });
    expect(person.page.text).toContain('「障害情報」の登録は、使わなくなります');
    expect(await record()).toMatchObject(disabled);
    await person.submit({});
    expect((await record())['disability-condition']).toBeUndefined();
    expect((await person.open(`${list}/disability`)).heading).toBe('登録した内容');
    await person.open(`${list}/basic`);
    await person.submit({ disability: 'yes' });
    expect(await record()).toMatchObject(disabled);
  });

  it('leads to a screen that a change brought and that is still empty', async () => {
    const { person } = await enter();
    await person.open(`${list}/basic`);
    await person.submit({ disability: 'yes' });
    expect(person.page.text).toContain('「障害情報」の画面が加わりました');
    expect((await person.open(`${list}/disability`)).heading).toBe('障害情報');
  });

  it('is only read once it was joined into another', async () => {
    const { number } = await aJobSeeker(portal.parts);
    const { person } = await enter({ joined_into: number });
    await person.open(list);
    expect(person.page.text).toContain('ほかの登録にまとめました');
    expect(person.page.html).not.toContain(`${list}/basic#`);
    expect((await person.open(`${list}/basic`)).heading).toBe('登録した内容');
  });

  it('has no screen of another name, and no list before the registration is done', async () => {
    const { person } = await enter();
    expect((await person.open(`${list}/nothing`)).status).toBe(404);
    const { id } = await anAccount(portal.parts);
    const newcomer = visitor(portal.baseUrl);
    await signIn(newcomer, portal.parts, id);
    expect((await newcomer.open(list)).heading).toBe('求職登録');
  });
});

describe('the history of the own record', () => {
  it('tells every change: when, who without the name of staff, from what to what [REG-7]', async () => {
    const { person, number } = await enter({ answers: { disability: 'no' } });
    expect((await person.open(`${list}/changes`)).text).toContain('変更はまだありません');
    await staffChanges(number, { telephone: '03-9999-9999' });
    await person.open(`${list}/basic`);
    await person.submit({ disability: 'yes' });
    await person.open(`${list}/changes`);
    expect(person.page.text).toMatch(/本人\s*障害の有無\s*前\s*なし\s*後\s*あり/u);
    expect(person.page.text).toMatch(
      /職員・ハローワーク飯田橋\s*電話番号\s*前\s*090-1234-5678\s*後\s*03-9999-9999/u,
    );
  });

  it('is read page by page to its first line', async () => {
    const { person, number } = await enter();
    for (let count = 1; count <= 23; count += 1)
      await staffChanges(number, { 'contact-times': `${count}時` });
    await person.open(`${list}/changes`);
    expect(person.page.text).toContain('23時');
    expect(person.page.text).not.toContain('後 2時');
    const older = /href="([^"]*before=[^"]*)"/u.exec(person.page.html)?.[1] ?? '';
    await person.open(older);
    expect(person.page.text).toMatch(/後\s*1時/u);
    expect(person.page.html).not.toContain('before=');
  });
});
