import type { Sex, WishedEmployment } from '#features/job-seekers/index.ts';

export const sexWords: Readonly<Record<Sex, string>> = {
  female: '女性',
  male: '男性',
  'not-told': '答えない',
};

export const employmentWords: Readonly<Record<WishedEmployment, string>> = {
  'full-time': 'フルタイム',
  'part-time': 'パート',
  seasonal: '季節労働',
  migrant: '出稼ぎ',
};
