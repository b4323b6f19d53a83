/** What a talk at the counter was about, as the activities of a person list it. */
export const consultationKindWords = {
  advice: '職業相談',
  vacancies: '求人の相談',
  documents: '応募書類の相談',
  interview: '面接の相談',
  training: '職業訓練の相談',
  other: 'その他の相談',
} as const;

export type ConsultationKind = keyof typeof consultationKindWords;

export const isConsultationKind = (word: string): word is ConsultationKind =>
  Object.hasOwn(consultationKindWords, word);
