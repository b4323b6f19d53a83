import type { LinkFault } from '../../../actions/link-account.ts';
import { portalPaths } from '../../../rules/paths.ts';
import type { ToldRefusal } from '../../../rules/refusal.ts';

/** What the page of the own link tells on top. */
export type Telling = 'linked' | 'unlinked' | 'not-linked' | LinkFault | ToldRefusal;

interface Told {
  readonly kind: 'done' | 'error' | 'info';
  readonly heading: string;
  readonly sentences: readonly string[];
}

const notDone = 'マイナポータルと連携できませんでした';

const tellings: Readonly<Record<Telling, Told>> = {
  linked: {
    kind: 'done',
    heading: 'マイナポータルと連携しました',
    sentences: ['次からは、マイナポータルの「もっとつながる」からログインできます。'],
  },
  unlinked: {
    kind: 'done',
    heading: 'マイナポータルとの連携を解除しました',
    sentences: ['マイナポータルからは、ログインできなくなりました。'],
  },
  'not-linked': {
    kind: 'info',
    heading: '解除する連携はありません',
    sentences: ['このアカウントは、マイナポータルと連携していません。'],
  },
  'portal-link.account-has-another': {
    kind: 'error',
    heading: notDone,
    sentences: [
      'このアカウントは、マイナポータルの別の利用者と連携しています。',
      '変えるときは、先に今の連携を解除してください。',
    ],
  },
  'portal-link.identity-has-another': {
    kind: 'error',
    heading: notDone,
    sentences: [
      'そのマイナポータルの利用者は、別のアカウントと連携しています。',
      '別のアカウントでログインして、先に連携を解除してください。',
      'ログインできないときは、ハローワークの窓口でも解除できます。',
    ],
  },
  'portal-link.no-account': {
    kind: 'error',
    heading: notDone,
    sentences: ['このアカウントでは、今は連携できません。'],
  },
  unreachable: {
    kind: 'error',
    heading: notDone,
    sentences: ['マイナポータルから返事がありません。しばらくしてから試してください。'],
  },
  declined: {
    kind: 'info',
    heading: '連携をやめました',
    sentences: ['マイナポータルの画面で、手続きをやめました。何も変わっていません。'],
  },
  refused: {
    kind: 'error',
    heading: notDone,
    sentences: ['時間が過ぎたか、ほかの画面でやり直したのかもしれません。もう一度試してください。'],
  },
};

export const ownLinkTelling = (telling: Telling): string => `${portalPaths.settings}?told=${telling}`;

export const tellingOf = (word: string | undefined): Told | undefined =>
  word !== undefined && Object.hasOwn(tellings, word) ? tellings[word as Telling] : undefined;
