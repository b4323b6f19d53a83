import { establishmentItems, vacancyItems } from '#features/vacancies/index.ts';
import type { ItemTable } from '#kernel/items/item.ts';
import { asked, needed, type OrderStep } from './order-step.ts';

const own: ItemTable = establishmentItems;

/** What is confirmed once for the establishment itself and changed on its own page, not in an order. */
const confirmed = ['name', 'kana', 'address', 'corporate-number', 'representative-title', 'representative'];

const must = ['people-in-all', 'people-here', 'women-here', 'part-timers-here', 'business'];

export const isOfEstablishment = (key: string): boolean =>
  Object.hasOwn(own, key) && !confirmed.includes(key);

export const establishmentStep: OrderStep = {
  key: 'establishment',
  label: '2.事業所',
  intro: 'ここを変えると、この事業所のすべての求人に出ます。名前と所在地は「事業所の情報」で変えます。',
  items: {
    ...Object.fromEntries(
      Object.entries(own)
        .filter(([key]) => isOfEstablishment(key))
        .map(([key, item]) => [key, must.includes(key) ? needed(item) : asked(item)]),
    ),
    industry: asked(vacancyItems['industry']),
  },
};
