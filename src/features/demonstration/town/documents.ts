import type { Sheet } from '#features/documents/index.ts';

export interface TownDocuments {
  readonly by: string;
  readonly daysAgo: number;
  /** 自己PR of the 履歴書 */
  readonly introduction: string;
  /** Of the 職務経歴書 that was written elsewhere and uploaded. */
  readonly sections: Sheet['sections'];
}

const text = (heading: string, words: string) => ({ heading, rows: [], text: words });

/** Who has got papers ready. */
export const documentOwners: readonly TownDocuments[] = [
  {
    by: '山田　花子',
    daysAgo: 13,
    introduction:
      '入居する方の小さな変化に気づき、看護師へ早くつなぐことを続けてきました。班の5人が同じ手順で動けるよう、手引きを作りました。',
    sections: [
      text('要約', '介護の現場で20年。デイサービス、訪問、特別養護老人ホームを経験しました。'),
      text('特別養護老人ホーム見本苑（9年）', '入浴、食事、排せつの手助け。4年目から5人の班のまとめ役。'),
      text('生かせること', '認知症の方との関わり、記録の仕組み作り、新しい職員の指導。'),
    ],
  },
  {
    by: '小川　誠',
    daysAgo: 4,
    introduction: '昼の定食120食を、決まった時刻に出し続けました。材料の無駄を、1年で3割減らしました。',
    sections: [
      text('要約', '食堂で11年、調理と仕入れを担当しました。'),
      text('見本食堂（11年）', '1日120食の調理。仕入れと在庫の管理。新しい人4人の指導。'),
      text('生かせること', '大量の調理、衛生の管理、手順を紙にまとめること。'),
    ],
  },
];

/** The way to an interview. */
export const directions: Omit<Sheet, 'on'> = {
  title: '面接の場所のご案内',
  name: '社会福祉法人　見本あおぞら会',
  kana: '',
  facts: [
    ['場所', ['東京都中央区日本橋9-8-8　あおぞら苑　2階会議室']],
    ['電話番号', ['03-0000-0102']],
  ],
  sections: [
    text('道順', '日本橋駅の北口を出て右へ進み、2つめの信号を左に曲がります。歩いて6分です。'),
    text('入口', '建物の北側の入口で、呼び鈴を押してください。'),
  ],
};
