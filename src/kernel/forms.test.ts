import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseForm } from '#kernel/forms.ts';

const schema = z.strictObject({
  name: z.string().trim().min(1, 'name.empty').max(5, 'name.too-long'),
  number: z
    .string()
    .min(1, 'number.empty')
    .regex(/^[0-9]+$/u, 'number.digits'),
  kinds: z
    .union([z.string().transform((one) => [one]), z.array(z.enum(['a', 'b'], 'kinds.unknown'))])
    .default([]),
});

describe('a posted form', () => {
  it('gives the values as the schema shapes them', () => {
    expect(parseForm(schema, { name: ' 花子 ', number: '12', kinds: ['a', 'b'] })).toEqual({
      ok: true,
      value: { name: '花子', number: '12', kinds: ['a', 'b'] },
    });
  });

  it.each([
    [
      { name: '', number: '' },
      [
        ['name', 'name.empty'],
        ['number', 'number.empty'],
      ],
    ],
    [
      { name: '山田花子太郎', number: 'x' },
      [
        ['name', 'name.too-long'],
        ['number', 'number.digits'],
      ],
    ],
    [{ number: '1' }, [['name', 'form.unreadable']]],
    [{ name: ['a', 'b'], number: '1' }, [['name', 'form.unreadable']]],
    [{ name: 'a', number: '1', more: 'x' }, [['more', 'form.unreadable']]],
  ])('tells one fault a field, all at once: %j', (form, expected) => {
    const parsed = parseForm(schema, form);
    expect(parsed.ok ? [] : parsed.fault.map(({ name, key }) => [name, key])).toEqual(expected);
  });
});
