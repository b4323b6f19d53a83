import { choices } from '#kernel/items/choice-items.ts';
import { longText, text } from '#kernel/items/text-items.ts';
import type { RegistrationStep } from './registered-item.ts';

export const disabilityItems = {
  handbooks: choices({
    label: '障害者手帳',
    sensitive: true,
    options: {
      physical: '身体障害者手帳',
      intellectual: '療育手帳',
      mental: '精神障害者保健福祉手帳',
      none: '持っていない、申請している',
    },
  }),
  'handbook-grade': text({ label: '手帳の等級', hint: '例：身体3級', sensitive: true, most: 60 }),
  'disability-condition': longText({ label: '障害の内容', sensitive: true, most: 500 }),
  consideration: longText({
    label: '配慮してほしいこと',
    hint: '例：通院のため、月に1日休みたい。電話ではなく、メールで連絡してほしい。',
    sensitive: true,
    most: 500,
  }),
  'support-organisation': text({
    label: '支援を受けている機関',
    hint: '例：就労移行支援事業所、主治医のいる病院',
    sensitive: true,
    most: 100,
  }),
};

/** 「障害情報」: a screen only where 「障害の有無」 is 「あり」 [REG-2]. */
export const disabilityStep: RegistrationStep = {
  key: 'disability',
  label: '障害情報',
  intro: '会社には見せません。ハローワークの職員は、必要なときだけ開き、開いたことが記録に残ります。',
  items: disabilityItems,
  appliesWhen: (answers) => answers['disability'] === 'yes',
};
