/** Which face, and who of the town logs in there. */
export type TourFace = 'mypage' | 'employer' | 'counter';

export interface TourStep {
  readonly face: TourFace;
  /** The address or 職員ID of the demo login. */
  readonly login: string;
  /** Where the step begins; `:山田　花子` stands for the 求職番号 of that person. */
  readonly open: { readonly href: string; readonly label: string };
  /** What to do, one sentence each. */
  readonly acts: readonly string[];
  /** What to look for. */
  readonly look: string;
  /** What stands on the page in a new town: the step is true. */
  readonly shows: string;
}

export interface TourChapter {
  readonly heading: string;
  readonly minutes: number;
  readonly steps: readonly TourStep[];
}

const [food, care, counter] = ['keiko@food.example', 'yuki@care.example', 'takahashi'];
const [hanako, makoto, ryota] = ['hanako@town.example', 'makoto@town.example', 'ryota@town.example'];

const order: TourChapter = {
  heading: '求人を申し込み、公開する',
  minutes: 2,
  steps: [
    {
      face: 'employer',
      login: food,
      open: { href: '/employer/vacancies', label: '求人' },
      acts: ['差し戻された「製造ラインの洗浄」を開く', '2つの項目を直して、もう一度送る'],
      look: 'ハローワークの指摘が、直す項目の横に出ます。',
      shows: '製造ラインの洗浄',
    },
    {
      face: 'counter',
      login: counter,
      open: { href: '/counter/orders', label: '求人の申込み' },
      acts: ['「惣菜の販売（飯田橋店）」を開く', '内容を読み、受理する'],
      look: '最低賃金や年齢制限は、先に調べてあります。受理すると、求人番号が付きます。',
      shows: '惣菜の販売（飯田橋店）',
    },
    {
      face: 'employer',
      login: food,
      open: { href: '/employer/vacancies', label: '求人' },
      acts: ['受理された「惣菜の販売（飯田橋店）」を開く'],
      look: '有効期限と、できること（変更、停止、延長）が分かります。求人は、だれでも検索できます。',
      shows: '惣菜の調理',
    },
  ],
};

const referral: TourChapter = {
  heading: 'おすすめを受けて応募し、紹介状を受け取る',
  minutes: 2,
  steps: [
    {
      face: 'counter',
      login: counter,
      open: { href: '/counter/job-seekers/:山田　花子/recommendations', label: '山田　花子さんへのおすすめ' },
      acts: ['登録した希望で見つかった求人を見る', '「訪問介護の調整役」を選び、おすすめを送る'],
      look: '求人ごとに、希望に合う点と合わない点が並びます。',
      shows: '訪問介護の調整役',
    },
    {
      face: 'mypage',
      login: hanako,
      open: { href: '/mypage/recommendations', label: 'ハローワークからのおすすめ求人' },
      acts: ['「訪問介護の担当者」を開き、応募する', '紹介状を開く'],
      look: 'オンラインハローワーク紹介です。応募すると、紹介状がすぐに出ます。',
      shows: '訪問介護の担当者',
    },
    {
      face: 'employer',
      login: care,
      open: { href: '/employer/applications', label: '応募者' },
      acts: ['「訪問介護の担当者」への応募を開く'],
      look: '応募した人と紹介状が見えます。ほかの会社への応募は見えません。',
      shows: '訪問介護の担当者',
    },
  ],
};

const selection: TourChapter = {
  heading: '自分で応募し、採用になる',
  minutes: 4,
  steps: [
    {
      face: 'mypage',
      login: makoto,
      open: { href: '/mypage/jobs?words=惣菜の調理', label: '求人の検索（惣菜の調理）' },
      acts: ['「惣菜の調理」を開き、オンライン自主応募を選ぶ', '志望動機を書き、書類を選んで送る'],
      look: '履歴書と職務経歴書は、用意してあります。送った内容は、控えに残ります。',
      shows: '惣菜の調理',
    },
    {
      face: 'employer',
      login: food,
      open: { href: '/employer/applications', label: '応募者' },
      acts: ['小川　誠さんの応募を開き、書類を読む', '面接の予定を知らせ、メッセージを送る'],
      look: '長く待っている人が、上に並びます。次にだれが、いつまでに動くかが出ます。',
      shows: '惣菜の調理',
    },
    {
      face: 'mypage',
      login: makoto,
      open: { href: '/mypage/applications', label: '求職活動状況' },
      acts: ['面接の予定に返事をする', 'メッセージを読み、返事を書く'],
      look: '応募、確認、面接が、1本の時間の線に並びます。',
      shows: '求職活動状況',
    },
    {
      face: 'employer',
      login: food,
      open: { href: '/employer/applications', label: '応募者' },
      acts: ['小川　誠さんを開き、「選考結果を登録」で「採用」にして、働き始める日を入れる'],
      look: '結果は1度だけ知らせます。本人とハローワークに、同時に伝わります。',
      shows: '惣菜の調理',
    },
    {
      face: 'mypage',
      login: makoto,
      open: { href: '/mypage/applications/certificate', label: '求職活動の証明' },
      acts: ['期間を選び、証明を作る'],
      look: '採用になり、ほかに応募がないので、登録は無効になりました。証明には、確認の番号が付きます。',
      shows: '求職活動の証明',
    },
  ],
};

const noShow: TourChapter = {
  heading: '面接に来なかったとき',
  minutes: 2,
  steps: [
    {
      face: 'employer',
      login: food,
      open: { href: '/employer/applications', label: '応募者' },
      acts: [
        '「弁当の盛付け（午前のみ）」の岡田　亮太さんを開く',
        '「面接に来なかったことを報告する」から、面接不参加を報告する',
      ],
      look: '面接の日時が過ぎた応募だけ、報告できます。',
      shows: '岡田　亮太',
    },
    {
      face: 'mypage',
      login: ryota,
      open: { href: '/mypage/applications?show=over', label: '求職活動状況（選考が終わった求人）' },
      acts: ['「弁当の盛付け（午前のみ）」を開き、異議を申し立てる'],
      look: '窓口が決めるまで、その報告は数えません。',
      shows: '選考が終わった求人',
    },
    {
      face: 'counter',
      login: counter,
      open: { href: '/counter', label: '窓口（待っている仕事）' },
      acts: ['岡田　亮太さんの異議の行を開き、話を確かめて決める'],
      look: '期限の近い仕事から並びます。見たことと決めたことは、記録に残ります。',
      shows: '異議',
    },
  ],
};

/** 「10分でひとまわり」: from a vacancy ordered to a person at work, face by face. */
export const tour: readonly TourChapter[] = [order, referral, selection, noShow];
