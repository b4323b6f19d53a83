import { identityDocumentWords } from '#features/counter/index.ts';
import { wayInWords } from '#features/ways-in/index.ts';
import { japaneseDate, japaneseDateTime, type Temporal } from '#kernel/time.ts';
import type { OwnData } from '../../../actions/collect-own-data.ts';
import { mailInWords } from '../../../rules/action-words.ts';
import {
  documentInWords,
  keyPurposeInWords,
  noticeInWords,
  openedByInWords,
  securityEventInWords,
  sessionEndInWords,
  slipEndInWords,
} from '../../../rules/fact-words.ts';
import { facts, list, type ShownPart, type ShownSection } from '../../../rules/shown-section.ts';

type Account = OwnData['accounts'][number];

export const at = (moment: Temporal.Instant | null): string =>
  moment === null ? '－' : japaneseDateTime(moment);

const atIfAny = (moment: Temporal.Instant | null): string | null =>
  moment === null ? null : japaneseDateTime(moment);

/** The parts of every account of the person, the present one first. */
const ofEach = ({ accounts }: OwnData, parts: (account: Account) => readonly ShownPart[]) =>
  accounts.flatMap(parts);

export const accountSection = (data: OwnData): ShownSection => ({
  key: 'account',
  heading: 'アカウント',
  purpose: 'マイページに入る人を確かめるために使います。',
  empty: 'ありません。',
  parts: ofEach(data, (account) => [
    facts(
      [
        ['ID（メールアドレス）', account.address],
        ['IDを登録した日時', at(account.addressSetAt)],
        ['開設した日時', at(account.openedAt)],
        ['開設のしかた', openedByInWords(account.openedBy)],
        ['パスワードを登録した日時', at(account.passwordSetAt)],
        ['求職登録を一時保存した日時', atIfAny(account.registrationSavedAt)],
        ['退会した日時', atIfAny(account.withdrawnAt)],
        ['利用不可になった日時', atIfAny(account.unavailableSince)],
        ['メールアドレスが空いた日時', atIfAny(account.addressFreedAt)],
        ['アカウントの番号', account.id],
      ],
      account === data.accounts[0] ? undefined : '前のアカウント',
    ),
    list(
      '認証キーの申込み',
      ['申し込んだ日時', '内容', '送り先', '終わった日時'],
      account.keyRequests.map((key) => [
        at(key.requestedAt),
        keyPurposeInWords(key.purpose),
        key.address,
        at(key.endedAt),
      ]),
    ),
  ]),
});

export const consentSection = (data: OwnData): ShownSection => ({
  key: 'consents',
  heading: '同意した規約',
  purpose: 'どの版に同意したかを確かめるために使います。',
  empty: 'ありません。',
  parts: ofEach(data, ({ consents, consentReadings }) => [
    list(
      '同意した規約',
      ['同意した日時', '規約', '版'],
      consents.map((one) => [at(one.agreedAt), documentInWords(one.document), `第${one.version}版`]),
    ),
    list(
      '開いた規約（同意の前）',
      ['開いた日時', '規約', 'チェック'],
      consentReadings.map((one) => [
        at(one.openedAt),
        `${documentInWords(one.document)}（第${one.version}版）`,
        one.ticked ? 'あり' : 'なし',
      ]),
    ),
  ]),
});

export const loginSection = (data: OwnData): ShownSection => ({
  key: 'logins',
  heading: 'ログインと端末',
  purpose: 'ほかの人のログインを見つけるために使います。',
  empty: 'ありません。',
  parts: ofEach(data, (account) => [
    list(
      'ログイン',
      ['ログインした日時', '端末', '入り方', '最後に使った日時', '終わった日時'],
      account.sessions.map((one) => [
        at(one.beganAt),
        one.device,
        one.by === null ? '－' : wayInWords[one.by],
        at(one.usedAt),
        one.endReason === null
          ? at(one.endedAt)
          : `${at(one.endedAt)}（${sessionEndInWords(one.endReason)}）`,
      ]),
    ),
    list(
      'ワンタイムパスワードを省略する端末',
      ['始めた日時', '端末', '最後に使った日時', 'やめた日時'],
      account.trustedDevices.map((one) => [at(one.trustedAt), one.device, at(one.usedAt), at(one.revokedAt)]),
    ),
    list(
      '認証アプリ',
      ['設定した日時', '最後に使った日時'],
      account.authenticators.map((one) => [at(one.addedAt), at(one.usedAt)]),
    ),
    list(
      'リカバリーコード',
      ['作った日時', '使った日時'],
      account.recoveryCodes.map((one) => [at(one.madeAt), at(one.usedAt)]),
    ),
    list(
      '窓口の一時コード',
      ['渡した日時', '確かめた書類', 'まちがえた回数', '終わった日時', '終わった理由'],
      account.slips.map((one) => [
        at(one.issuedAt),
        identityDocumentWords(one.document),
        `${one.tries}回`,
        at(one.endedAt),
        one.endReason === null ? '－' : slipEndInWords(one.endReason),
      ]),
    ),
    list(
      'パスキー',
      ['登録した日時', '名前', '端末', '最後に使った日時'],
      account.passkeys.map((one) => [at(one.addedAt), one.name, one.device, at(one.usedAt)]),
    ),
    facts([['メールのほかの方法の案内を閉じた日時', atIfAny(account.declinedWaysInOfferAt)]]),
    list(
      'ログインの途中',
      ['始めた日時', '端末', 'メールを送った日時', '終わった日時'],
      account.loginAttempts.map((one) => [at(one.begunAt), one.device, at(one.sentAt), at(one.endedAt)]),
    ),
    list(
      'マイナポータル連携',
      ['連携した日時', '最後のログイン', '連携先', '連携先での番号'],
      account.portalLinks.map((one) => [at(one.linkedAt), at(one.usedAt), one.issuer, one.subject]),
    ),
    list(
      'マイナポータルへの行き来',
      ['始めた日時', '戻った日時'],
      account.portalAttempts.map((one) => [at(one.begunAt), at(one.spentAt)]),
    ),
    list(
      'パスワードのまちがい',
      ['続けてまちがえた回数', '止まった日時', '止まっている間の回数'],
      account.passwordTries.map((one) => [
        `${one.wrongPasswords}回`,
        at(one.lockedAt),
        `${one.turnedAway}回`,
      ]),
    ),
    list(
      '「身に覚えがない」のリンク',
      ['出した日時', '内容', '前のメールアドレス', '使った日時'],
      account.notMeLinks.map((one) => [
        at(one.issuedAt),
        securityEventInWords(one.event),
        one.formerAddress ?? '－',
        at(one.usedAt),
      ]),
    ),
  ]),
});

export const mailSection = (data: OwnData): ShownSection => ({
  key: 'mails',
  heading: '送ったメール',
  purpose: '届かないメールを調べるために使います。本文は残していません。',
  empty: 'ありません。',
  parts: ofEach(data, ({ mails, notices }) => [
    list(
      '送ったメール',
      ['申し込んだ日時', 'メール', '送り先', '送った日時'],
      mails.map((one) => [
        at(one.requestedAt),
        mailInWords(one.template),
        one.address,
        one.sentAt === null && one.givenUpAt !== null ? '送れませんでした' : at(one.sentAt),
      ]),
    ),
    list(
      '期限のお知らせ',
      ['知らせた日時', '内容', '期限の日'],
      notices.map((one) => [at(one.toldAt), noticeInWords(one.kind), japaneseDate(one.about)]),
    ),
  ]),
});
