import { logIn } from '#features/sign-in/actions/log-in.ts';
import { requestPasswordReset } from '#features/sign-in/actions/request-password-reset.ts';
import { resetPassword } from '#features/sign-in/actions/reset-password.ts';
import type { Parts } from '#platform/parts.ts';
import { addressOf, type Entrance, keyFor } from './entrance.ts';

const anyone = { kind: 'anonymous' as const };
export const newPassword = 'momiji:1234567';

/** What comes to a mailbox for which a reset was asked. */
export const resetSubjects = {
  key: '【ハローワーク】パスワード再登録申込受付通知',
  noAccount: '【ハローワーク】アカウントが見つかりませんでした',
  fetchACode: '【ハローワーク】マイページの開設について',
  mayReturn: '【ハローワーク】アカウントの再登録について',
} as const;

export interface AskedReset {
  readonly link: string;
  readonly typedKey: string;
  readonly subject: string;
}

export interface ResetSteps {
  ask(address: string): ReturnType<typeof requestPasswordReset>;
  /** Asks, and fetches what came to the mailbox. */
  asked(address: string): Promise<AskedReset>;
  /** 「完了」: 'done', or the key of the fault. */
  set(reset: Pick<AskedReset, 'link' | 'typedKey'>, password?: string, parts?: Parts): Promise<string>;
  /** 'yes', or the key of the fault. */
  passwordOpens(address: string, password: string): Promise<string>;
}

/** The steps of a reset, on an entrance that a test has opened. */
export function resetSteps(entrance: () => Entrance): ResetSteps {
  const now = () => entrance().clock.now();
  const ask: ResetSteps['ask'] = (address) => {
    const face = 'mypage' as const;
    const asking = { face, address: addressOf(address), clientAddress: '192.0.2.1' };
    return requestPasswordReset(entrance().parts, asking, anyone, now());
  };
  return {
    ask,
    async asked(address) {
      const link = await ask(address);
      if (!link.ok) throw new Error(link.fault.key);
      const mails = await entrance().post.deliver();
      const known: readonly string[] = Object.values(resetSubjects);
      const mail = mails.find(({ to, subject }) => to === address && known.includes(subject));
      return { link: link.value, typedKey: keyFor(mails, address), subject: mail?.subject ?? '' };
    },
    async set({ link, typedKey }, password = newPassword, parts = entrance().parts) {
      const answer = await resetPassword(parts, { link, typedKey, password }, anyone, now());
      return answer.ok ? 'done' : answer.fault;
    },
    async passwordOpens(address, password) {
      const face = 'mypage' as const;
      const browser = { face, device: 'Mac', next: undefined, deviceToken: undefined };
      const tried = { ...browser, address: addressOf(address), password };
      const login = await logIn(entrance().parts, tried, anyone, now());
      return login.ok ? 'yes' : login.fault.key;
    },
  };
}
