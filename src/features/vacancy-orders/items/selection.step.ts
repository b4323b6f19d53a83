import { vacancyItems as all } from '#features/vacancies/index.ts';
import { longText } from '#kernel/items/text-items.ts';
import { asked, needed, type OrderStep, whenOneOf } from './order-step.ts';

type Answers = Readonly<Record<string, unknown>>;

const includes =
  (key: string, value: string) =>
  (answers: Answers): boolean => {
    const chosen = answers[key];
    return Array.isArray(chosen) && chosen.includes(value);
  };

/** For the office's eyes only: no part of what is published. */
export const officeNote = 'office-note';

export const selectionStep: OrderStep = {
  key: 'selection',
  label: '8.選考',
  items: {
    hiring: needed(all['hiring']),
    'hiring-reason': needed(all['hiring-reason']),
    'hiring-reason-other': needed(all['hiring-reason-other'], {
      appliesWhen: whenOneOf('hiring-reason', 'other'),
    }),
    selection: needed(all['selection']),
    'result-notice': needed(all['result-notice']),
    'documents-result-days': needed(all['documents-result-days'], {
      appliesWhen: includes('selection', 'documents'),
    }),
    'interview-result-days': needed(all['interview-result-days'], {
      appliesWhen: includes('selection', 'interview'),
    }),
    'notice-by': needed(all['notice-by']),
    'selection-time': asked(all['selection-time']),
    'selection-place': asked(all['selection-place']),
    'selection-station': asked(all['selection-station']),
    'selection-station-by': asked(all['selection-station-by']),
    'selection-minutes': asked(all['selection-minutes']),
    documents: needed(all['documents']),
    'documents-by': needed(all['documents-by'], {
      hint: 'オンライン自主応募を受けるときは、「求職者マイページ」も選んでください。',
    }),
    'documents-by-other': needed(all['documents-by-other'], {
      appliesWhen: includes('documents-by', 'other'),
    }),
    'documents-to': needed(all['documents-to'], { appliesWhen: includes('documents-by', 'post') }),
    'documents-return': needed(all['documents-return']),
    'selection-note': asked(all['selection-note']),
    'contact-section': asked(all['contact-section']),
    'contact-name': needed(all['contact-name']),
    'contact-kana': asked(all['contact-kana']),
    'contact-telephone': needed(all['contact-telephone']),
    'contact-extension': asked(all['contact-extension']),
    'contact-fax': asked(all['contact-fax']),
    'contact-email': asked(all['contact-email']),
    [officeNote]: longText({
      label: 'ハローワークへの連絡事項',
      hint: 'ハローワークだけが読みます。求人には出ません。',
      most: 600,
    }),
  },
};
