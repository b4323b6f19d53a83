import { postalField } from '#kernel/items/edit-fields.ts';
import { factsOf, type Item, type ItemFacts, type ItemFault, typedIn } from '#kernel/items/item.ts';
import { lengthOf, readDigits } from '#kernel/items/text-items.ts';
import { fail, ok } from '#kernel/result.ts';
import { type AddressFilling, fillAddress, municipalityOf } from '../rules/fill-address.ts';
import { placesOfPostalCode } from '../rules/places.ts';
import { shownPostalCode } from '../rules/postal-code.ts';

/** Where somebody lives. */
export interface Address {
  /** Seven digits. */
  readonly postalCode: string;
  /** From the prefecture to the house. */
  readonly text: string;
  /** Five digits; null where neither code nor text tells. */
  readonly municipalityCode: string | null;
}

const most = 200;

const statusOf = (filling: AddressFilling): string => {
  switch (filling.kind) {
    case 'unknown':
      return 'この郵便番号の住所は見つかりません。住所を入力してください。';
    case 'choose':
      return '町が2つ以上あります。選んで、もう一度「住所を入れる」を押してください。';
    case 'filled':
      return '住所を入れました。続きに、番地を入れてください。';
    case 'fits':
      return '住所は、郵便番号と合っています。';
    case 'differs':
      return `郵便番号の住所は「${filling.place}」です。入力した住所は、そのままにしました。`;
  }
};

/** Postal code with 「住所を入れる」, and the address, which is never overwritten. */
export const address = (facts: ItemFacts): Item<Address> => ({
  ...factsOf(facts),
  control: {
    kind: 'address',
    lookUp({ postal, address: typed, town }) {
      const filling = fillAddress({ address: typed, town }, placesOfPostalCode(postal));
      return {
        status: statusOf(filling),
        address: filling.kind === 'filled' ? filling.address : typed,
        towns: filling.kind === 'choose' ? filling.places : [],
      };
    },
  },
  read(fields, name) {
    const [postal, text] = [typedIn(fields, postalField(name)).trim(), typedIn(fields, name).trim()];
    if (postal === '' && text === '') return ok(undefined);
    const digits = readDigits(postal, 7);
    const faults: ItemFault[] = [];
    if (digits === undefined)
      faults.push({ name: postalField(name), key: postal === '' ? 'postal.empty' : 'postal.digits' });
    if (text === '') faults.push({ name, key: 'address.empty' });
    if (lengthOf(text) > most)
      faults.push({ name, key: 'item.too-long', given: { most, length: lengthOf(text) } });
    if (digits === undefined || faults.length > 0) return fail(faults);
    return ok({
      postalCode: digits,
      text,
      municipalityCode: municipalityOf(text, placesOfPostalCode(digits)),
    });
  },
  write: ({ postalCode, text }, name) => ({ [postalField(name)]: shownPostalCode(postalCode), [name]: text }),
  // Without the code where only the town may be told.
  show: ({ postalCode, text }) => [postalCode === '' ? text : `〒${shownPostalCode(postalCode)} ${text}`],
});
