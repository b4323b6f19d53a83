import { updateAccount } from '#features/accounts/index.ts';
import { basicAnswers, informationAnswers, wishesAnswers } from '#kit/registration-forms.ts';
import { registrationScreens } from '#kit/registration-screens.ts';
import type { Visitor } from '#kit/visitor.ts';
import { type Ground, longestAddress, longestRecord } from './ground.ts';
import { type Look, look, type States, says, type Visits } from './visits.ts';

type Fields = Readonly<Record<string, string>>;

const base = '/mypage/registration';
const withDisability: Fields = { ...basicAnswers, disability: 'yes' };

const newcomer = async ({ person }: Ground): Promise<Visitor> => (await person({ hasRecord: false })).browser;

type Posted = readonly [step: string, fields: Fields];

/** Somebody not registered yet who posted these screens, in their order, and then opens a page. */
const afterwards =
  (path: string, ...posts: readonly Posted[]): Look =>
  async (ground) => {
    const browser = await posting(...posts)(ground);
    return look(browser, path);
  };

/** What the last of these posts is answered with. */
const posting =
  (...posts: readonly Posted[]): Look =>
  async (ground) => {
    const browser = await newcomer(ground);
    for (const [step, fields] of posts) await look(browser, `${base}/${step}`, fields);
    return browser;
  };

const needed: readonly Posted[] = [
  ['basic', withDisability],
  ['information', informationAnswers],
  ['wishes', wishesAnswers],
];
const everyScreen: readonly Posted[] = [
  ...needed,
  ...['place-and-wage', 'schooling', 'career', 'disability', 'introduction', 'remarks'].map(
    (step): Posted => [step, {}],
  ),
];

const long = (letter: string, length: number): string => letter.repeat(length);

/** The same fields in every row. */
const inRows = (name: string, count: number, fields: Fields): Fields =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) =>
      Object.entries(fields).map(([field, value]) => [`${name}-${index + 1}-${field}`, value]),
    ).flat(),
  );

/** What each screen takes at most, without a place to break. */
const longestScreens: Readonly<Record<string, Fields>> = {
  basic: {
    ...withDisability,
    name: longestRecord.name ?? '',
    kana: longestRecord.kana ?? '',
    address: longestRecord.address ?? '',
    email: longestAddress,
    'nearest-station': long('W', 60),
    'residence-status': long('在', 60),
  },
  wishes: {
    ...wishesAnswers,
    ...inRows('wished-work', 3, { occupation: '事務', detail: long('W', 100) }),
  },
  'place-and-wage': inRows('wished-places', 3, { place: '中央区' }),
  schooling: {
    ...inRows('schools', 5, { kind: 'high', course: long('科', 60) }),
    ...inRows('qualifications', 20, { name: long('W', 60) }),
    training: long('訓', 300),
    'computer-skills-detail': long('W', 200),
  },
  career: inRows('work-history', 20, {
    title: long('事', 60),
    employer: long('W', 60),
    contents: long('仕', 1000),
    'leaving-reason-detail': long('W', 200),
  }),
  disability: {
    'handbook-grade': long('W', 60),
    'disability-condition': long('状', 500),
    consideration: long('W', 500),
    'support-organisation': long('W', 100),
  },
  introduction: { 'self-introduction': long('W', 600), 'strengths-detail': long('自', 300) },
  remarks: {
    'remarks-at-work': long('W', 500),
    'contact-times': long('W', 100),
    'other-remarks': long('他', 500),
  },
};

/** As long, and nothing left to choose. */
const rightInLongest: Readonly<Record<string, Fields>> = {
  wishes: inRows('wished-work', 3, { occupation: '介護職員' }),
  'place-and-wage': inRows('wished-places', 3, { place: '', 'place-prefecture': '14' }),
};

const saved = (fields: Fields): Fields => ({ ...fields, save: 'yes' });

