import type { VacancyFacts } from '../items/vacancy-table.ts';

const nearStation = 10;

/** What a tag says, and when a vacancy bears it [JOB-2]. */
const tagRules = {
  'no-experience': ['経験不問', (one: VacancyFacts) => one.experience === 'any'],
  'no-schooling': ['学歴不問', (one) => one.schooling === 'any'],
  'no-qualification': [
    '資格不問',
    (one) => one.qualifications === undefined && (one['driving-licence'] ?? 'none') === 'none',
  ],
  'no-overtime': ['時間外労働なし', (one) => one.overtime === 'no'],
  weekends: [
    '週休二日制(土日休)',
    (one) => one['two-days-off'] === 'every' && hasAll(one['days-off'], ['sat', 'sun']),
  ],
  'no-transfer': ['転勤なし', (one) => one.transfer === 'no'],
  'no-documents': ['書類選考なし', (one) => one.selection?.includes('documents') === false],
  'commuting-paid': ['通勤手当あり', (one) => one.commuting !== undefined && one.commuting !== 'none'],
  'near-station': [
    '駅近(徒歩10分以内)',
    (one) =>
      one['station-by'] === 'walking' && (one['station-minutes'] ?? Number.POSITIVE_INFINITY) <= nearStation,
  ],
  'by-car': ['マイカー通勤可', (one) => one['car-commuting'] === 'yes'],
  'return-home': ['UIJターン歓迎', (one) => one['return-home'] === 'welcome'],
  'trial-employment': ['トライアル雇用併用', (one) => one['trial-employment'] === 'yes'],
  'online-application': ['オンライン自主応募可', (one) => one['online-application'] === 'yes'],
  bonus: ['賞与あり', (one) => one.bonus === 'yes'],
  'becoming-regular': ['正社員登用あり', (one) => one['becoming-regular'] === 'yes'],
  'smoke-free': ['受動喫煙対策あり', (one) => one.smoking !== undefined && one.smoking !== 'none'],
  'at-home': ['在宅勤務', (one) => one['home-working'] === 'full' || one['home-working'] === 'some'],
  housing: ['入居できる住宅あり', (one) => one.housing !== undefined && one.housing !== 'none'],
  nursery: ['利用できる託児施設あり', (one) => one.nursery === 'yes'],
} as const satisfies Record<string, readonly [string, (vacancy: VacancyFacts) => boolean]>;

export type Tag = keyof typeof tagRules;

function hasAll(days: readonly string[] | undefined, wanted: readonly string[]): boolean {
  return wanted.every((day) => days?.includes(day) === true);
}

const tags = Object.keys(tagRules) as Tag[];

/** In the order in which they are shown. */
export const shownTags: readonly Tag[] = tags;

export const isTag = (typed: string): typed is Tag => Object.hasOwn(tagRules, typed);

export const tagWords = (tag: Tag): string => tagRules[tag][0];

/** In the order in which they are shown. */
export const tagsOf = (vacancy: VacancyFacts): readonly Tag[] =>
  tags.filter((tag) => tagRules[tag][1](vacancy));

/** What imports call tags, older words included. */
export const tagOfWords = (words: string): Tag | undefined =>
  tags.find((tag) => tagRules[tag][0] === words) ??
  (words === '書類審査なし' ? 'no-documents' : words === 'Uターン歓迎' ? 'return-home' : undefined);
