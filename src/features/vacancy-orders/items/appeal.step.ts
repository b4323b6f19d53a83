import { vacancyItems as all } from '#features/vacancies/index.ts';
import { asked, type OrderStep, whenOneOf } from './order-step.ts';

const told = ['message', 'remarks', 'welfare', 'training', 'training-for-all', 'family-support'] as const;

const equipment = [
  'duty-pay',
  'elevator',
  'braille',
  'stair-handrail',
  'handrail',
  'barrier-free-toilet',
  'wheelchair',
  'rest-room',
  'job-coach',
] as const;

export const appealStep: OrderStep = {
  key: 'appeal',
  label: '7.PR',
  intro: '仕事を探す人に伝えたいことです。空けても送れます。',
  items: {
    ...Object.fromEntries(told.map((key) => [key, asked(all[key])])),
    return: asked(all['return']),
    'return-detail': asked(all['return-detail'], { appliesWhen: whenOneOf('return', 'yes') }),
    ...Object.fromEntries(equipment.map((key) => [key, asked(all[key])])),
  },
};
