import { vacancyItems as all } from '#features/vacancies/index.ts';
import { asked, needed, type OrderStep, whenOneOf } from './order-step.ts';

/** JOB-5: only an employer who is named can be applied to directly. */
export const kindStep: OrderStep = {
  key: 'kind',
  label: '1.区分',
  intro: '求人の種類と、だれに見せるかです。',
  items: {
    kind: needed(all['kind']),
    hours: needed(all['hours'], {
      hint: '会社で通常働く人と同じ時間のときがフルタイム、それより短いときがパートです。',
    }),
    disclosure: needed(all['disclosure']),
    'online-application': needed(all['online-application'], {
      hint: 'ハローワークを通さない応募を、マイページで受けるかどうかです。公開範囲が1か2のときに選べます。',
      appliesWhen: whenOneOf('disclosure', '1', '2'),
    }),
    'trial-employment': asked(all['trial-employment']),
    'valid-through': asked(all['valid-through'], {
      label: '応募の締切',
      hint: '空けると、受理した月の翌々月の末日までになります。',
    }),
  },
};
