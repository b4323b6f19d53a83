import type { VNode } from 'preact';
import { policy } from '#kernel/policy.ts';
import { Banner } from '#ui/banner.tsx';
import { staffPaths } from '../counter-paths.ts';

const { anHour, aDay } = policy.recordReading;

export interface ReaderOfMany {
  readonly staffId: string;
  readonly name: string;
  readonly officeName: string;
  readonly anHour: number;
  readonly aDay: number;
}

/** s-stf2: of all offices, for administrators. */
export function ReadersOfMany({ readers }: { readers: readonly ReaderOfMany[] }): VNode | null {
  if (readers.length === 0) return null;
  return (
    <Banner kind="warning" heading="たくさんの人の記録を開いた職員がいます">
      <p>
        1時間に{anHour}人、または1日に{aDay}人を超えた職員です。仕事のためかどうかを、確かめてください。
      </p>
      <ul>
        {readers.map((reader) => (
          <li key={reader.staffId}>
            <a href={staffPaths.member(reader.staffId)}>{reader.name}</a>（{reader.officeName}）：1時間に
            {reader.anHour}人、24時間に{reader.aDay}人
          </li>
        ))}
      </ul>
    </Banner>
  );
}
