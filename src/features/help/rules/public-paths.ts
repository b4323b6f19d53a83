/** The addresses of the public pages; links and routes both come from here. */
export const publicPaths = {
  front: '/',
  links: '/links',
  siteMap: '/sitemap',
  sitePolicy: '/site-policy',
  privacy: '/privacy',
  terms: '/terms',
  questions: '/questions',
  contact: '/contact',
  offices: '/offices',
  accessibility: '/accessibility',
  manual: '/manual',
  openingGuide: '/manual/opening-guide',
  forJobSeekers: '/for-job-seekers',
  forEmployers: '/for-employers',
  calendarYears: '/calendar-years',
  openData: '/open-data',
} as const;

/** Where the front page and the texts send people: the first screens of other slices' journeys. */
export const entryPaths = {
  login: '/login',
  openingByCode: '/opening/code',
  openingOnline: '/opening/online',
  openingEarlier: '/opening/earlier',
  jobs: '/jobs',
  employerLogin: '/employer/login',
  employerOpening: '/employer/opening',
} as const;

/** The eight links that stand in the footer of every page, labels to the letter (TOP-6). */
export const footerPages = [
  { label: 'リンク集', path: publicPaths.links },
  { label: 'サイトマップ', path: publicPaths.siteMap },
  { label: 'サイトポリシー', path: publicPaths.sitePolicy },
  { label: 'プライバシーポリシー', path: publicPaths.privacy },
  { label: '利用規約', path: publicPaths.terms },
  { label: 'よくあるご質問', path: publicPaths.questions },
  { label: 'お問い合わせ先', path: publicPaths.contact },
  { label: '所在地情報', path: publicPaths.offices },
] as const;

/** The labels of the entries, to the letter (TOP-2 to TOP-5, CODE-10). */
export const entryLabels = {
  login: '求職者マイページにログイン',
  openingByCode: 'アカウント作成コードをハローワークで発行済みの求職者',
  openingOnline: '求職者マイページアカウント登録',
  openingEarlier: 'ハローワークをご利用中の方のマイページ開設',
  employer: '求人者マイページにログイン',
} as const;
