import { vacancyItems as all } from '#features/vacancies/index.ts';
import { asked, needed, type OrderStep, whenOneOf } from './order-step.ts';

const keys = [
  'retirement-mutual-aid',
  'retirement-pay',
  'retirement-pay-years',
  'corporate-pension',
] as const;

export const insuranceStep: OrderStep = {
  key: 'insurance',
  label: '6.保険等',
  intro: '入る保険と、定年、退職金、住宅などです。',
  items: {
    insurance: needed(all['insurance']),
    ...Object.fromEntries(keys.map((key) => [key, asked(all[key])])),
    'retirement-age-system': needed(all['retirement-age-system']),
    'retirement-age': needed(all['retirement-age'], {
      appliesWhen: whenOneOf('retirement-age-system', 'yes'),
    }),
    're-employment': asked(all['re-employment']),
    're-employment-age': needed(all['re-employment-age'], { appliesWhen: whenOneOf('re-employment', 'yes') }),
    extension: asked(all['extension']),
    'extension-age': needed(all['extension-age'], { appliesWhen: whenOneOf('extension', 'yes') }),
    housing: asked(all['housing']),
    'housing-note': asked(all['housing-note']),
    nursery: asked(all['nursery']),
    'nursery-note': asked(all['nursery-note'], { appliesWhen: whenOneOf('nursery', 'yes') }),
  },
};
