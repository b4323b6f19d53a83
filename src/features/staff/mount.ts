import type { Route } from '#platform/http/route.ts';
import type { Ended, FaceEntry } from '#platform/http/web-parts.ts';
import type { Feature, Parts } from '#platform/parts.ts';
import { findStaffOwner } from './actions/find-staff-owner.ts';
import { codePage } from './faces/counter/code/code.page.tsx';
import { counterHome, passkeyStepPaths, staffPaths, stepPaths } from './faces/counter/counter-paths.ts';
import { loginPage } from './faces/counter/login/login.page.tsx';
import type { LoginNotice } from './faces/counter/login/login.text.ts';
import { newPasswordPage } from './faces/counter/new-password/new-password.page.tsx';
import { ownAuthenticatorPage } from './faces/counter/own-authenticator/own-authenticator.page.tsx';
import { ownPasskeyPage } from './faces/counter/own-passkeys/own-passkey.page.tsx';
import { ownPasskeysPage } from './faces/counter/own-passkeys/own-passkeys.page.tsx';
import { ownPasswordPage } from './faces/counter/own-password/own-password.page.tsx';
import { passkeyStepPage, passkeySteps } from './faces/counter/passkey-step/passkey-step.page.ts';
import { presencePage } from './faces/counter/presence/presence.page.ts';
import { proofPage } from './faces/counter/proof/proof.page.tsx';
import { setUpPage } from './faces/counter/set-up/set-up.page.tsx';
import { settingsPage } from './faces/counter/settings/settings.page.tsx';
import { staffPage } from './faces/counter/staff/staff.page.tsx';
import { staffActionPage } from './faces/counter/staff-action/staff-action.page.tsx';
import { staffActions } from './faces/counter/staff-action/staff-action.text.ts';
import { staffAdditionPage } from './faces/counter/staff-addition/staff-addition.page.tsx';
import { staffMemberPage } from './faces/counter/staff-member/staff-member.page.tsx';
import { mayManageStaff } from './rights.ts';
import { listReadersOfMany } from './store/many-records.query.ts';
import { forgetAttempts } from './store/sign-in-attempts.store.ts';
import { forgetPastLocks } from './store/staff-tries.store.ts';

const get = { method: 'GET', face: 'counter' } as const;
const post = { method: 'POST', face: 'counter' } as const;

function signInRoutes(parts: Parts): readonly Route[] {
  const show = { ...get, may: 'signed-out' } as const;
  const submit = { ...post, may: 'signed-out', signInPath: true } as const;
  const login = loginPage(parts);
  const code = codePage(parts);
  const setUp = setUpPage(parts);
  const newPassword = newPasswordPage(parts);
  const presence = presencePage(parts);
  return [
    { ...show, name: 'staff.login', path: staffPaths.login, handle: login.show },
    { ...submit, name: 'staff.login.submit', path: staffPaths.login, handle: login.submit },
    { ...show, name: 'staff.code', path: stepPaths.code, handle: code.show },
    { ...submit, name: 'staff.code.submit', path: stepPaths.code, handle: code.submit },
    { ...show, name: 'staff.set-up', path: stepPaths['set-up'], handle: setUp.show },
    { ...submit, name: 'staff.set-up.submit', path: stepPaths['set-up'], handle: setUp.submit },
    ...(['code', 'set-up'] as const).flatMap((step): readonly Route[] => {
      const passkey = passkeyStepPage(parts, passkeySteps[step]);
      const [name, path] = [`staff.${step}-passkey`, passkeyStepPaths[step]];
      return [
        { ...submit, name: `${name}.options`, path: `${path}/options`, handle: passkey.options },
        { ...submit, name: `${name}.submit`, path, handle: passkey.submit },
      ];
    }),
    { ...show, name: 'staff.new-password', path: stepPaths['new-password'], handle: newPassword.show },
    {
      ...submit,
      name: 'staff.new-password.submit',
      path: stepPaths['new-password'],
      handle: newPassword.submit,
    },
    { ...post, may: 'anyone', name: 'staff.login.cancel', path: staffPaths.cancel, handle: presence.cancel },
    { ...post, may: 'anyone', name: 'staff.logout', path: staffPaths.logout, handle: presence.logout },
    { ...post, may: 'signed-in', name: 'staff.session', path: staffPaths.session, handle: presence.stay },
  ];
}

