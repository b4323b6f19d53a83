import { japaneseDate, Temporal } from '#kernel/time.ts';
import type { InvalidReason } from './registration-state.ts';

/** The state of a registration as its history has it. */
export type StateWord = 'valid' | 'lapsed' | InvalidReason;

const stateWords: Readonly<Record<StateWord, string>> = {
  valid: '有効',
  lapsed: '無効（有効期限が過ぎた）',
  owner: '無効（本人が無効にした）',
  left: '無効（退会した）',
  joined: '無効（同じ人の別の登録にまとめた）',
  hired: '無効（採用された）',
};

const isStateWord = (value: unknown): value is StateWord =>
  typeof value === 'string' && Object.hasOwn(stateWords, value);

/** What stands in the history of a record beside the items that people answer. */
export const stateItems = {
  'registration-state': {
    label: '登録の状態',
    show: (value: unknown): string => (isStateWord(value) ? stateWords[value] : ''),
  },
  'valid-through': {
    label: '有効期限',
    show: (value: unknown): string =>
      typeof value === 'string' ? `${japaneseDate(Temporal.PlainDate.from(value))}まで` : '',
  },
  'registration-kind': {
    label: '登録の区分',
    show: (value: unknown): string => (value === 'counter' ? 'ハローワーク利用登録者' : 'オンライン登録者'),
  },
  // Never which one: where it was a mistake, neither of the two learns of the other.
  'joined-record': {
    label: '同じ人の別の登録',
    show: (value: unknown): string => (value === true ? 'この登録にまとめた' : ''),
  },
} as const;

/** What validity consists of. */
export type StateItemKey = 'registration-state' | 'valid-through';
