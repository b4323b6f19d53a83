import { parseEmailAddress } from '#kernel/email-address.ts';
import { choice } from '#kernel/items/choice-items.ts';
import { type Item, typedIn } from '#kernel/items/item.ts';
import { text } from '#kernel/items/text-items.ts';
import { fail, ok } from '#kernel/result.ts';
import { digitsOnly, foldWidth } from '#kernel/text-input.ts';
import { parseCorporateNumber } from '../rules/corporate-number.ts';

const isCorporation = (answers: Readonly<Record<string, unknown>>): boolean =>
  answers['legal-form'] === 'corporation';

const telephone = (label: string) =>
  text({
    label,
    required: true,
    most: 20,
    width: 'medium',
    type: 'tel',
    inputmode: 'tel',
    autocomplete: 'tel',
    hint: '例：03-1234-5678',
    tidy(typed) {
      const folded = foldWidth(typed).replace(/[‐－ー―−\s]/gu, '-');
      const digits = digitsOnly(folded);
      if (!/^[\d-]+$/u.test(folded) || !digits.startsWith('0')) return fail('telephone.start');
      return digits.length === 10 || digits.length === 11 ? ok(folded) : fail('telephone.length');
    },
  });

/** 0000-000000-0 */
const insuranceNumber = text({
  label: '雇用保険適用事業所番号',
  most: 20,
  width: 'medium',
  inputmode: 'numeric',
  hint: '加入しているとき、11けたの番号を入れてください。',
  tidy(typed) {
    const digits = digitsOnly(typed);
    return digits.length === 11
      ? ok(`${digits.slice(0, 4)}-${digits.slice(4, 10)}-${digits.slice(10)}`)
      : fail('insurance-number.length');
  },
});

/** What the office asks of an establishment beyond what the 求人票 shows. */
export const ownItems = {
  'legal-form': choice({
    label: '事業所の種類',
    required: true,
    options: { corporation: '法人', 'sole-proprietor': '個人事業主', other: 'その他の団体' },
  }),
  telephone: telephone('電話番号'),
  'employment-insurance': choice({
    label: '雇用保険',
    required: true,
    options: { joined: '加入している', 'not-joined': '加入していない' },
  }),
  'insurance-number': insuranceNumber,
} as const;

/** 法人番号: asked of corporations only, with its check digit. */
export const corporateNumber: Item<string> = {
  ...text({
    label: '法人番号',
    required: true,
    most: 20,
    width: 'medium',
    inputmode: 'numeric',
    hint: '13けたの番号です。個人事業主の方は、要りません。',
  }),
  appliesWhen: isCorporation,
  read(fields, name) {
    const typed = typedIn(fields, name).trim();
    if (typed === '') return ok(undefined);
    const parsed = parseCorporateNumber(typed);
    return parsed.ok ? ok(parsed.value) : fail([{ name, key: parsed.fault }]);
  },
};

/** Who works with the portal for the establishment. */
export const userItems = {
  'user-name': text({ label: '担当者の名前', required: true, most: 40, autocomplete: 'name' }),
  department: text({ label: '部署・役職', most: 40, hint: '例：総務部　課長' }),
} as const;

/** MAIL-1: where an invitation goes. */
export const userAddress = text({
  label: '担当者のメールアドレス',
  required: true,
  most: 100,
  type: 'email',
  inputmode: 'email',
  hint: 'このアドレスに、招待のメールを送ります。',
  tidy(typed) {
    const address = parseEmailAddress(typed);
    return address.ok ? ok(address.value.typed) : fail(address.fault);
  },
});
