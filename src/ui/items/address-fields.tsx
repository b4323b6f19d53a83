import type { VNode } from 'preact';
import { postalField, townField } from '#kernel/items/edit-fields.ts';
import { type Control, typedIn } from '#kernel/items/item.ts';
import { Button } from '../buttons.tsx';
import { RadioGroup } from '../choice-fields.tsx';
import { errorOf } from '../field-errors.ts';
import { GroupFrame } from '../field-frame.tsx';
import { TextField } from '../text-field.tsx';
import { editButton, frameOf, type ItemView, lookUpValue } from './item-view.ts';

type AddressFieldsProps = ItemView & { control: Extract<Control, { kind: 'address' }> };

type Towns = Pick<AddressFieldsProps, 'name' | 'errors'> & {
  towns: readonly string[];
  town: string;
  hint?: string | undefined;
};

/** Said by the status where the button was just pressed. */
const chooseAgain = '選んでから、もう一度「住所を入れる」を押してください。';

/** Several places share the postal code; what was chosen before stays in the form either way. */
function TownFields({ name, towns, town, errors, hint }: Towns): VNode | null {
  const field = townField(name);
  if (towns.length === 0) return town === '' ? null : <input type="hidden" name={field} value={town} />;
  return (
    <RadioGroup
      name={field}
      label="町の名前"
      hint={hint}
      mark={false}
      options={towns.map((one) => ({ value: one, label: one }))}
      value={town}
      error={errorOf(errors, field)}
    />
  );
}

function PostalField({ item, name, fields, errors }: ItemView): VNode {
  return (
    <TextField
      name={postalField(name)}
      label="郵便番号"
      mark={false}
      width={9}
      inputmode="numeric"
      autocomplete="postal-code"
      value={typedIn(fields, postalField(name))}
      error={errorOf(errors, postalField(name))}
      after={
        <Button
          kind="secondary"
          name={editButton}
          value={lookUpValue(name)}
          formNoValidate
          hidden={`郵便番号から「${item.label}」に`}
        >
          住所を入れる
        </Button>
      }
    />
  );
}

/** Postal code with 「住所を入れる」, then the address itself, which bears the item's name. */
export function AddressFields({ control, ...view }: AddressFieldsProps): VNode {
  const { item, name, fields, errors, edited } = view;
  const pressed = edited === lookUpValue(name);
  const postal = typedIn(fields, postalField(name));
  const address = typedIn(fields, name);
  const town = typedIn(fields, townField(name));
  const mustChoose = errorOf(errors, townField(name)) !== undefined;
  const found = pressed || mustChoose ? control.lookUp({ postal, address, town }) : undefined;
  return (
    <GroupFrame name={`${name}-group`} label={item.label} hint={item.hint} required={item.required}>
      <div class="item-parts">
        <PostalField {...view} />
        {pressed ? <p role="status">{found?.status}</p> : null}
        <TownFields
          name={name}
          towns={found?.towns ?? []}
          town={town}
          errors={errors}
          hint={pressed ? undefined : chooseAgain}
        />
        <TextField
          name={name}
          label="都道府県から、番地・建物の名前まで"
          mark={false}
          autocomplete="address-line1"
          value={address}
          error={frameOf(view).error}
        />
      </div>
    </GroupFrame>
  );
}
