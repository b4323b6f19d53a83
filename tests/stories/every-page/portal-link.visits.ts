import { insertPortalLink } from '#features/portal-link/store/portal-links.store.ts';
import type { Ground, SignedInPerson } from './ground.ts';
import { longestRecord } from './ground.ts';
import { type Look, look, opens, says, type Visits } from './visits.ts';

const own = '/mypage/settings/portal-link';

async function aLinked(ground: Ground, record = {}): Promise<SignedInPerson> {
  const person = await ground.person({ record });
  const { database, clock } = ground.parts;
  const identity = { issuer: 'https://portal.example.jp', subject: person.id };
  await insertPortalLink(database.reading, person.id, identity, clock.now());
  return person;
}

/** The portal of the tests is never there. */
export const portalLinkVisits: Visits = {
  'portal-link.start': { unreachable: says('マイナポータルから返事がありません', opens('/login/portal')) },
  'portal-link.callback': { refused: says('もう一度試すか', opens('/login/portal/callback?code=x&state=y')) },
  'portal-link.mismatch': { normal: opens('/login/portal/mismatch') },
  'portal-link.left': { normal: opens('/login/portal/left') },
  'portal-link.refused': { normal: opens('/login/portal/refused') },
  'portal-link.declined': { normal: opens('/login/portal/declined') },
  'portal-link.unreachable': { normal: opens('/login/portal/unreachable') },
};

const told =
  (word: string): Look =>
  async ({ person }) =>
    look((await person()).browser, `${own}?told=${word}`);

export const ownPortalLinkVisits: Visits = {
  'portal-link.own': {
    'not linked': says('マイナポータルと連携する', told('')),
    normal: says('連携した日時', async (ground) => look((await aLinked(ground)).browser, own)),
    'the account has another': told('portal-link.account-has-another'),
    'the identity has another': told('portal-link.identity-has-another'),
    declined: told('declined'),
  },
  'portal-link.own.submit': {
    unreachable: says('マイナポータルから返事がありません', async ({ person }) =>
      look((await person()).browser, own, { act: 'link' }),
    ),
    unlinked: says('連携を解除しました', async (ground) =>
      look((await aLinked(ground)).browser, own, { act: 'unlink' }),
    ),
  },
};

const atCounter =
  (record: Parameters<typeof aLinked>[1] | undefined, fields?: Record<string, string>): Look =>
  async (ground) => {
    const { number } = record === undefined ? await ground.person() : await aLinked(ground, record);
    const { browser } = await ground.desk();
    return look(browser, `/counter/job-seekers/${number}/portal-link`, fields);
  };

export const counterPortalLinkVisits: Visits = {
  'counter.record.portal-link': {
    empty: says('マイナポータルと連携していません', atCounter(undefined)),
    normal: says('本人を確かめた書類', atCounter({})),
    longest: atCounter(longestRecord),
  },
  'counter.record.portal-link.submit': {
    error: says('確かめた書類を選んでください', atCounter({}, {})),
    done: says('マイナポータルとの連携を解除しました', atCounter({}, { document: 'driving-licence' })),
  },
};
