import { vacancyItems as all } from '#features/vacancies/index.ts';
import { asked, needed, type OrderStep, whenOneOf } from './order-step.ts';

const hasFixedOvertime = whenOneOf('fixed-overtime', 'yes');

export const wageStep: OrderStep = {
  key: 'wage',
  label: '4.賃金',
  intro: '月給なら月の額、時給なら1時間の額を入れてください。税などを引く前の額です。',
  items: {
    'wage-form': needed(all['wage-form']),
    'wage-form-other': needed(all['wage-form-other'], { appliesWhen: whenOneOf('wage-form', 'other') }),
    'base-low': needed(all['base-low']),
    'base-high': needed(all['base-high']),
    allowances: asked(all['allowances'], {
      hint: '決まって全員に払う手当です。通勤手当と、人によって違う手当は入れません。',
    }),
    'fixed-overtime': needed(all['fixed-overtime']),
    'fixed-overtime-low': needed(all['fixed-overtime-low'], { appliesWhen: hasFixedOvertime }),
    'fixed-overtime-high': needed(all['fixed-overtime-high'], { appliesWhen: hasFixedOvertime }),
    'fixed-overtime-hours': needed(all['fixed-overtime-hours'], { appliesWhen: hasFixedOvertime }),
    'fixed-overtime-extra': needed(all['fixed-overtime-extra'], { appliesWhen: hasFixedOvertime }),
    'fixed-overtime-note': asked(all['fixed-overtime-note'], { appliesWhen: hasFixedOvertime }),
    'wage-note': asked(all['wage-note']),
    'days-a-month': needed(all['days-a-month']),
    commuting: needed(all['commuting']),
    'commuting-per': asked(all['commuting-per'], { appliesWhen: whenOneOf('commuting', 'actual', 'fixed') }),
    'commuting-most': needed(all['commuting-most'], {
      appliesWhen: whenOneOf('commuting', 'actual', 'fixed'),
    }),
    'wage-closing': needed(all['wage-closing'], { hint: '例：毎月末日' }),
    'wage-payday': needed(all['wage-payday'], { hint: '例：翌月25日' }),
    raise: needed(all['raise']),
    'raise-last-year': asked(all['raise-last-year'], { appliesWhen: whenOneOf('raise', 'yes') }),
    'raise-amount': asked(all['raise-amount'], { appliesWhen: whenOneOf('raise', 'yes') }),
    bonus: needed(all['bonus']),
    'bonus-last-year': asked(all['bonus-last-year'], { appliesWhen: whenOneOf('bonus', 'yes') }),
    'bonus-times': asked(all['bonus-times'], { appliesWhen: whenOneOf('bonus', 'yes') }),
    'bonus-amount': asked(all['bonus-amount'], { appliesWhen: whenOneOf('bonus', 'yes') }),
  },
};
