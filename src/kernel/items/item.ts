import type { FieldFault } from '#kernel/forms.ts';
import type { Result } from '#kernel/result.ts';
import type { Temporal } from '#kernel/time.ts';

/** Fields of a form as typed; one that may be chosen more than once holds all its values. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

export type ItemFault = FieldFault;

/** What reading an item may depend on besides its own fields. */
export interface ItemGiven {
  /** In Japan. */
  readonly today: Temporal.PlainDate;
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface OptionGroup {
  readonly label: string;
  readonly options: readonly Option[];
}

/** What became of 「住所を入れる」. */
export interface LookedUpAddress {
  readonly status: string;
  readonly address: string;
  /** Several share the postal code: one has to be chosen. */
  readonly towns: readonly string[];
}

/** How an item is asked for; the design system knows how each kind looks. */
export type Control =
  | {
      readonly kind: 'text';
      readonly width: 'short' | 'medium' | 'long' | number;
      readonly type?: 'text' | 'tel' | 'email';
      readonly inputmode?: 'text' | 'numeric' | 'tel' | 'email' | 'decimal';
      readonly autocomplete?: string;
      readonly unit?: string;
    }
  | { readonly kind: 'long-text'; readonly rows: number; readonly most: number }
  | { readonly kind: 'radio'; readonly options: readonly Option[] }
  | { readonly kind: 'checkboxes'; readonly options: readonly Option[] }
  | { readonly kind: 'select'; readonly options: readonly Option[] }
  | { readonly kind: 'date'; readonly autocomplete?: 'bday' }
  | { readonly kind: 'month' }
  | {
      readonly kind: 'address';
      lookUp(typed: {
        readonly postal: string;
        readonly address: string;
        readonly town: string;
      }): LookedUpAddress;
    }
  | {
      readonly kind: 'coded';
      readonly freeText: boolean;
      candidates(typed: string): readonly Option[];
      /** Further ways to choose, from a whole list, by the last part of their field's name. */
      readonly lists: Readonly<
        Record<string, { readonly label: string; readonly groups: readonly OptionGroup[] }>
      >;
    }
  | {
      readonly kind: 'rows';
      readonly items: ItemTable;
      readonly most: number;
      /** 「経験した仕事」: each row bears it with its number. */
      readonly rowLabel: string;
    };

/** Whether what is hidden until asked for is to be shown. */
export interface Seen {
  readonly sensitive: boolean;
}

/** One thing that is asked, kept and shown: declared once, read and written everywhere by its declaration. */
export interface Item<Value> {
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  /** Health, a reason for leaving: hidden until asked for (s-stf4). */
  readonly sensitive?: boolean;
  readonly control: Control;
  /** Asked with the answers that count so far; without it the item always applies. */
  appliesWhen?(answers: Readonly<Record<string, unknown>>): boolean;
  /** Undefined: nothing was typed. `name` begins the names of its fields. */
  read(fields: Fields, name: string, given: ItemGiven): Result<Value | undefined, readonly ItemFault[]>;
  /** The tidied form: reading it again gives the same value. */
  write(value: Value, name: string): Fields;
  /** For people, a line each. */
  show(value: Value, seen?: Seen): readonly string[];
}

export type ItemTable = Readonly<Record<string, Item<unknown>>>;

export type ValueOf<One> = One extends Item<infer Value> ? Value : never;

/** The values of a table's items; those not answered are left out. */
export type ValuesOf<Table> = { readonly [Key in keyof Table]?: ValueOf<Table[Key]> };

/** What all kinds take over as they are. */
export type ItemFacts = Pick<Item<unknown>, 'label' | 'hint' | 'required' | 'sensitive' | 'appliesWhen'>;

export const factsOf = ({ label, hint, required, sensitive, appliesWhen }: ItemFacts): ItemFacts => ({
  label,
  ...(hint === undefined ? {} : { hint }),
  ...(required === undefined ? {} : { required }),
  ...(sensitive === undefined ? {} : { sensitive }),
  ...(appliesWhen === undefined ? {} : { appliesWhen }),
});

/** One value of a field; the first if there are several, empty if there is none. */
export function typedIn(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

/** All values of a field that may be chosen more than once. */
export function allTypedIn(fields: Fields, name: string): readonly string[] {
  const value = fields[name];
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}
