import { choice } from '#kernel/items/choice-items.ts';
import { date } from '#kernel/items/date-items.ts';
import { itemFaultWords } from '#kernel/items/fault-words.ts';
import type { Fields, ItemFault, ItemGiven } from '#kernel/items/item.ts';
import { nameOfItem, readItems } from '#kernel/items/read-items.ts';
import { longText } from '#kernel/items/text-items.ts';
import { policy } from '#kernel/policy.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { Temporal } from '#kernel/time.ts';
import type { SelectionResult } from './selection-result.ts';

export interface ToldResult {
  readonly result: SelectionResult;
  /** The first day of work; of those who are hired. */
  readonly startsOn: Temporal.PlainDate | null;
}

const isHired = (answers: Readonly<Record<string, unknown>>): boolean => answers['outcome'] === 'hired';
const { longestWords } = policy.selectionResults;

/** What an employer says of the result of a selection. */
export const resultItems = {
  outcome: choice({
    label: '選考の結果',
    required: true,
    options: { hired: '採用', rejected: '不採用' },
  }),
  'starts-on': date({
    label: '働き始める日',
    hint: '「採用」を選んだときに入れてください。年は、2026 でも R8 でもかまいません。',
    required: true,
    appliesWhen: isHired,
    check(day, today) {
      const { compare } = Temporal.PlainDate;
      const isNear =
        compare(day, today.subtract({ years: 1 })) >= 0 && compare(day, today.add({ years: 1 })) <= 0;
      return isNear ? undefined : 'result.far-day';
    },
  }),
  differ: choice({
    label: '求人票の労働条件と採用条件の相違',
    hint: '「採用」を選んだときに選んでください。',
    required: true,
    appliesWhen: isHired,
    options: { no: '相違なし', yes: '相違あり' },
  }),
  differences: longText({
    label: '相違の内容',
    hint: '「相違あり」を選んだときに、何がどう変わるかを書いてください。',
    required: true,
    most: longestWords,
    rows: 4,
    appliesWhen: (answers) => isHired(answers) && answers['differ'] === 'yes',
  }),
  words: longText({
    label: '応募した方への連絡',
    hint: '応募した方が、マイページで読みます。',
    most: longestWords,
    rows: 5,
  }),
};

const own: Readonly<Record<string, string>> = {
  'result.far-day': '「働き始める日」が今日から1年より離れています。年を確かめてください。',
};

export function resultFaultWords(fault: ItemFault): string {
  const name = nameOfItem(Object.keys(resultItems), fault.name) as keyof typeof resultItems | undefined;
  const label = name === undefined ? '' : resultItems[name].label;
  return (
    own[fault.key] ?? itemFaultWords(label, fault) ?? '入力を読み取れませんでした。もう一度入れてください。'
  );
}

/** The result that a form tells. */
export function readResult(fields: Fields, given: ItemGiven): Result<ToldResult, readonly ItemFault[]> {
  const { values, faults } = readItems(resultItems, fields, given);
  if (faults.length > 0) return fail(faults);
  const { outcome, words = '', differences = '' } = values as Record<string, string>;
  const startsOn = values['starts-on'];
  return ok({
    result: { outcome: outcome === 'hired' ? 'hired' : 'rejected', words, differences },
    startsOn: typeof startsOn === 'string' ? Temporal.PlainDate.from(startsOn) : null,
  });
}
