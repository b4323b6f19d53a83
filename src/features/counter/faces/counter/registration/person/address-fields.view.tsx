import type { VNode } from 'preact';
import { type AddressFilling, fillAddress, placesOfPostalCode } from '#features/places/index.ts';
import { fieldOf } from '#platform/http/route.ts';
import type { StepView } from '#platform/journeys/journey-mount.ts';
import { Button } from '#ui/buttons.tsx';
import { RadioGroup } from '#ui/choice-fields.tsx';
import type { FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { TextField } from '#ui/text-field.tsx';

const words = (filling: AddressFilling): string => {
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

/** Postal code with 「住所を入れる」, a button that keeps everything typed, and the address below it. */
export function AddressFields({ view, errors }: { view: StepView; errors: readonly FieldError[] }): VNode {
  const typed = {
    postal: fieldOf(view.fields, 'postal'),
    address: fieldOf(view.fields, 'address'),
    town: fieldOf(view.fields, 'town'),
  };
  const wasAsked = view.request.query['look-up'] !== undefined && view.faults.length === 0;
  const filling = wasAsked ? fillAddress(typed, placesOfPostalCode(typed.postal)) : undefined;
  const address = filling?.kind === 'filled' ? filling.address : typed.address;
  return (
    <>
      <TextField
        name="postal"
        label="郵便番号"
        required
        width={10}
        inputmode="numeric"
        autocomplete="off"
        value={typed.postal}
        error={errorOf(errors, 'postal')}
        after={
          <Button kind="secondary" name="look-up" value="yes" formNoValidate>
            住所を入れる
          </Button>
        }
      />
      <p role="status">{filling === undefined ? '' : words(filling)}</p>
      {filling?.kind === 'choose' ? (
        <RadioGroup
          name="town"
          label="町"
          mark={false}
          options={filling.places.map((place) => ({ value: place, label: place }))}
        />
      ) : null}
      <TextField
        name="address"
        label="住所"
        required
        hint="都道府県から、番地・建物の名前まで入れてください。"
        autocomplete="off"
        autofocus={filling?.kind === 'filled'}
        value={address}
        error={errorOf(errors, 'address')}
      />
    </>
  );
}
