import type { FieldFault } from '#kernel/forms.ts';
import { itemFaultWords } from '#kernel/items/fault-words.ts';
import { nameOfItem } from '#kernel/items/read-items.ts';
import { emailAddressWords } from '#ui/email-address-words.ts';
import type { FieldError } from '#ui/error-summary.tsx';
import type { EstablishmentStep } from '../../items/establishment-step.ts';
import { invitationFaultWords } from './invitation-words.ts';

const sentences: Readonly<Record<string, string>> = {
  ...emailAddressWords,
  'corporate-number.length': '「法人番号」は、13けたの数字で入れてください。',
  'corporate-number.check-digit': '「法人番号」の数字のどれかが違います。もう一度確かめてください。',
  'insurance-number.length': '「雇用保険適用事業所番号」は、11けたの数字で入れてください。',
  'telephone.start': '「電話番号」は、0から始まる数字で入れてください。',
  'telephone.length': '「電話番号」は、10けたか11けたの数字です。',
  'postal.empty': '郵便番号が入っていません。7けたの数字で入れてください。',
  'postal.digits': '郵便番号は、7けたの数字で入れてください。',
  'address.empty': '住所が入っていません。都道府県から入れてください。',
  'establishment.no-office':
    '担当のハローワークが、まだありません。しばらくしてから、もう一度押してください。',
  ...invitationFaultWords,
  'establishment.not-used': 'この入力は、今の選び方では使いません。入力は残しておきます。',
};

/** What faults and warnings of a screen say. */
export const sentencesOf = (step: EstablishmentStep, faults: readonly FieldFault[]): readonly FieldError[] =>
  faults.map((fault) => {
    const key = nameOfItem(Object.keys(step.items), fault.name) ?? '';
    const label = step.items[key]?.label ?? '';
    const text = sentences[fault.key] ?? itemFaultWords(label, fault) ?? `「${label}」を確かめてください。`;
    return { name: fault.name, text };
  });
