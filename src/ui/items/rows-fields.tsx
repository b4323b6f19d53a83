import type { ComponentType, VNode } from 'preact';
import { allTypedIn, type Control, type Fields, type ItemTable } from '#kernel/items/item.ts';
import { countField, isRemoved, removedField, rowCount, rowName } from '#kernel/items/rows-item.ts';
import { Button } from '../buttons.tsx';
import { GroupFrame } from '../field-frame.tsx';
import { editButton, type FormView, frameOf, type ItemView } from './item-view.ts';

type RowsControl = Extract<Control, { kind: 'rows' }>;

type RowsFieldsProps = ItemView & {
  control: RowsControl;
  /** Shows the items of a row. */
  Items: ComponentType<FormView & { items: ItemTable; start: string }>;
};

type RowProps = RowsFieldsProps & { row: number; count: number };

type EditButtonProps = { value: string; hidden: string; children: string };

function EditButton({ value, hidden, children }: EditButtonProps): VNode {
  return (
    <Button kind="secondary" name={editButton} value={value} formNoValidate hidden={hidden}>
      {children}
    </Button>
  );
}

function KeptHidden({ fields, start }: { fields: Fields; start: string }): VNode {
  const names = Object.keys(fields).filter((name) => name.startsWith(`${start}-`));
  return (
    <>
      {names.flatMap((name) =>
        allTypedIn(fields, name).map((value, index) => (
          <input key={`${name} ${index}`} type="hidden" name={name} value={value} />
        )),
      )}
    </>
  );
}

/** Its values stay in the form, so that nothing is lost until the next step. */
function RemovedRow({ control, name, fields, row }: RowProps): VNode {
  const start = rowName(name, row);
  return (
    <div class="item-row item-row-removed" id={start} tabindex={-1}>
      <p>
        <span class="visually-hidden">{control.rowLabel} </span>
        {row}は消しました
      </p>
      <KeptHidden fields={{ ...fields, [removedField(name, row)]: 'yes' }} start={start} />
      <EditButton value={`restore:${name}:${row}`} hidden={`${control.rowLabel} ${row}を`}>
        元に戻す
      </EditButton>
    </div>
  );
}

function RowButtons({ control, name, row, count }: RowProps): VNode {
  const { rowLabel } = control;
  return (
    <div class="item-row-buttons">
      {row > 1 ? (
        <EditButton value={`up:${name}:${row}`} hidden={`${rowLabel} ${row}を`}>
          上へ
        </EditButton>
      ) : null}
      {row < count ? (
        <EditButton value={`down:${name}:${row}`} hidden={`${rowLabel} ${row}を`}>
          下へ
        </EditButton>
      ) : null}
      <EditButton value={`remove:${name}:${row}`} hidden={`${rowLabel} `}>
        {`${row}を消す`}
      </EditButton>
    </div>
  );
}

function Row(props: RowProps): VNode {
  const { control, name, row, fields, errors, edited, today, Items } = props;
  if (isRemoved(fields, name, row)) return <RemovedRow {...props} />;
  const start = rowName(name, row);
  return (
    <fieldset class="item-row" id={start} tabindex={-1}>
      <legend>
        {control.rowLabel} {row}
      </legend>
      <Items {...{ items: control.items, fields, errors, edited, today, start }} />
      <RowButtons {...props} />
    </fieldset>
  );
}

/** The same items several times, numbered; every button keeps what was typed. */
export function RowsFields(props: RowsFieldsProps): VNode {
  const { control, name, fields } = props;
  const count = rowCount(fields, name, control.most);
  const rows = Array.from({ length: count }, (_, index) => index + 1);
  return (
    <GroupFrame {...frameOf(props)} id={name}>
      {count > 1 ? <input type="hidden" name={countField(name)} value={String(count)} /> : null}
      <div class="item-rows">
        {rows.map((row) => (
          <Row key={row} {...props} row={row} count={count} />
        ))}
      </div>
      {count < control.most ? (
        <EditButton value={`add:${name}`} hidden={`${control.rowLabel}を`}>
          もう1つ追加する
        </EditButton>
      ) : (
        <p class="hint">{`${control.most}件まで入れられます。`}</p>
      )}
    </GroupFrame>
  );
}