function settingsRoutes(parts: Parts): readonly Route[] {
  const show = { ...get, may: 'signed-in' } as const;
  const submit = { ...post, may: 'signed-in', signInPath: true } as const;
  const password = ownPasswordPage(parts);
  const proof = proofPage(parts);
  const authenticator = ownAuthenticatorPage(parts);
  const passkeys = ownPasskeysPage(parts);
  const passkey = ownPasskeyPage(parts);
  const { settings, ownPassword, ownAuthenticator, ownPasskeys, ownPasskey } = staffPaths;
  return [
    { ...show, name: 'staff.settings', path: settings, handle: settingsPage(parts).show },
    { ...show, name: 'staff.own-password', path: ownPassword, handle: password.show },
    { ...submit, name: 'staff.own-password.submit', path: ownPassword, handle: password.submit },
    { ...show, name: 'staff.proof', path: staffPaths.proof, handle: proof.show },
    { ...submit, name: 'staff.proof.submit', path: staffPaths.proof, handle: proof.submit },
    { ...show, name: 'staff.own-authenticator', path: ownAuthenticator, handle: authenticator.show },
    {
      ...submit,
      name: 'staff.own-authenticator.submit',
      path: ownAuthenticator,
      handle: authenticator.submit,
    },
    { ...show, name: 'staff.own-passkeys', path: ownPasskeys, handle: passkeys.show },
    {
      ...submit,
      name: 'staff.own-passkeys.options',
      path: `${ownPasskeys}/options`,
      handle: passkeys.options,
    },
    { ...submit, name: 'staff.own-passkeys.submit', path: ownPasskeys, handle: passkeys.submit },
    { ...show, name: 'staff.own-passkey', path: ownPasskey(':id'), handle: passkey.show },
    { ...submit, name: 'staff.own-passkey.submit', path: ownPasskey(':id'), handle: passkey.submit },
  ];
}

function administrationRoutes(parts: Parts): readonly Route[] {
  const show = { ...get, may: 'signed-in', right: mayManageStaff } as const;
  const submit = { ...post, may: 'signed-in', right: mayManageStaff } as const;
  const addition = staffAdditionPage(parts);
  const member = staffMemberPage(parts);
  const path = staffPaths.member(':id');
  return [
    { ...show, name: 'staff.list', path: staffPaths.staff, handle: staffPage(parts).show },
    { ...show, name: 'staff.addition', path: staffPaths.addition, handle: addition.show },
    { ...submit, name: 'staff.addition.submit', path: staffPaths.addition, handle: addition.submit },
    { ...show, name: 'staff.member', path, handle: member.show },
    { ...submit, name: 'staff.member.submit', path, handle: member.submit },
    ...staffActions.flatMap((action): readonly Route[] => {
      const page = staffActionPage(parts, action);
      const name = `staff.member.${action}`;
      return [
        { ...show, name, path: `${path}/${action}`, handle: page.show },
        { ...submit, name: `${name}.submit`, path: `${path}/${action}`, handle: page.submit },
      ];
    }),
  ];
}

const noticeOf = (ended: Ended): LoginNotice =>
  ended === 'idle' || ended === 'absolute' ? 'ended' : 'closed';

const entry: FaceEntry = {
  login(next, ended) {
    const query = new URLSearchParams();
    if (next !== undefined) query.set('next', next);
    if (ended !== undefined) query.set('notice', noticeOf(ended));
    return query.size === 0 ? staffPaths.login : `${staffPaths.login}?${query}`;
  },
  home: counterHome,
  actorKind: 'staff',
  findOwner: findStaffOwner,
};

/** The counter's door and the people behind it. */
export const mountStaff = (parts: Parts): Feature => ({
  name: 'staff',
  routes: [...signInRoutes(parts), ...settingsRoutes(parts), ...administrationRoutes(parts)],
  faces: { counter: entry },
  sweeps: [
    {
      name: 'forget-staff-sign-ins',
      every: 'day',
      run: (tx, now) => forgetAttempts(tx, now.subtract({ hours: 24 })),
    },
    { name: 'forget-past-staff-locks', every: 'day', run: forgetPastLocks },
    // s-stf2: whoever watches the log hears of it before an administrator looks.
    {
      name: 'tell-readers-of-many',
      every: 'hour',
      run: async (tx, now) => {
        for (const { staffId, anHour, aDay } of await listReadersOfMany(tx, now)) {
          parts.log.warn({ staffId, anHour, aDay }, 'a member of staff opens many records');
        }
      },
    },
  ],
});
