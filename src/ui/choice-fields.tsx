import type { VNode } from 'preact';
import type { Content } from './content.ts';
import {
  describe,
  FieldFrame,
  type FieldProps,
  GroupFrame,
  HintAndError,
  LabelWords,
} from './field-frame.tsx';

type Choice = { value: string; label: Content; hint?: Content | undefined };

type ChoiceRowProps = Choice & {
  kind: 'radio' | 'checkbox';
  id: string;
  name: string;
  checked: boolean;
  invalid: boolean;
};

function ChoiceRow({ kind, id, name, value, label, hint, checked, invalid }: ChoiceRowProps): VNode {
  return (
    <div class="choice">
      <input
        type={kind}
        id={id}
        name={name}
        value={value}
        checked={checked}
        aria-describedby={hint ? `${id}-about` : undefined}
        aria-invalid={invalid ? 'true' : undefined}
      />
      <label for={id}>{label}</label>
      {hint ? (
        <div class="choice-hint" id={`${id}-about`}>
          {hint}
        </div>
      ) : null}
    </div>
  );
}

/** The first control bears the plain name, so that the error summary's link lands on it. */
const choiceId = (name: string, index: number) => (index === 0 ? name : `${name}-${index + 1}`);

const shortest = 5;

/** Weekdays, あり and なし stand side by side: a page of them stays short. */
const isShort = ({ label, hint }: Choice): boolean =>
  hint === undefined && typeof label === 'string' && label.length <= shortest;

type ChoicesProps = FieldProps & { options: readonly Choice[] };

function Choices(props: ChoicesProps & { kind: 'radio' | 'checkbox'; chosen: readonly string[] }): VNode {
  return (
    <GroupFrame {...props}>
      <div class={props.options.every(isShort) ? 'choices choices-short' : 'choices'}>
        {props.options.map((option, index) => (
          <ChoiceRow
            {...option}
            id={choiceId(props.name, index)}
            key={option.value}
            kind={props.kind}
            name={props.name}
            checked={props.chosen.includes(option.value)}
            invalid={!!props.error}
          />
        ))}
      </div>
    </GroupFrame>
  );
}

export function RadioGroup(props: ChoicesProps & { value?: string | undefined }): VNode {
  return <Choices {...props} kind="radio" chosen={props.value === undefined ? [] : [props.value]} />;
}

export function CheckboxGroup(props: ChoicesProps & { values?: readonly string[] | undefined }): VNode {
  return <Choices {...props} kind="checkbox" chosen={props.values ?? []} />;
}

type CheckboxProps = FieldProps & { checked?: boolean | undefined; value?: string | undefined };

/** One box with its sentence; marked only when it must be ticked. */
export function Checkbox(props: CheckboxProps): VNode {
  return (
    <div class={props.error ? 'field field-wrong' : 'field'}>
      <HintAndError {...props} />
      <div class="choice">
        <input
          type="checkbox"
          id={props.name}
          name={props.name}
          value={props.value ?? 'yes'}
          checked={props.checked ?? false}
          {...describe(props)}
        />
        <label for={props.name}>
          <LabelWords {...props} mark={props.mark ?? props.required ?? false} />
        </label>
      </div>
    </div>
  );
}

type SelectProps = FieldProps & {
  value?: string | undefined;
  options: readonly { value: string; label: string }[];
  /** The words of a first choice with an empty value, such as 選んでください. */
  emptyLabel?: string | undefined;
  autocomplete?: string | undefined;
};

export function Select(props: SelectProps): VNode {
  const empty = props.emptyLabel === undefined ? [] : [{ value: '', label: props.emptyLabel }];
  return (
    <FieldFrame {...props}>
      <select
        class="control"
        id={props.name}
        name={props.name}
        autocomplete={props.autocomplete}
        {...describe(props)}
      >
        {[...empty, ...props.options].map(({ value, label }) => (
          <option key={value} value={value} selected={value === (props.value ?? '')}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
