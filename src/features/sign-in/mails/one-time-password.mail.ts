import {
  closing,
  entrancePaths,
  findAccount,
  notAskedFor,
  opening,
  paragraphs,
} from '#features/accounts/index.ts';
import { policy } from '#kernel/policy.ts';
import { japaneseDateTime } from '#kernel/time.ts';
import type { MailTemplate } from '#platform/mail/mail.ts';
import type { Parts } from '#platform/parts.ts';
import { stateOfOneTimePassword } from '../rules/attempt-state.ts';
import { factsOf, findAttempt, noteSent } from '../store/login-attempts.store.ts';

export interface OneTimePasswordPayload {
  readonly attemptId: string;
  readonly sending: number;
}

const minutes = policy.oneTimePassword.lifetime.total('minutes');

/** MAIL-6: the mail with the one-time password of the newest sending; an older one is no longer written. */
export function oneTimePasswordMail(parts: Parts): MailTemplate<OneTimePasswordPayload> {
  const { secrets, site } = parts;
  return {
    name: 'sign-in.one-time-password',
    async compose(tx, { attemptId, sending }, now) {
      const attempt = await findAttempt(tx, attemptId);
      if (attempt === undefined || attempt.sendings !== sending) return undefined;
      const account = await findAccount(tx, attempt.account_id);
      if (account === undefined) return undefined;
      if (stateOfOneTimePassword(factsOf(attempt), now) !== 'alive') return undefined;
      return {
        subject: '【ハローワーク】ワンタイムパスワード通知',
        text: paragraphs(
          `${opening(site)}\nログインの申込みを受け付けました。\n${minutes}分以内に以下のワンタイムパスワードを入力して、ログインを続行してください。`,
          notAskedFor,
          `ワンタイムパスワード ： ${secrets.oneTimePassword(attempt.id, sending)}`,
          `受付： ${japaneseDateTime(attempt.begun_at)}\n端末： ${attempt.device}\nワンタイムパスワードは、だれにも教えないでください。職員がたずねることもありません。`,
          `ログインした覚えがないときは、だれかがパスワードを知っています。\nこちらで登録し直してください。\n${site.baseUrl}${entrancePaths[account.face].passwordReset}`,
          closing(site),
        ),
      };
    },
    afterAcceptance: (tx, { attemptId, sending }, at) => noteSent(tx, attemptId, sending, at),
  };
}
