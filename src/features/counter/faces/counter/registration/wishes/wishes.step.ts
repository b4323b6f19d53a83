import { z } from 'zod';
import { parseForm } from '#kernel/forms.ts';
import type { Step } from '#platform/journeys/journey.ts';
import { employmentWords } from '../../job-seeker-words.ts';
import type { RegistrationAnswers } from '../registration-answers.ts';

export const longestWork = 200;

const wishesForm = z.strictObject({
  employment: z.enum(['full-time', 'part-time', 'seasonal', 'migrant'], 'employment.none'),
  work: z.string().trim().min(1, 'work.empty').max(longestWork, 'work.too-long'),
});

export const wishesStep: Step<RegistrationAnswers, 'wishes'> = {
  key: 'wishes',
  label: '希望する仕事',
  parse: (fields) => parseForm(wishesForm, { employment: '', ...fields }),
  summary: ({ employment, work }) => [
    { term: '希望就業形態', value: employmentWords[employment] },
    { term: '希望する仕事', value: work },
  ],
};
