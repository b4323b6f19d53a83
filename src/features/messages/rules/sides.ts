/** Who writes messages, and who they are written to. */
export type MessageSide = 'job-seeker' | 'employer' | 'office';

/** What a mail may say of the sender, and nothing more. */
export const sideWords: Readonly<Record<MessageSide, string>> = {
  'job-seeker': '求職者',
  employer: '求人者（会社）',
  office: 'ハローワーク',
};
