import type { VNode } from 'preact';
import { choiceField, chosenBeforeField, listField, notListed } from '#kernel/items/coded-item.ts';
import { type Control, type OptionGroup, typedIn } from '#kernel/items/item.ts';
import { Button } from '../buttons.tsx';
import { RadioGroup } from '../choice-fields.tsx';
import { Details } from '../details.tsx';
import { FieldFrame } from '../field-frame.tsx';
import { TextField } from '../text-field.tsx';
import { editButton, frameOf, type ItemView, lookUpValue } from './item-view.ts';

type CodedControl = Extract<Control, { kind: 'coded' }>;
type CodedFieldsProps = ItemView & { control: CodedControl };

const keepAsTyped = { value: notListed, label: '一覧にない。入力したままにする' };

/** What became of 「候補をさがす」. */
function foundWords({ freeText, lists }: CodedControl, typed: string, count: number): string {
  if (typed === '') return 'ことばを入れてから、「候補をさがす」を押してください。';
  if (count > 0) return `候補が${count}件あります。下から1つ選んでください。`;
  if (freeText) return '候補はありません。入力したままでもかまいません。';
  const inList = Object.keys(lists).length > 0 ? '一覧からも選べます。' : '';
  return `候補はありません。別の言い方で入れてください。${inList}`;
}

type ListProps = { name: string; label: string; groups: readonly OptionGroup[]; chosen: string };

function WholeList({ name, label, groups, chosen }: ListProps): VNode {
  return (
    <FieldFrame name={name} label={label} mark={false}>
      <select class="control" id={name} name={name}>
        <option value="">選ばない</option>
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.options.map((option) => (
              <option key={option.value} value={option.value} selected={option.value === chosen}>
                {option.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  );
}

function WholeLists({ control, item, name, fields }: CodedFieldsProps): VNode | null {
  const lists = Object.entries(control.lists).map(([key, list]) => {
    const field = listField(name, key);
    return { ...list, name: field, chosen: typedIn(fields, field) };
  });
  if (lists.length === 0) return null;
  const summary = (
    <>
      <span class="visually-hidden">{item.label}を</span>一覧から選ぶ
    </>
  );
  return (
    <Details summary={summary} open={lists.some(({ chosen }) => chosen !== '')}>
      {lists.map((list) => (
        <WholeList key={list.name} {...list} />
      ))}
    </Details>
  );
}

function Candidates({ control, name, fields }: CodedFieldsProps): VNode | null {
  const typed = typedIn(fields, name).trim();
  const found = typed === '' ? [] : control.candidates(typed);
  if (found.length === 0) return null;
  return (
    <RadioGroup
      name={choiceField(name)}
      label={`「${typed}」に近いもの`}
      mark={false}
      options={control.freeText ? [...found, keepAsTyped] : found}
      value={typedIn(fields, choiceField(name))}
    />
  );
}

/** Tells, when the form comes back, which choice is the later one. */
function ChosenBefore({ name, fields }: Pick<ItemView, 'name' | 'fields'>): VNode | null {
  const field = chosenBeforeField(name);
  const before = typedIn(fields, field);
  return before === '' ? null : <input type="hidden" name={field} value={before} />;
}

/** One's own words, the candidates they bring, and the whole lists for those who would rather look. */
export function CodedFields(props: CodedFieldsProps): VNode {
  const { control, item, name, fields, edited } = props;
  const typed = typedIn(fields, name);
  const trimmed = typed.trim();
  const count = trimmed === '' ? 0 : control.candidates(trimmed).length;
  return (
    <div class="item-parts">
      <TextField
        {...frameOf(props)}
        value={typed}
        after={
          <Button
            kind="secondary"
            name={editButton}
            value={lookUpValue(name)}
            formNoValidate
            hidden={`「${item.label}」の`}
          >
            候補をさがす
          </Button>
        }
      />
      {edited === lookUpValue(name) ? <p role="status">{foundWords(control, trimmed, count)}</p> : null}
      <Candidates {...props} />
      <ChosenBefore name={name} fields={fields} />
      <WholeLists {...props} />
    </div>
  );
}
