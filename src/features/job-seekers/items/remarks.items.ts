import { longText, text } from '#kernel/items/text-items.ts';
import type { RegistrationStep } from './registered-item.ts';

export const remarksItems = {
  'remarks-at-work': longText({
    label: '仕事をするうえで気をつけたいこと',
    hint: '例：子どもの送り迎えのため、17時に帰りたい。家族の介護をしている。',
    sensitive: true,
    most: 500,
  }),
  'contact-times': text({ label: '連絡できる時間', hint: '例：平日の12時から13時、18時より後', most: 100 }),
  'other-remarks': longText({ label: 'そのほか伝えたいこと', most: 500 }),
};

/** 「その他特記事項」: the last screen of the registration [REG-1]. */
export const remarksStep: RegistrationStep = {
  key: 'remarks',
  label: 'その他特記事項',
  intro: 'ハローワークの職員に伝えたいことがあれば、書いてください。会社には見せません。',
  items: remarksItems,
};
