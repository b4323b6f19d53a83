import { anEmployer, signInEmployer } from '#kit/employers.ts';
import { anAccount, goodPassword } from '#kit/people.ts';
import { anApp, someRecoveryCodes } from '#kit/ways-in.ts';
import type { Ground } from './ground.ts';
import { type Look, look, says, type Visits } from './visits.ts';

type Fields = Readonly<Record<string, string>>;
type Holder = Pick<Awaited<ReturnType<typeof anAccount>>, 'id' | 'address'>;

/** Where one face gets in, and where it looks after the ways. */
interface Side {
  readonly route: (page: string) => string;
  readonly own: (page: string) => string;
  readonly login: string;
  readonly settings: string;
  readonly holder: (ground: Ground) => Promise<Holder>;
  readonly signedIn: (ground: Ground) => Promise<Holder & { browser: ReturnType<Ground['stranger']> }>;
}

const jobSeekers: Side = {
  route: (page) => `sign-in.${page}`,
  own: (page) => `account-settings.${page}`,
  login: '/login',
  settings: '/mypage/settings/security',
  holder: ({ parts }) => anAccount(parts),
  signedIn: ({ person }) => person(),
};

const employers: Side = {
  route: (page) => `sign-in.employer-${page}`,
  own: (page) => `account-settings.employer-${page}`,
  login: '/employer/login',
  settings: '/employer/settings/security',
  holder: ({ parts }) => anEmployer(parts),
  async signedIn({ parts, stranger }) {
    const employer = await anEmployer(parts);
    const browser = stranger();
    await signInEmployer(browser, parts, employer.id);
    return { ...employer, browser };
  },
};

/** Somebody with an app and recovery codes, after the password, at the page of a way. */
const afterPassword =
  ({ holder, login }: Side, way: string, fields?: Fields, times = 1): Look =>
  async (ground) => {
    const { id, address } = await holder(ground);
    await anApp(ground.parts, id);
    await someRecoveryCodes(ground.parts, id);
    const browser = await look(ground.stranger(), login, { address, password: goodPassword });
    await browser.open(`${login}/${way}`);
    for (let count = 1; fields !== undefined && count <= times; count += 1) {
      await browser.submit(fields, `${login}/${way}`);
    }
    return browser;
  };

const secondSteps = (side: Side): Visits => ({
  [side.route('authenticator')]: { normal: says('ほかの方法', afterPassword(side, 'authenticator')) },
  [side.route('authenticator.submit')]: {
    'not six digits': says('6桁の数字です', afterPassword(side, 'authenticator', { code: '12' })),
    wrong: says('あと4回', afterPassword(side, 'authenticator', { code: '000000' })),
    'five times wrong': says(
      'もう入れられません',
      afterPassword(side, 'authenticator', { code: '000000' }, 5),
    ),
  },
  [side.route('recovery-code')]: { normal: afterPassword(side, 'recovery-code') },
  [side.route('recovery-code.submit')]: {
    'nothing typed': says('入力してください', afterPassword(side, 'recovery-code', { code: '' })),
    wrong: says('あと4回', afterPassword(side, 'recovery-code', { code: 'AAAAAAAAAA' })),
  },
  [side.route('slip')]: { normal: afterPassword(side, 'slip') },
  [side.route('slip.submit')]: {
    wrong: says('あと4回', afterPassword(side, 'slip', { code: 'AAAAAAAAAA' })),
  },
});

const own =
  (side: Side, page: string, has: 'nothing' | 'all', fields?: Fields): Look =>
  async (ground) => {
    const { id, browser } = await side.signedIn(ground);
    if (has === 'all') {
      await anApp(ground.parts, id);
      await someRecoveryCodes(ground.parts, id);
    }
    return look(browser, `${side.settings}/${page}`, fields);
  };

const ownWays = (side: Side): Visits => ({
  [side.own('authenticator')]: {
    empty: own(side, 'authenticator', 'nothing'),
    normal: own(side, 'authenticator', 'all'),
    done: says('認証アプリを設定しました', own(side, 'authenticator?done=added', 'all')),
    removed: says('認証アプリを削除しました', own(side, 'authenticator?done=removed', 'nothing')),
  },
  [side.own('authenticator.submit')]: {
    error: says('コードが違います', own(side, 'authenticator', 'nothing', { code: '000000' })),
  },
  [side.own('recovery-codes')]: {
    empty: own(side, 'recovery-codes', 'nothing'),
    normal: own(side, 'recovery-codes', 'all'),
    'after one was used': says('残りは10個', own(side, 'recovery-codes?used=1&next=/mypage', 'all')),
    removed: says('削除しました', own(side, 'recovery-codes?done=removed', 'nothing')),
  },
  [side.own('recovery-codes.submit')]: {
    'shown once': says('10個作りました', own(side, 'recovery-codes', 'nothing', {})),
    'made meanwhile': says('この間に', own(side, 'recovery-codes', 'nothing', { seen: 'another' })),
  },
});

export const secondStepVisits: Visits = secondSteps(jobSeekers);
export const ownWaysInVisits: Visits = ownWays(jobSeekers);
export const employerWaysInVisits: Visits = { ...secondSteps(employers), ...ownWays(employers) };
