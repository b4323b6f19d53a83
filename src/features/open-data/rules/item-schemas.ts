import { z } from 'zod';
import type { Item, ItemTable, Option } from '#kernel/items/item.ts';

const oneOf = (options: readonly Option[]): z.ZodType => {
  const words = options.filter(({ value }) => value !== '');
  return z
    .enum(words.map(({ value }) => value))
    .describe(words.map(({ value, label }) => `${value}: ${label}`).join(' / '));
};

const addressSchema = z.object({
  postalCode: z.string(),
  text: z.string(),
  municipalityCode: z.string().nullable(),
});

const codedSchema = z.object({ text: z.string(), code: z.string().nullable() });

function schemaOf({ control }: Item<unknown>): z.ZodType {
  switch (control.kind) {
    case 'text':
      // What has a unit is counted in it.
      return control.unit === undefined ? z.string() : z.number().describe(control.unit);
    case 'long-text':
    case 'month':
      return z.string();
    case 'radio':
    case 'select':
      return oneOf(control.options);
    case 'checkboxes':
      return z.array(oneOf(control.options));
    case 'date':
      return z.iso.date();
    case 'address':
      return addressSchema;
    case 'coded':
      return codedSchema;
    case 'rows':
      return z.array(valuesSchema(control.items));
  }
}

/** The values of a table's items, by their keys. */
export const valuesSchema = (items: ItemTable): z.ZodType =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(items).map(([key, item]) => [
        key,
        schemaOf(item).optional().meta({ title: item.label }),
      ]),
    ),
  );

/** Their words for people, by the same keys. */
export const wordsSchema = (items: ItemTable): z.ZodType =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(items).map(([key, { label }]) => [
        key,
        z.array(z.string()).optional().meta({ title: label }),
      ]),
    ),
  );
