import type { VacancyFacts } from '#features/vacancies/index.ts';
import { orderItems } from '../../items/order-table.ts';
import { officeNote } from '../../items/selection.step.ts';
import { genderedWordsIn } from '../wording.ts';
import type { Check, Finding } from './finding.ts';

/** Names of people and places are nobody's words. */
const names = [officeNote, 'contact-name', 'contact-kana', 'contact-section', 'contact-email', 'station'];

const isText = (key: string): boolean => {
  const kind = orderItems[key]?.control.kind;
  return (kind === 'text' || kind === 'long-text') && !names.includes(key);
};

/** 男女雇用機会均等法5条. */
const gendered: Check = (facts: VacancyFacts) =>
  Object.entries(facts).flatMap(([key, value]): readonly Finding[] =>
    typeof value !== 'string' || !isText(key)
      ? []
      : genderedWordsIn(value).map(({ word, instead, level }) => ({
          items: [key],
          key: 'wording.sex',
          level,
          given: { word, instead },
        })),
  );

export const wordingChecks: readonly Check[] = [gendered];
