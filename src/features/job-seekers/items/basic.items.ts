import { type Address, address, placeName } from '#features/places/index.ts';
import { parseEmailAddress } from '#kernel/email-address.ts';
import { choice } from '#kernel/items/choice-items.ts';
import { date, month } from '#kernel/items/date-items.ts';
import type { ItemFacts } from '#kernel/items/item.ts';
import { kana, text } from '#kernel/items/text-items.ts';
import { fail, ok } from '#kernel/result.ts';
import { Temporal } from '#kernel/time.ts';
import { ageOn, birthDateFault } from '../rules/birth-date.ts';
import { shownTelephone, telephoneFault } from '../rules/telephone.ts';
import { contact, published, type RegistrationStep } from './registered-item.ts';

const telephone = (facts: ItemFacts & { readonly autocomplete?: string }) =>
  text({
    ...facts,
    most: 20,
    width: 18,
    type: 'tel',
    tidy(typed) {
      const fault = telephoneFault(typed);
      return fault === undefined ? ok(shownTelephone(typed)) : fail(fault);
    },
  });

const decadeOf = (age: number): string =>
  age < 20 ? '10代' : age >= 70 ? '70代以上' : `${Math.floor(age / 10) * 10}代`;

const town = ({ municipalityCode }: Address): readonly string[] =>
  municipalityCode === null ? [] : [placeName(municipalityCode) ?? ''].filter((name) => name !== '');

export const sexWords = { female: '女', male: '男', 'not-told': '答えない' } as const;

export const basicItems = {
  name: text({
    label: '氏名',
    hint: '本人の書類のとおりに入れてください。',
    required: true,
    most: 60,
    autocomplete: 'name',
  }),
  kana: kana({
    label: '氏名（カナ）',
    hint: 'ひらがなで入れても、カタカナになります。',
    required: true,
    most: 60,
  }),
  'birth-date': published(
    date({
      label: '生年月日',
      hint: '年は、1985 でも S60 でも入れられます。',
      required: true,
      autocomplete: 'bday',
      check: birthDateFault,
    }),
    { label: '年代', show: (value, { today }) => [decadeOf(ageOn(Temporal.PlainDate.from(value), today))] },
  ),
  sex: choice({ label: '性別', required: true, options: sexWords }),
  address: contact(
    published(address({ label: '住所', required: true }), { label: '住んでいるところ', show: town }),
  ),
  'nearest-station': text({ label: '最寄り駅', hint: '例：JR総武線 飯田橋駅', most: 60 }),
  telephone: contact(
    telephone({
      label: '電話番号',
      hint: '昼間に出られる番号を入れてください。ハイフンは、なくても構いません。',
      required: true,
      autocomplete: 'tel',
    }),
  ),
  'other-telephone': contact(telephone({ label: '電話番号（2つ目）' })),
  fax: contact(telephone({ label: 'FAX' })),
  email: contact(
    text({
      label: '連絡用のメールアドレス',
      hint: 'ログインに使うアドレスと同じときは、空けてください。',
      most: 100,
      type: 'email',
      inputmode: 'email',
      autocomplete: 'email',
      tidy(typed) {
        const read = parseEmailAddress(typed);
        return read.ok ? ok(read.value.typed) : fail(read.fault);
      },
    }),
  ),
  'work-status': published(
    choice({
      label: '今の仕事',
      options: {
        working: '働いている（在職中）',
        left: '仕事を辞めた（離職中）',
        student: '学校に通っている（在学中）',
        none: 'まだ働いたことがない、長く働いていない',
      },
    }),
  ),
  'left-on': date({
    label: '仕事を辞めた日',
    hint: '「仕事を辞めた」を選んだ人だけ入れてください。',
    appliesWhen: (answers) => answers['work-status'] === 'left',
    check: (left, today) => (Temporal.PlainDate.compare(left, today) > 0 ? 'date.too-late' : undefined),
  }),
  'graduates-in': month({
    label: '卒業する月',
    hint: '「学校に通っている」を選んだ人だけ入れてください。',
    appliesWhen: (answers) => answers['work-status'] === 'student',
  }),
  disability: choice({
    label: '障害の有無',
    hint: '「あり」を選ぶと、「障害情報」の画面で、会社に配慮してほしいことを書けます。',
    sensitive: true,
    options: { yes: 'あり', no: 'なし' },
  }),
  'residence-status': text({
    label: '在留資格',
    hint: '外国籍の人だけ入れてください。例：永住者、技術・人文知識・国際業務',
    sensitive: true,
    most: 60,
  }),
  'residence-until': date({
    label: '在留期間の最後の日',
    hint: '外国籍の人だけ入れてください。期限のない人は空けてください。',
    sensitive: true,
  }),
};

const youngest = 15;
const oldestUsual = 90;

/** 「1.基本情報」 */
export const basicStep: RegistrationStep = {
  key: 'basic',
  label: '1.基本情報',
  intro: 'あなたの名前と連絡先です。会社には見せません。',
  items: basicItems,
  warnings(answers, { today }) {
    const born = answers['birth-date'];
    const until = answers['residence-until'];
    const warnings: { name: string; key: string; given?: Record<string, number> }[] = [];
    if (typeof born === 'string') {
      const age = ageOn(Temporal.PlainDate.from(born), today);
      if (age < youngest || age > oldestUsual) {
        warnings.push({ name: 'birth-date', key: 'registration.unusual-age', given: { age } });
      }
    }
    if (typeof until === 'string' && Temporal.PlainDate.compare(Temporal.PlainDate.from(until), today) < 0) {
      warnings.push({ name: 'residence-until', key: 'registration.residence-over' });
    }
    return warnings;
  },
};
