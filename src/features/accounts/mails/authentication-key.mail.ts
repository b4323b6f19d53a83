import type { MailTemplate } from '#platform/mail/mail.ts';
import type { Parts } from '#platform/parts.ts';
import type { AccountFace } from '../rules/entrance-paths.ts';
import { entrancePaths } from '../rules/entrance-paths.ts';
import { findKeyRequest, noteKeyMailed } from '../store/authentication-keys.store.ts';
import type { KeyPurpose } from '../store/tables.ts';
import { closing, keyLine, keyMinutes, notAskedFor, opening, paragraphs } from './mail-words.ts';

interface KeyMailWords {
  readonly subject: string;
  readonly received: string;
  readonly goOn: string;
  /** The screen that takes the key; the link leads back to it after the window was closed. */
  readonly screen: (link: string, face: AccountFace) => string;
}

const within = `${keyMinutes}分以内に以下の認証キーを入力して`;

/** MAIL-5, MAIL-6: subjects to the letter. */
const words: Readonly<Record<KeyPurpose, KeyMailWords>> = {
  'online-opening': {
    subject: '【ハローワーク】アカウント仮登録完了通知',
    received: 'アカウントの新規登録の申込みを受け付けました。',
    goOn: `${within}、新規登録を続行してください。`,
    screen: (link) => `/opening/online/password/${link}`,
  },
  'employer-opening': {
    subject: '【ハローワーク】アカウント仮登録完了通知',
    received: '求人者マイページのアカウントの新規登録の申込みを受け付けました。',
    goOn: `${within}、新規登録を続行してください。`,
    screen: (link) => `/employer/opening/password/${link}`,
  },
  'code-opening': {
    subject: '【ハローワーク】パスワード登録申込受付通知',
    received: 'パスワード登録の申込みを受け付けました。',
    goOn: `${within}、パスワードを登録してください。`,
    screen: (link) => `/opening/code/password/${link}`,
  },
  'earlier-opening': {
    subject: '【ハローワーク】パスワード登録申込受付通知',
    received: 'パスワード登録の申込みを受け付けました。',
    goOn: `${within}、パスワードを登録してください。`,
    screen: (link) => `/opening/earlier/password/${link}`,
  },
  'password-reset': {
    subject: '【ハローワーク】パスワード再登録申込受付通知',
    received: 'パスワード再登録の申込みを受け付けました。',
    goOn: `${within}、新しいパスワードを登録してください。`,
    screen: (link, face) => entrancePaths[face].newPassword(link),
  },
  return: {
    subject: '【ハローワーク】アカウント再登録申込受付通知',
    received: 'アカウントの再登録の申込みを受け付けました。',
    goOn: `${within}、アカウントの再登録を続けてください。`,
    screen: (link) => `/reregistration/${link}`,
  },
  'address-change': {
    subject: '【ハローワーク】メールアドレス変更申込受付通知',
    received: 'メールアドレスの変更の申込みを受け付けました。',
    goOn: `${within}、変更を続けてください。`,
    screen: (link, face) => entrancePaths[face].addressKey(link),
  },
  'counter-address-change': {
    subject: '【ハローワーク】メールアドレス変更申込受付通知',
    received: 'ハローワークの窓口で、メールアドレスの変更を受け付けました。',
    goOn: `${within}、変更を終えてください。`,
    screen: (link) => `/address-confirmation/${link}`,
  },
  invitation: {
    subject: '【ハローワーク】パスワード登録申込受付通知',
    received: '求人者マイページの利用の申込みを受け付けました。',
    goOn: `${within}、パスワードを登録してください。`,
    screen: (link) => `/employer/invitation/password/${link}`,
  },
};

export interface KeyMailPayload {
  readonly keyRequestId: string;
}

/** The mail with the 認証キー. It is derived when the mail is written, so a repeated mail carries the same key. */
export function authenticationKeyMail(parts: Parts): MailTemplate<KeyMailPayload> {
  const { secrets, site } = parts;
  return {
    name: 'accounts.authentication-key',
    async compose(tx, { keyRequestId }) {
      const request = await findKeyRequest(tx, keyRequestId);
      if (request === undefined || request.ended_at !== null) return undefined;
      const { subject, received, goOn, screen } = words[request.purpose];
      return {
        subject,
        text: paragraphs(
          `${opening(site)}\n${received}\n${goOn}`,
          notAskedFor,
          keyLine(secrets.authenticationKey(request.id)),
          `入力の画面を閉じてしまったときは、ここから戻れます。\n${site.baseUrl}${screen(secrets.linkToken(request.id), request.face)}`,
          closing(site),
        ),
      };
    },
    afterAcceptance: (tx, { keyRequestId }, at) => noteKeyMailed(tx, keyRequestId, at),
  };
}
