import type { VNode } from 'preact';
import { typedIn } from '#kernel/items/item.ts';
import { DateGroup, type DatePart } from '../date-group.tsx';
import { frameOf, type ItemView } from './item-view.ts';

const anyCalendar = '年は、1985 でも、昭和60 や S60 でもかまいません。';

/** The date as we understood it, in both calendars. */
function understood({ item, name, fields, today }: ItemView): VNode | undefined {
  const read = today === undefined ? undefined : item.read(fields, name, { today });
  if (read === undefined || !read.ok || read.value === undefined) return undefined;
  return <p class="figure">{item.show(read.value).join(' ')}</p>;
}

type DateFieldsProps = ItemView & {
  parts: readonly DatePart[];
  autocomplete?: 'bday' | undefined;
};

export function DateFields({ parts, autocomplete, ...view }: DateFieldsProps): VNode {
  const { item, name, fields } = view;
  const typed = (part: DatePart) => typedIn(fields, `${name}-${part}`);
  return (
    <DateGroup
      {...frameOf(view)}
      hint={item.hint ?? anyCalendar}
      parts={parts}
      autocomplete={autocomplete}
      values={{ year: typed('year'), month: typed('month'), day: typed('day') }}
      after={understood(view)}
    />
  );
}