const firstShown: States = Object.fromEntries(
  everyScreen.map(([step]) => [`the screen ${step}`, afterwards(`${base}/${step}`, ...needed.slice(0, 1))]),
);
const longestShown: States = Object.fromEntries(
  Object.entries(longestScreens).map(([step, fields]) => [
    `the longest ${step}`,
    afterwards(`${base}/${step}`, ['basic', withDisability], [step, saved(fields)]),
  ]),
);

/** One value a field: forms of the kit send no more. */
const single = (fields: Readonly<Record<string, string | readonly string[]>>): Fields =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : (value[0] ?? ''),
    ]),
  );

const wrongScreens: States = Object.fromEntries(
  registrationScreens.map(({ key, wrong, faults }) => [
    `wrong in ${key}`,
    says(faults[0] ?? '', posting(['basic', withDisability], [key, single(wrong)])),
  ]),
);

const savedElsewhere: Look = async (ground) => {
  const browser = await posting(['basic', basicAnswers])(ground);
  await browser.open(`${base}/remarks`);
  const other = browser.tab(ground.portal.baseUrl);
  await other.submit(saved({ 'other-remarks': long('他', 500), 'contact-times': '朝' }), '/remarks');
  await browser.submit({ 'other-remarks': long('W', 500), 'contact-times': '夜' }, '/remarks');
  return browser;
};

const changedMeanwhile: Look = async (ground) => {
  const browser = await afterwards(`${base}/check`, ...everyScreen)(ground);
  const other = browser.tab(ground.portal.baseUrl);
  await look(other, `${base}/remarks`, { 'other-remarks': '朝に電話をください' });
  await browser.submit({}, '/check');
  return browser;
};

const overdue: Look = async (ground) => {
  const { browser, id } = await ground.person({ hasRecord: false });
  const opened = ground.parts.clock.now().subtract({ hours: 24 * 16 });
  await updateAccount(ground.parts.database.reading, id, { opened_at: opened });
  return look(browser, `${base}/over`);
};

const registered: Look = async ({ person }) => look((await person()).browser, `${base}/completed`);

export const ownRegistrationVisits: Visits = {
  'registration.own': {
    normal: afterwards(base, ...needed),
    empty: afterwards(base),
    'everything done': says('すべての画面が終わりました', afterwards(base, ...everyScreen)),
    'sought what is not asked for': says(
      '「障害情報」は、今の入力では使いません',
      afterwards(`${base}/disability`, ['basic', basicAnswers]),
    ),
  },
  'registration.own.step': {
    normal: afterwards(`${base}/basic`),
    ...firstShown,
    ...longestShown,
    'the address filled in': says(
      '住所を入れました',
      posting(['basic', { ...basicAnswers, address: '', edit: 'look-up:address' }]),
    ),
    'a row more': posting(['wishes', { ...wishesAnswers, edit: 'add:wished-work' }]),
    'a row taken out': says('1は消しました', posting(['career', { edit: 'remove:work-history:1' }])),
    'on the way back to the check page': says(
      '確認の画面へ戻る',
      afterwards(`${base}/basic?to=check`, ...everyScreen),
    ),
  },
  'registration.own.step.submit': {
    error: posting(['basic', {}]),
    ...wrongScreens,
    'to be looked at again': says(
      '確認してください',
      posting(['introduction', { 'self-introduction': '電話は090-1234-5678です' }]),
    ),
    'saved elsewhere': says('別の画面でも', savedElsewhere),
  },
  'registration.own.check': {
    normal: afterwards(`${base}/check`, ...everyScreen),
    longest: afterwards(
      `${base}/check`,
      ...everyScreen.map(
        ([step, fields]): Posted => [step, { ...fields, ...longestScreens[step], ...rightInLongest[step] }],
      ),
    ),
  },
  'registration.own.check.submit': { error: says('内容が変わりました', changedMeanwhile) },
  'registration.own.saved': { normal: afterwards(`${base}/saved`, ['basic', saved(basicAnswers)]) },
  'registration.own.continue': {
    'leads to the screen': afterwards(`${base}/continue`, ['career', saved({})]),
    'leads to the beginning': afterwards(`${base}/continue`),
  },
  'registration.own.completed': { normal: registered },
  'registration.own.over': { normal: overdue },
};
