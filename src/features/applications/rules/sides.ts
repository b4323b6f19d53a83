/** Who does something in the chain from a vacancy to a person at work. */
export type Side = 'job-seeker' | 'employer' | 'office' | 'system';

export const sideWords: Readonly<Record<Side, string>> = {
  'job-seeker': '求職者',
  employer: '求人者',
  office: 'ハローワーク',
  system: 'システム',
};
