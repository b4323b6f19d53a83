import fc from 'fast-check';
import { registrationSteps } from '#features/job-seekers/index.ts';
import type { FormFields } from '#platform/http/route.ts';
import type { Intent } from '#platform/journeys/posted-step.ts';

/** The right one of several, most of the time. */
const mostly = <Value>(right: Value, ...others: readonly Value[]): fc.Arbitrary<Value> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(right) },
    { weight: 1, arbitrary: fc.constantFrom(...others) },
  );

/** Right, wrong, half and untidy things that people type, screen by screen. */
const typed: Readonly<Record<string, fc.Arbitrary<FormFields>>> = {
  basic: fc.record({
    name: mostly('山田　花子', ' 髙橋 ', ''),
    kana: mostly('やまだ　はなこ', 'ﾔﾏﾀﾞ', 'Yamada'),
    'birth-date-year': mostly('S60', '1985', 'abc'),
    'birth-date-month': fc.constant('４'),
    'birth-date-day': fc.constant('1'),
    sex: mostly('female', 'not-told'),
    'address-postal': mostly('１０４－００６１', '104'),
    address: fc.constant('東京都中央区銀座1-2-3'),
    telephone: mostly('０９０１２３４５６７８', '12'),
    disability: fc.constantFrom('yes', 'no', ''),
    'work-status': fc.constantFrom('left', 'student', ''),
    'left-on-year': mostly('R8', '', 'いつか'),
    'left-on-month': mostly('1', ''),
    'left-on-day': mostly('31', ''),
  }),
  information: fc.record({
    publication: mostly('public', 'hidden', 'nonsense'),
    'published-parts': mostly<string | readonly string[]>('career', ['schooling', 'career'], ''),
    provision: mostly('none', ''),
    guidance: mostly('yes', 'no'),
  }),
  wishes: fc.record({
    'wished-employment': mostly('full-time', 'part-time', ''),
    'wished-work-count': mostly('1', '2', '9'),
    'wished-work-1-occupation': mostly('介護職員', 'ｶｲｺﾞ', 'そんな仕事はない'),
    'wished-work-2-occupation': mostly('介護職員', ''),
    'wished-work-2-removed': mostly('yes', ''),
    'hours-from': mostly('９時', '', '25時'),
    'hours-to': mostly('18:00', '5:00', ''),
    'days-a-week': mostly('3日', '', '9'),
  }),
  'place-and-wage': fc.record({
    'wished-places-1-place': mostly('千葉県', '', 'どこでも'),
    'wage-unit': mostly('monthly', 'hourly', ''),
    'wage-least': mostly('２０万', '1300', '5', ''),
  }),
  schooling: fc.record({
    'schools-1-kind': mostly('high', ''),
    'schools-1-course': mostly('普通科', ''),
    training: mostly('1行目\r\n2行目', ''),
  }),
  career: fc.record({
    'work-history-1-title': mostly('営業事務', ''),
    'work-history-1-from-year': mostly('H30', ''),
    'work-history-1-from-month': mostly('4', ''),
    'work-history-1-wage': mostly('18万5千円', 'たくさん', ''),
  }),
  disability: fc.record({
    handbooks: mostly('physical', ''),
    consideration: mostly('月に1日、通院で休みたい。', ''),
    'handbook-grade': mostly('身体3級', '級'.repeat(61)),
  }),
  introduction: fc.record({
    'self-introduction': mostly('よろしくお願いします。', '電話は090-1234-5678です。', '長'.repeat(601)),
  }),
  remarks: fc.record({ 'contact-times': mostly('18時より後', '') }),
};

const intents = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom<Intent>({ kind: 'save' }, { kind: 'autosave' }) },
  { weight: 4, arbitrary: fc.constant<Intent>({ kind: 'go-on', accepted: [] }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('add:wished-work', 'remove:wished-work:1', 'up:work-history:2', 'look-up:address', 'x')
      .map((value): Intent => ({ kind: 'edit', value })),
  },
);

/** One press of a button on one of the screens. */
export interface Act {
  readonly key: string;
  readonly fields: FormFields;
  readonly intent: Intent;
  /** Whether an orange warning is accepted at once. */
  readonly accepts: boolean;
}

const act: fc.Arbitrary<Act> = fc
  .constantFrom('basic', 'basic', 'disability', ...registrationSteps.map(({ key }) => key))
  .chain((key) =>
    fc.record({
      key: fc.constant(key),
      fields: typed[key] ?? fc.constant({}),
      intent: intents,
      accepts: fc.boolean(),
    }),
  );

/** A person at work, in any order. */
export const acts = fc.array(act, { maxLength: 30, size: '+1' });

/** Two things typed on the same screen. */
export const pairs: fc.Arbitrary<readonly [Act, Act]> = act.chain((one) =>
  fc.tuple(
    fc.constant(one),
    (typed[one.key] ?? fc.constant({})).chain((fields) =>
      intents.map((intent) => ({ ...one, fields, intent })),
    ),
  ),
);
