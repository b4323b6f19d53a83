import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Temporal } from '#kernel/time.ts';
import { type Registration, registeredItems } from '../items/registration-table.ts';
import { publishedFacts } from './published-facts.ts';
import { notShown } from './without-identity.ts';

const today = Temporal.PlainDate.from('2026-11-21');

/** Letters that no label and no choice has: whatever of them is seen came out of what a person typed. */
const marks = fc.string({
  unit: fc.constantFrom(...'鰐鱶鯰鼈鷽鵺麒麟鬱鑿'),
  minLength: 6,
  maxLength: 9,
});
const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });

/** What nobody but the person and the office may read. */
const secrets = fc.record({
  name: marks,
  kana: fc.string({ unit: fc.constantFrom(...'ヌヲヱヰヂヅ'), minLength: 5, maxLength: 9 }),
  house: marks,
  telephone: digits(9).map((rest) => `0${rest}`),
  mobile: digits(8).map((rest) => `090${rest}`),
  mail: fc
    .string({ unit: fc.constantFrom(...'qxz'), minLength: 5, maxLength: 8 })
    .map((box) => `${box}@post.example`),
  station: marks,
  employer: marks,
  reason: marks,
  condition: marks,
  remarks: marks,
});
type Secrets = typeof secrets extends fc.Arbitrary<infer Value> ? Value : never;

const hyphenated = (number: string): string =>
  `${number.slice(0, 3)}-${number.slice(3, 7)}-${number.slice(7)}`;
const wide = (text: string): string =>
  text.replace(/[!-~]/gu, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0));
const spaced = (text: string): string => `${text.slice(0, 2)}　${text.slice(2)}`;

/** A text of the person's own that tells what it should not, in some writing. */
const telling = (secret: Secrets) => {
  const { name, kana, house, telephone, mobile, mail, employer } = secret;
  const hiragana = kana.replace(/[ァ-ヶ]/gu, (letter) =>
    String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0x60),
  );
  const told = [
    name,
    spaced(name),
    kana,
    hiragana,
    `${house}1-2-3`,
    telephone,
    hyphenated(mobile),
    mail,
    employer,
  ];
  return fc
    .subarray([...told, ...told.map(wide)])
    .map((parts) => `よろしく${parts.map((part) => `、${part}です`).join('')}。`);
};

const registrations = secrets.chain((secret) =>
  fc
    .record({
      text: telling(secret),
      parts: fc.subarray(['schooling', 'career', 'introduction'] as const),
      disability: fc.constantFrom('yes' as const, 'no' as const),
      rows: fc.integer({ min: 1, max: 5 }),
    })
    .map(({ text, parts, disability, rows }) => ({
      secret,
      registration: filled(secret, text, parts, disability, rows),
    })),
);

const filled = (
  { name, kana, house, telephone, mobile, mail, station, employer, reason, condition, remarks }: Secrets,
  text: string,
  parts: NonNullable<Registration['published-parts']>,
  disability: 'yes' | 'no',
  rows: number,
): Registration => ({
  name: spaced(name),
  kana,
  'birth-date': '1985-04-01',
  sex: 'female',
  address: { postalCode: '1020072', text: `東京都千代田区${house}1-2-3`, municipalityCode: '13101' },
  'nearest-station': station,
  telephone,
  'other-telephone': mobile,
  fax: telephone,
  email: mail,
  disability,
  'residence-status': remarks,
  publication: 'public',
  'published-parts': parts,
  'wished-employment': 'full-time',
  'wished-work': [{ occupation: { text: '介護職員', code: '049' }, detail: text }],
  schools: [{ kind: 'university', course: text }],
  training: text,
  qualifications: [{ name: { text, code: null } }],
  'computer-skills-detail': text,
  'work-history': Array.from({ length: rows }, () => ({
    title: `事務 ${text}`,
    employer,
    contents: text,
    wage: 200_000,
    'leaving-reason': 'company' as const,
    'leaving-reason-detail': reason,
  })),
  'handbook-grade': condition,
  'disability-condition': condition,
  consideration: condition,
  'support-organisation': condition,
  'self-introduction': text,
  'strengths-detail': text,
  'remarks-at-work': remarks,
  'contact-times': remarks,
  'other-remarks': remarks,
});

/** As somebody reads it: width, case, blanks and the script of kana make no difference. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-‐-―−]/gu, '')
    .replace(/[ァ-ヶ]/gu, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0x60));

describe('what employers see', () => {
  it('never has a name, an address, a way to reach the person, an employer, a disability or a reason in it [REG-7]', () => {
    fc.assert(
      fc.property(registrations, ({ secret, registration }) => {
        const seen = bare(JSON.stringify(publishedFacts(registration, { today })));
        const told = Object.entries(secret).filter(([, value]) => seen.includes(bare(value)));
        expect(told).toEqual([]);
        expect(seen).not.toMatch(/障害|手帳|辞めた|会社の都合|200,?000|1985/u);
      }),
      { numRuns: 300 },
    );
  });

  it('says no word of a person in items that are not for employers, whatever is added to the table', () => {
    const closed = Object.entries(registeredItems()).filter(([, item]) => item.forEmployers === undefined);
    expect(closed.map(([key]) => key)).toEqual(
      expect.arrayContaining([
        'name',
        'kana',
        'sex',
        'telephone',
        'other-telephone',
        'fax',
        'email',
        'disability',
      ]),
    );
    const open = Object.entries(registeredItems()).filter(([, item]) => item.forEmployers !== undefined);
    expect(open.filter(([, item]) => item.sensitive === true).map(([key]) => key)).toEqual([]);
  });

  it('leaves the words of a text that tells nothing as they were typed', () => {
    const text = '①ﾃｷﾊﾟｷ働きます。2019年04月から5年、売上は1,200,000円でした。';
    const facts = publishedFacts(
      { name: '山田　花子', 'self-introduction': text, 'published-parts': ['introduction'] },
      { today },
    );
    expect(facts).toEqual([{ key: 'self-introduction', label: '自己PR', lines: [text] }]);
  });

  it('says where something was taken out', () => {
    const [fact] = publishedFacts(
      {
        name: '山田　花子',
        'self-introduction': '山田花子です。電話は０９０ー１２３４ー５６７８です。',
        'published-parts': ['introduction'],
      },
      { today },
    );
    expect(fact?.lines).toEqual([`${notShown}です。電話は${notShown}です。`]);
  });

  it('shows a part only where it was chosen, and the age as a decade', () => {
    const registration: Registration = {
      'birth-date': '1985-04-01',
      'self-introduction': 'まじめです。',
      'work-history': [{ title: '事務' }],
    };
    const labelsWith = (parts: NonNullable<Registration['published-parts']>) =>
      publishedFacts({ ...registration, 'published-parts': parts }, { today }).map(({ label }) => label);
    expect(labelsWith([])).toEqual(['年代']);
    expect(labelsWith(['career'])).toEqual(['年代', '経験した仕事']);
    expect(labelsWith(['introduction'])).toEqual(['年代', '自己PR']);
    expect(publishedFacts(registration, { today })[0]?.lines).toEqual(['40代']);
  });
});
