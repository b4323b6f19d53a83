import { expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { address } from './address.item.ts';

const given = { today: Temporal.PlainDate.from('2026-11-21'), sensitive: false };
const shown = (postalCode: string, text: string) =>
  address({ label: '就業場所' }).show({ postalCode, text, municipalityCode: '13105' }, given);

it('shows an address with its postal code, and one that is told as far as the town without the mark [JOB-5]', () => {
  expect(shown('1120004', '東京都文京区後楽1-2-3')).toEqual(['〒112-0004 東京都文京区後楽1-2-3']);
  expect(shown('', '東京都文京区')).toEqual(['東京都文京区']);
});
