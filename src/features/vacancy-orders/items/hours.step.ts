import { vacancyItems as all } from '#features/vacancies/index.ts';
import { asked, needed, type OrderStep, whenOneOf } from './order-step.ts';

export const hoursStep: OrderStep = {
  key: 'hours',
  label: '5.労働時間',
  items: {
    'shift-system': needed(all['shift-system']),
    shifts: needed(all['shifts'], {
      hint: '3つまで入れられます。朝まで働くときは、終わりを 5:00 のように入れます。',
    }),
    'shifts-or': asked(all['shifts-or']),
    'hours-note': asked(all['hours-note']),
    'rest-minutes': needed(all['rest-minutes']),
    overtime: needed(all['overtime']),
    'overtime-hours': needed(all['overtime-hours'], { appliesWhen: whenOneOf('overtime', 'yes') }),
    'agreement-clause': needed(all['agreement-clause'], { appliesWhen: whenOneOf('overtime', 'yes') }),
    'agreement-reason': needed(all['agreement-reason'], {
      appliesWhen: (answers) =>
        whenOneOf('overtime', 'yes')(answers) && whenOneOf('agreement-clause', 'yes')(answers),
    }),
    'days-a-week': asked(all['days-a-week'], { hint: '例：週5日、週2日から4日' }),
    'days-negotiable': asked(all['days-negotiable']),
    'yearly-holidays': needed(all['yearly-holidays']),
    'days-off': needed(all['days-off']),
    'two-days-off': needed(all['two-days-off']),
    'days-off-note': asked(all['days-off-note']),
    'paid-leave': needed(all['paid-leave']),
  },
};
