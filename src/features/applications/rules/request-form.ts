import { itemFaultWords } from '#kernel/items/fault-words.ts';
import type { Fields, ItemFault } from '#kernel/items/item.ts';
import { readItems } from '#kernel/items/read-items.ts';
import { longText } from '#kernel/items/text-items.ts';
import { policy } from '#kernel/policy.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';

/** REFER-4: what an employer writes to somebody whose name it does not know. */
export const requestItems = {
  words: longText({
    label: '求職者へのことば',
    hint: 'この方のどんな経験や希望を見て、応募してほしいと思ったかを書いてください。',
    required: true,
    most: policy.invitations.longestWords,
    rows: 8,
  }),
};

export const requestFaultWords = (fault: ItemFault): string =>
  itemFaultWords(requestItems.words.label, fault) ?? '入力を読み取れませんでした。もう一度入れてください。';

export interface RequestForm {
  readonly vacancyNumber: string;
  readonly words: string;
}

/** What is to be sent; `offered` are the vacancies that can be chosen. */
export function readRequest(
  fields: Fields,
  offered: readonly string[],
  today: Temporal.PlainDate,
): Result<RequestForm, readonly ItemFault[]> {
  const vacancyNumber = typeof fields['vacancy'] === 'string' ? fields['vacancy'] : '';
  const { values, faults } = readItems(requestItems, fields, { today });
  const chosen: readonly ItemFault[] = offered.includes(vacancyNumber)
    ? []
    : [{ name: 'vacancy', key: 'request.no-vacancy' }];
  const all = [...chosen, ...faults];
  return all.length > 0 ? fail(all) : ok({ vacancyNumber, words: String(values['words']) });
}
