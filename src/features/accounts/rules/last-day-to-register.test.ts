import { expect, it } from 'vitest';
import { isPastJapanDay, Temporal } from '#kernel/time.ts';
import { lastDayToRegister } from './return-window.ts';

const inJapan = (text: string): Temporal.Instant => Temporal.Instant.from(`${text}+09:00`);

it('can be completed to 23:59 of the fourteenth day after, at any hour, on any day of ten years [ONLINE-6]', () => {
  const wrong: string[] = [];
  for (let days = 0; days < 3654; days += 1) {
    const saved = Temporal.PlainDate.from('2024-01-01').add({ days });
    for (const time of ['00:00:00', '23:59:59']) {
      const registration_saved_at = inJapan(`${saved}T${time}`);
      const last = lastDayToRegister({ opened_at: inJapan('2023-12-31T00:00:00'), registration_saved_at });
      const holds =
        saved.until(last).days === 14 &&
        !isPastJapanDay(last, inJapan(`${last}T23:59:59`)) &&
        isPastJapanDay(last, inJapan(`${last.add({ days: 1 })}T00:00:00`));
      if (!holds) wrong.push(`${saved}T${time}`);
    }
  }
  expect(wrong).toEqual([]);
});
