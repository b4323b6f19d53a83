import { policy } from '#kernel/policy.ts';
import type { MailTemplate } from '#platform/mail/mail.ts';
import type { Parts, SiteFacts } from '#platform/parts.ts';
import { type AccountFace, type EntrancePaths, entrancePaths } from '../rules/entrance-paths.ts';
import { noteKeyMailed } from '../store/authentication-keys.store.ts';
import { closing, notAskedFor, opening, paragraphs } from './mail-words.ts';

/** Why no key was mailed to an address for which one was asked. Only the mailbox's owner reads it. */
export type Guidance =
  | 'account-exists'
  | 'no-account'
  | 'fetch-a-code'
  | 'left-and-may-return'
  | 'cannot-open';

export interface GuidancePayload {
  readonly keyRequestId: string;
  readonly guidance: Guidance;
  /** Undefined in what was asked for before there was another face. */
  readonly face?: AccountFace;
}

const words: Readonly<
  Record<Guidance, { subject: string; lines: (site: SiteFacts, paths: EntrancePaths) => string }>
> = {
  'account-exists': {
    subject: '【ハローワーク】アカウントはすでにあります',
    lines: ({ baseUrl }, paths) =>
      `このメールアドレスのアカウントは、すでにあります。\n新しく作る必要はありません。ログインしてください。\n${baseUrl}${paths.login}\n\nパスワードを忘れたときは、こちらで登録し直せます。\n${baseUrl}${paths.passwordReset}`,
  },
  'no-account': {
    subject: '【ハローワーク】アカウントが見つかりませんでした',
    lines: ({ baseUrl }, paths) =>
      `このメールアドレスのアカウントは見つかりませんでした。\n別のメールアドレスで登録していないか、確かめてください。\n\nまだアカウントがない方は、こちらから作れます。\n${baseUrl}${paths.opening}`,
  },
  'fetch-a-code': {
    subject: '【ハローワーク】マイページの開設について',
    lines: ({ baseUrl }) =>
      `求職者マイページは、まだ開設されていません。\n開設には「アカウント作成コード」が必要です。\nハローワークの窓口で発行を受けてください。\n\n${baseUrl}/offices`,
  },
  'left-and-may-return': {
    subject: '【ハローワーク】アカウントの再登録について',
    lines: ({ baseUrl }) =>
      `このメールアドレスのアカウントは、退会しています。\n退会から${policy.withdrawal.returnDays}日以内は、前のパスワードで再登録できます。\n${baseUrl}/reregistration`,
  },
  'cannot-open': {
    subject: '【ハローワーク】マイページの開設について',
    lines: ({ baseUrl }) =>
      `このメールアドレスでは、手続きを進められませんでした。\nくわしくは、ハローワークの窓口でおたずねください。\n\n${baseUrl}/offices`,
  },
};

/** The way on for somebody whose address has no key coming. */
export function guidanceMail(parts: Parts): MailTemplate<GuidancePayload> {
  const { site } = parts;
  return {
    name: 'accounts.guidance',
    async compose(_tx, { guidance, face = 'mypage' }) {
      const { subject, lines } = words[guidance];
      const why = lines(site, entrancePaths[face]);
      return { subject, text: paragraphs(`${opening(site)}\n${why}`, notAskedFor, closing(site)) };
    },
    afterAcceptance: (tx, { keyRequestId }, at) => noteKeyMailed(tx, keyRequestId, at),
  };
}
