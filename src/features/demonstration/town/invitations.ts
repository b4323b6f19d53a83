/** What became of a recommendation or a request, so many days ago. */
type TownAnswer =
  | { readonly state: 'read' | 'withdrawn' | 'expired'; readonly daysAgo: number }
  | {
      readonly state: 'declined';
      readonly daysAgo: number;
      readonly reason: string;
      readonly words: string;
    };

export interface TownInvitation {
  readonly kind: 'recommendation' | 'request';
  readonly to: string;
  /** By the key of its order. */
  readonly vacancy: string;
  readonly daysAgo: number;
  readonly words: string;
  readonly onlineReferral?: true;
  /** Without one it waits unread; an application may answer it. */
  readonly answer?: TownAnswer;
}

const recommendations: readonly TownInvitation[] = [
  {
    kind: 'recommendation',
    to: '山田　花子',
    vacancy: 'visiting',
    daysAgo: 1,
    onlineReferral: true,
    words: '訪問の仕事の経験を生かせる求人です。残業はありません。通勤は日本橋駅から歩いて6分です。',
  },
  {
    kind: 'recommendation',
    to: '山田　花子',
    vacancy: 'cook',
    daysAgo: 5,
    words: '介護のほかの仕事も見てみたいと伺いました。夜勤のない、調理の求人です。',
    answer: { state: 'read', daysAgo: 4 },
  },
  {
    kind: 'recommendation',
    to: '岡田　亮太',
    vacancy: 'visiting',
    daysAgo: 14,
    words: '未経験の方も、先輩と2人で訪問するところから始められます。',
    answer: {
      state: 'declined',
      daysAgo: 12,
      reason: 'work',
      words: '机に向かう仕事を続けたいので、今回は見送ります。',
    },
  },
  {
    kind: 'recommendation',
    to: '岡田　亮太',
    vacancy: 'daycare',
    daysAgo: 24,
    words: '人と話すことがお好きと伺いました。送り迎えの付き添いがある仕事です。',
    answer: { state: 'expired', daysAgo: 9 },
  },
  {
    kind: 'recommendation',
    to: '藤井　由美',
    vacancy: 'visiting',
    daysAgo: 4,
    onlineReferral: true,
    words: '希望の時間と場所に合う求人です。応募すると、紹介状がすぐに届きます。',
  },
  {
    kind: 'recommendation',
    to: '清水　直樹',
    vacancy: 'delivery',
    daysAgo: 11,
    words: '運転の経験を生かせる求人です。',
    answer: { state: 'withdrawn', daysAgo: 6 },
  },
];

const requests: readonly TownInvitation[] = [
  {
    kind: 'request',
    to: '木村　陽子',
    vacancy: 'reception',
    daysAgo: 1,
    words: '総務と経理の両方のご経験を拝見しました。備品と契約の管理をお任せしたいです。',
  },
  {
    kind: 'request',
    to: '木村　陽子',
    vacancy: 'bookkeeping',
    daysAgo: 4,
    words: '決算を5日に縮めたお話に、ぜひ詳しく伺いたいと思いました。在宅は週2日までできます。',
    answer: { state: 'read', daysAgo: 3 },
  },
  {
    kind: 'request',
    to: '木村　陽子',
    vacancy: 'cook',
    daysAgo: 18,
    words: '店の数字に強い方をさがしています。調理のあと、仕入れの管理もお願いしたいです。',
    answer: { state: 'expired', daysAgo: 3 },
  },
  {
    kind: 'request',
    to: '林　健太',
    vacancy: 'reception',
    daysAgo: 7,
    words: '正確な入力のご経験を拝見しました。郵便物と備品の記録をお願いしたいです。',
    answer: {
      state: 'declined',
      daysAgo: 5,
      reason: 'work',
      words: '電話の応対が多い仕事は、むずかしいです。声をかけていただき、ありがとうございました。',
    },
  },
  {
    kind: 'request',
    to: '石川　美雪',
    vacancy: 'bookkeeping',
    daysAgo: 6,
    words: '会計事務所でのご経験を拝見しました。一度お話しできればうれしいです。',
  },
  {
    kind: 'request',
    to: '石川　美雪',
    vacancy: 'cook',
    daysAgo: 22,
    words: '事務所の経理も兼ねていただける方をさがしています。',
    answer: { state: 'withdrawn', daysAgo: 20 },
  },
];

/** What was brought before people of the town, by the office and by employers. */
export const invitations: readonly TownInvitation[] = [...recommendations, ...requests];
