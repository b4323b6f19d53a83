import { registrationSteps } from '#features/job-seekers/index.ts';
import { japanDay, type Temporal } from '#kernel/time.ts';
import type { FormFields } from '#platform/http/route.ts';
import { asTyped } from '#ui/items/shown-typed.ts';
import type { OwnData } from '../../../actions/collect-own-data.ts';
import { facts, list, type ShownPart, type ShownSection } from '../../../rules/shown-section.ts';
import { at } from './account-sections.ts';

type Draft = OwnData['accounts'][number]['drafts'][number];

/** What was begun and is not finished, as it was typed. */
export const draftSection = (data: OwnData, now: Temporal.Instant): ShownSection => ({
  key: 'drafts',
  heading: '書きかけのもの',
  purpose: '入力の続きから始められるように、残しています。',
  empty: '入力の途中のものは、ありません。',
  parts: data.accounts.flatMap(({ drafts, keptForms }) => [
    ...drafts.flatMap((draft) => [timesOf(draft), ...stepsOf(draft, now)]),
    list(
      '時間切れのあとに送った入力',
      ['送った日時', '画面', '入力'],
      keptForms.map((form) => [at(form.keptAt), form.path, typedWords(form.fields)]),
    ),
  ]),
});

const timesOf = (draft: Draft): ShownPart =>
  facts([
    ['始めた日時', at(draft.begunAt)],
    ['最後に変えた日時', at(draft.changedAt)],
    ['一時保存した日時', draft.savedAt === null ? null : at(draft.savedAt)],
    ['消える日時', at(draft.expiresAt)],
  ]);

const typedWords = (fields: FormFields): string =>
  Object.entries(fields)
    .map(([name, value]) => `${name}：${typeof value === 'string' ? value : value.join('、')}`)
    .join('／');

const saysSomething = (fields: FormFields): boolean =>
  Object.values(fields).some((value) => value.length > 0);

/** A screen of the registration by its items; any other by the names of its fields. */
function stepsOf({ records }: Draft, now: Temporal.Instant): readonly ShownPart[] {
  return Object.entries(records)
    .filter(([, { fields }]) => saysSomething(fields))
    .map(([key, { fields }]): ShownPart => {
      const step = registrationSteps.find((one) => one.key === key);
      if (step === undefined) {
        return { kind: 'facts', heading: key, rows: [{ term: '入力', lines: [typedWords(fields)] }] };
      }
      const today = japanDay(now);
      const rows = Object.entries(step.items)
        .filter(([name]) => saysSomething(fieldsOfItem(fields, name)))
        .map(([name, item]) => ({ term: item.label, lines: asTyped({ item, name, fields, today }) }));
      return { kind: 'facts', heading: step.label, rows };
    });
}

const fieldsOfItem = (fields: FormFields, name: string): FormFields =>
  Object.fromEntries(
    Object.entries(fields).filter(([field]) => field === name || field.startsWith(`${name}-`)),
  );
