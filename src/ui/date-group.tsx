import type { VNode } from 'preact';
import type { Content } from './content.ts';
import { describe, type FieldProps, GroupFrame } from './field-frame.tsx';

export type DatePart = 'year' | 'month' | 'day';

type DateGroupProps = FieldProps & {
  values?: { [part in DatePart]?: string | undefined } | undefined;
  /** bday gives the three parts bday-year, bday-month, bday-day. */
  autocomplete?: 'bday' | undefined;
  /** The parts the error is about; all three when left out. */
  wrong?: readonly DatePart[] | undefined;
  /** All three when left out. */
  parts?: readonly DatePart[] | undefined;
  /** A link or the echoed date below the fields. */
  after?: Content | undefined;
};

const allParts: readonly { part: DatePart; label: string; size: number }[] = [
  { part: 'year', label: '年', size: 6 },
  { part: 'month', label: '月', size: 3 },
  { part: 'day', label: '日', size: 3 },
];

/** Posts `${name}-year`, `${name}-month`, `${name}-day`. The group itself bears the id `name`. */
export function DateGroup(props: DateGroupProps): VNode {
  const isWrong = (part: DatePart) => !!props.error && (props.wrong?.includes(part) ?? true);
  const parts = allParts.filter(({ part }) => props.parts?.includes(part) ?? true);
  return (
    <GroupFrame {...props} id={props.name}>
      <div class="date-parts">
        {parts.map(({ part, label, size }) => (
          <div class="date-part" key={part}>
            <label for={`${props.name}-${part}`}>{label}</label>
            <input
              class="control width-counted"
              type="text"
              id={`${props.name}-${part}`}
              name={`${props.name}-${part}`}
              value={props.values?.[part] ?? ''}
              size={size}
              inputmode={part === 'year' ? 'text' : 'numeric'}
              autocomplete={props.autocomplete ? `${props.autocomplete}-${part}` : undefined}
              {...(isWrong(part) ? describe({ name: props.name, error: props.error }) : {})}
            />
          </div>
        ))}
      </div>
      {props.after ? <div class="field-after">{props.after}</div> : null}
    </GroupFrame>
  );
}
