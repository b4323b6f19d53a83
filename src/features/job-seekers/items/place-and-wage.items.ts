import { place } from '#features/places/index.ts';
import { choice, choices } from '#kernel/items/choice-items.ts';
import type { ItemFault } from '#kernel/items/item.ts';
import { rows } from '#kernel/items/rows-item.ts';
import { number } from '#kernel/items/text-items.ts';
import { published, type RegistrationStep } from './registered-item.ts';

const wishedPlace = {
  place: place({
    label: '市区町村か都道府県',
    hint: '例：文京区、横浜市、千葉県。入れてから、近いものを選びます。',
    required: true,
  }),
};

export const placeAndWageItems = {
  'wished-places': published(
    rows({
      label: '希望勤務地',
      rowLabel: '希望勤務地',
      hint: '3つまで入れられます。',
      most: 3,
      items: wishedPlace,
    }),
  ),
  'home-working': published(
    choice({
      label: '在宅勤務',
      options: { wished: '希望する', possible: 'できる', no: '希望しない' },
    }),
  ),
  commuting: published(
    choices({
      label: '通い方',
      options: {
        train: '電車・バス',
        car: '自動車',
        motorcycle: 'バイク',
        bicycle: '自転車',
        walking: '徒歩',
      },
    }),
  ),
  'commuting-minutes': published(
    number({ label: '通える時間（片道）', unit: '分', least: 1, most: 300, hint: '例：40' }),
  ),
  relocation: published(
    choice({
      label: '転居（引っ越し）',
      options: { yes: 'できる', depends: '条件しだい', no: 'できない' },
    }),
  ),
  'return-home': published(
    choice({
      label: 'UIJターン',
      hint: 'ふるさとや、地方に移って働くことです。',
      options: { yes: '希望する', no: '希望しない' },
    }),
  ),
  'wage-unit': published(
    choice({ label: '希望する賃金の単位', options: { monthly: '月額', hourly: '時間額' } }),
  ),
  'wage-least': published(
    number({
      label: '希望する賃金（これ以上）',
      unit: '円',
      least: 1,
      most: 9_999_999,
      hint: '例：月額 20万、時間額 1300',
    }),
  ),
};

/** Outside these, the unit was probably taken for the other one. */
const usual = { monthly: { least: 50_000, most: 2_000_000 }, hourly: { least: 800, most: 10_000 } } as const;

/** 「4.希望勤務地・賃金」 */
export const placeAndWageStep: RegistrationStep = {
  key: 'place-and-wage',
  label: '4.希望勤務地・賃金',
  intro: 'どこで、いくらで働きたいかです。決まっていなければ、空けて進めます。',
  items: placeAndWageItems,
  faults: (answers) =>
    answers['wage-least'] !== undefined && answers['wage-unit'] === undefined
      ? [{ name: 'wage-unit', key: 'registration.wage-unit' }]
      : [],
  warnings(answers): readonly ItemFault[] {
    const { 'wage-unit': unit, 'wage-least': wage } = answers;
    if ((unit !== 'monthly' && unit !== 'hourly') || typeof wage !== 'number') return [];
    const { least, most } = usual[unit];
    return wage < least || wage > most
      ? [{ name: 'wage-least', key: `registration.unusual-wage.${unit}`, given: { wage } }]
      : [];
  },
};
