import { expect, it } from 'vitest';
import { establishmentNumber, parseEstablishmentNumber, seriesOf } from './establishment-number.ts';

it('makes a 事業所番号 whose last digit gives slips away [EMP-1]', () => {
  const made = establishmentNumber(seriesOf('13010'), 123);
  expect(made).toMatch(/^1301-000123-\d$/u);
  const last = (series: string, serial: number): string => establishmentNumber(series, serial).slice(-1);
  expect(new Set([123, 124, 125, 133, 132].map((serial) => last('1301', serial))).size).toBeGreaterThan(3);
});

it('reads a 事業所番号 in any width, with or without hyphens', () => {
  expect(parseEstablishmentNumber('１３０１－０００１２３－４')).toBe('1301-000123-4');
  expect(parseEstablishmentNumber('13010001234')).toBe('1301-000123-4');
  expect(parseEstablishmentNumber('1301-123-4')).toBeUndefined();
});
