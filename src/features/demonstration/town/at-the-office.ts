interface TownConsultation {
  readonly with: string;
  readonly daysAgo: number;
  readonly kind: 'advice' | 'vacancies' | 'documents' | 'interview' | 'training';
  readonly words: string;
}

/** What was talked about at the counter. */
export const consultations: readonly TownConsultation[] = [
  {
    with: '山田　花子',
    daysAgo: 12,
    kind: 'advice',
    words:
      '施設が閉まり、3月末で退職。夜勤は体力の面で減らしたい。訪問の仕事も候補に入れることにした。希望の賃金を26万円から25万円に変更。',
  },
  {
    with: '山田　花子',
    daysAgo: 5,
    kind: 'documents',
    words: '職務経歴書を一緒に確認。班のまとめ役の経験を前に出し、1枚におさめることにした。',
  },
  {
    with: '岡田　亮太',
    daysAgo: 8,
    kind: 'interview',
    words: '面接に行けないときは、前の日までに辞退の連絡をすることを確認。次の面接は午前10時。',
  },
  {
    with: '石川　美雪',
    daysAgo: 13,
    kind: 'vacancies',
    words: '事務のほか、福祉の仕事にも関心がある。あおぞら会の求人を紹介。事務の経験も歓迎とのこと。',
  },
  {
    with: '小川　誠',
    daysAgo: 3,
    kind: 'documents',
    words: '履歴書と職務経歴書ができた。調理の求人を、オンライン自主応募で申し込む予定。',
  },
];

/** A notice of the office to several people. */
export const notice = {
  to: ['山田　花子', '藤井　由美', '小川　誠'],
  daysAgo: 4,
  title: '介護と調理の仕事　合同説明会',
  text: '近くの6つの事業所が、仕事の内容と1日の流れを話します。申し込みはいりません。\n時間は13時30分から15時30分、場所は当所の2階です。都合のよい方は、ぜひお越しください。',
  vacancies: ['nursing', 'cook'],
} as const;

/** What somebody asks the office, not answered yet. */
export const question = {
  by: '山田　花子',
  daysAgo: 1,
  text: '合同説明会に、途中から参加してもよいでしょうか。14時ごろに着きます。',
} as const;
