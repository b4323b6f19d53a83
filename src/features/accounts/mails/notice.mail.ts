import { policy } from '#kernel/policy.ts';
import { japaneseDateTime, japaneseDeadline, Temporal } from '#kernel/time.ts';
import type { MailTemplate } from '#platform/mail/mail.ts';
import type { Parts, SiteFacts } from '#platform/parts.ts';
import { type AccountFace, entrancePaths } from '../rules/entrance-paths.ts';
import { lastDayOfReturn } from '../rules/return-window.ts';
import { findAccount } from '../store/accounts.store.ts';
import type { SecurityEvent } from '../store/tables.ts';
import { closing, opening, paragraphs } from './mail-words.ts';

/** What happened to an account, for its owner. */
export interface NoticePayload {
  readonly accountId: string;
  readonly notMeId: string;
  readonly event: SecurityEvent;
  /** ISO instant. */
  readonly at: string;
  readonly device?: string;
}

interface NoticeWords {
  readonly subject: string;
  readonly lines: (facts: NoticeFacts) => string;
}

interface NoticeFacts {
  readonly at: Temporal.Instant;
  readonly device: string | undefined;
  readonly site: SiteFacts;
}

const lockMinutes = policy.passwordLock.duration.total('minutes');

const words: Readonly<Record<SecurityEvent, NoticeWords>> = {
  locked: {
    subject: '【ハローワーク】ログイン停止のお知らせ',
    lines: ({ at }) =>
      `${japaneseDateTime(at)}に、パスワードが${policy.passwordLock.tries}回続けてまちがえられました。\n約${lockMinutes}分のあいだ、ログインできません。\n前にログインした、ほかの端末からはログインできます。`,
  },
  'session-ended': {
    subject: '【ハローワーク】ログアウトのお知らせ',
    lines: ({ at }) =>
      `${japaneseDateTime(at)}に、ログイン中の画面でパスワードが${policy.passwordLock.tries}回続けてまちがえられました。\n安全のため、その端末をログアウトしました。`,
  },
  'new-device': {
    subject: '【ハローワーク】新しい端末からのログインのお知らせ',
    lines: ({ at, device }) =>
      `${japaneseDateTime(at)}に、新しい端末からログインがありました。\n端末： ${device ?? '不明な端末'}`,
  },
  'password-changed': {
    subject: '【ハローワーク】パスワード変更のお知らせ',
    lines: ({ at }) => `${japaneseDateTime(at)}に、パスワードが変わりました。`,
  },
  'address-changed': {
    subject: '【ハローワーク】メールアドレス変更のお知らせ',
    lines: ({ at }) =>
      `${japaneseDateTime(at)}に、アカウントのメールアドレスが変わりました。\nこのアドレスでは、もうログインできません。`,
  },
  'portal-linked': {
    subject: '【ハローワーク】マイナポータル連携のお知らせ',
    lines: ({ at }) =>
      `${japaneseDateTime(at)}に、アカウントがマイナポータルとつながりました。\nマイナポータルの「もっとつながる」から、マイページに入れます。`,
  },
  'portal-unlinked': {
    subject: '【ハローワーク】マイナポータル連携の解除のお知らせ',
    lines: ({ at }) =>
      `${japaneseDateTime(at)}に、マイナポータルとの連携が解除されました。\nマイナポータルからは、もう入れません。`,
  },
  'way-in-added': {
    subject: '【ハローワーク】ログイン方法の追加のお知らせ',
    lines: ({ at }) =>
      `${japaneseDateTime(at)}に、ログインのときに本人と確かめる方法が追加されました。\n今の方法は、設定の「ログインの安全」で見られます。`,
  },
  'way-in-removed': {
    subject: '【ハローワーク】ログイン方法の削除のお知らせ',
    lines: ({ at }) =>
      `${japaneseDateTime(at)}に、ログインのときに本人と確かめる方法が削除されました。\n今の方法は、設定の「ログインの安全」で見られます。`,
  },
  'recovery-code-used': {
    subject: '【ハローワーク】リカバリーコードでのログインのお知らせ',
    lines: ({ at, device }) =>
      `${japaneseDateTime(at)}に、リカバリーコードを使ったログインがありました。\n端末： ${device ?? '不明な端末'}\n使ったコードは、もう使えません。`,
  },
  'slip-issued': {
    subject: '【ハローワーク】窓口の一時コードのお知らせ',
    lines: ({ at }) =>
      `${japaneseDateTime(at)}に、窓口で本人確認をして、ログインのための一時コードを渡しました。\nコードは${policy.slip.lifetime.total('hours')}時間、1回だけ使えます。`,
  },
  withdrawn: {
    subject: '【ハローワーク】退会のお知らせ',
    lines: ({ at, site }) =>
      `${japaneseDateTime(at)}に、求職者マイページを退会しました。\n${japaneseDeadline(lastDayOfReturn(at))}、アカウントを再登録できます。\n${site.baseUrl}/reregistration`,
  },
};

/** An employer's user who left is asked in again by the others of the establishment. */
const employerWithdrawn: NoticeWords = {
  subject: '【ハローワーク】利用終了のお知らせ',
  lines: ({ at }) =>
    `${japaneseDateTime(at)}に、求人者マイページの利用を終えました。\nまた使うときは、事業所の主担当者に招待してもらってください。`,
};

const wordsOf = (face: AccountFace, event: SecurityEvent): NoticeWords =>
  face === 'employer' && event === 'withdrawn' ? employerWithdrawn : words[event];

const notMeHours = policy.notMe.lifetime.total('hours');

/** s-not1: a notice with a link for 「身に覚えがない」. */
export function noticeMail(parts: Parts): MailTemplate<NoticePayload> {
  const { secrets, site } = parts;
  return {
    name: 'accounts.notice',
    async compose(tx, payload) {
      const account = await findAccount(tx, payload.accountId);
      if (account === undefined) return undefined;
      const { face } = account;
      const { subject, lines } = wordsOf(face, payload.event);
      const at = Temporal.Instant.from(payload.at);
      return {
        subject,
        text: paragraphs(
          `${opening(site)}\n${lines({ at, device: payload.device, site })}`,
          `お心当たりがある場合は、何もする必要はありません。`,
          `お心当たりがない場合は、次のページで、今のログインをすべて終わらせることができます（${notMeHours}時間以内）。\n${site.baseUrl}${entrancePaths[face].notMe(secrets.linkToken(payload.notMeId))}`,
          closing(site),
        ),
      };
    },
  };
}
