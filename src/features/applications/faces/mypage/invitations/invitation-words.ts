import type { InvitationKind } from '../../../rules/invitation-moves.ts';

interface Words {
  readonly title: string;
  readonly from: string;
  readonly about: string;
  readonly empty: string;
  /** Over what was written along with it. */
  readonly wordsHeading: string;
  /** Who reads the reason of a person who does not apply. */
  readonly reader: string;
}

export const onlineReferralTitle = 'オンラインハローワーク紹介対象求人';

export const invitationWords: Readonly<Record<InvitationKind, Words>> = {
  recommendation: {
    title: 'ハローワークからのおすすめ求人',
    from: 'ハローワーク',
    about:
      '登録した希望に合う求人を、ハローワークが送ります。「オンラインハローワーク紹介対象求人」は、応募するとすぐに紹介状を受け取れます。',
    empty: 'ハローワークから届いた求人は、まだありません。',
    wordsHeading: 'ハローワークから',
    reader: 'ハローワーク',
  },
  request: {
    title: '求人者からのリクエスト求人',
    from: '求人者',
    about:
      '求職公開の内容を見た会社が、応募してほしいと送った求人です。会社は、あなたの名前と連絡先をまだ知りません。',
    empty: '会社から届いたリクエストは、まだありません。求職公開をしていると、届くことがあります。',
    wordsHeading: '会社から',
    reader: '会社',
  },
};
