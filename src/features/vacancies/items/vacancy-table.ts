import type { ItemTable, ValuesOf } from '#kernel/items/item.ts';
import { basicItems } from './basics.items.ts';
import { conditionItems } from './conditions.items.ts';
import { establishmentItems } from './establishment.items.ts';
import { hoursItems } from './hours.items.ts';
import { selectionItems } from './selection.items.ts';
import { wageItems } from './wage.items.ts';
import { workItems } from './work.items.ts';

interface Section {
  readonly key: string;
  readonly label: string;
  readonly items: ItemTable;
}

/** The 求人票 in its sections; those of the employer stand in a table of their own. */
export const vacancySections: readonly Section[] = [
  { key: 'basics', label: '基本', items: basicItems },
  { key: 'work', label: '仕事内容', items: workItems },
  { key: 'wage', label: '賃金・手当', items: wageItems },
  { key: 'hours', label: '労働時間', items: hoursItems },
  { key: 'conditions', label: 'その他の労働条件等', items: conditionItems },
  { key: 'selection', label: '選考等', items: selectionItems },
];

type Table = typeof basicItems &
  typeof workItems &
  typeof wageItems &
  typeof hoursItems &
  typeof conditionItems &
  typeof selectionItems;

/** What a vacancy says, by the keys of its items. */
export type VacancyFacts = ValuesOf<Table>;

/** What is known of an employer's establishment (事業所). */
export type EstablishmentFacts = ValuesOf<typeof establishmentItems>;

export const vacancyItems: ItemTable = Object.assign({}, ...vacancySections.map(({ items }) => items));

export { establishmentItems };
