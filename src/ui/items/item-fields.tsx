import type { VNode } from 'preact';
import { allTypedIn, type Control, type ItemTable, typedIn } from '#kernel/items/item.ts';
import { itemField } from '#kernel/items/read-items.ts';
import { CheckboxGroup, RadioGroup, Select } from '../choice-fields.tsx';
import { TextArea, TextField } from '../text-field.tsx';
import { AddressFields } from './address-fields.tsx';
import { CodedFields } from './coded-fields.tsx';
import { DateFields } from './date-fields.tsx';
import { type FormView, frameOf, type ItemView } from './item-view.ts';
import { RowsFields } from './rows-fields.tsx';

const figure = new Intl.NumberFormat('ja-JP');

type Of<Kind extends Control['kind']> = ItemView & { control: Extract<Control, { kind: Kind }> };

function LineField({ control, ...view }: Of<'text'>): VNode {
  const { width, type, inputmode, autocomplete, unit } = control;
  const shape = { width, type, inputmode, autocomplete, after: unit };
  return <TextField {...frameOf(view)} {...shape} value={typedIn(view.fields, view.name)} />;
}

function LinesField({ control, ...view }: Of<'long-text'>): VNode {
  const most = `${figure.format(control.most)}文字まで`;
  const hint = view.item.hint === undefined ? most : `${view.item.hint} ${most}`;
  const value = typedIn(view.fields, view.name);
  return <TextArea {...frameOf(view)} hint={hint} rows={control.rows} value={value} />;
}

function ListField({ control, ...view }: Of<'select'>): VNode {
  const frame = frameOf(view);
  const emptyLabel = frame.required ? '選んでください' : '未選択';
  return (
    <Select
      {...frame}
      options={control.options}
      emptyLabel={emptyLabel}
      value={typedIn(view.fields, view.name)}
    />
  );
}

function ItemControl(view: ItemView): VNode {
  const { item, name, fields } = view;
  const { control } = item;
  switch (control.kind) {
    case 'text':
      return <LineField {...view} control={control} />;
    case 'long-text':
      return <LinesField {...view} control={control} />;
    case 'radio':
      return <RadioGroup {...frameOf(view)} options={control.options} value={typedIn(fields, name)} />;
    case 'checkboxes':
      return <CheckboxGroup {...frameOf(view)} options={control.options} values={allTypedIn(fields, name)} />;
    case 'select':
      return <ListField {...view} control={control} />;
    case 'date':
      return <DateFields {...view} parts={['year', 'month', 'day']} autocomplete={control.autocomplete} />;
    case 'month':
      return <DateFields {...view} parts={['year', 'month']} />;
    case 'address':
      return <AddressFields {...view} control={control} />;
    case 'coded':
      return <CodedFields {...view} control={control} />;
    case 'rows':
      return <RowsFields {...view} control={control} Items={ItemFields} />;
  }
}

export type ItemFieldsProps = FormView & {
  items: ItemTable;
  /** Goes before the name of every item: `work-history-2`. */
  start?: string | undefined;
};

/** Every item of a table in its order, asked as its control says, filled with what was typed. */
export function ItemFields({ items, start, ...form }: ItemFieldsProps): VNode {
  return (
    <div class="items">
      {Object.entries(items).map(([key, item]) => (
        <ItemControl key={key} {...form} item={item} name={itemField(start, key)} />
      ))}
    </div>
  );
}
