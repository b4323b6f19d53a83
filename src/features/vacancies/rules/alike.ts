import type { VacancyFacts } from '../items/vacancy-table.ts';
import { searchText } from './search-text.ts';

const figures = /[0-9０-９〇一二三四五六七八九十]+/gu;
const brackets = /[（(【[＜<][^）)】\]＞>]*[）)】\]＞>]/gu;

/**
 * By this, near-equal vacancies of one employer are folded into one card: the same work, form and title, whatever the
 * place, figures and remarks in brackets.
 */
export function alikeKey(establishmentNumber: string, vacancy: VacancyFacts): string {
  const title = searchText(vacancy.title ?? '')
    .replace(brackets, '')
    .replace(figures, '')
    .replace(/[\s/／・,、]+/gu, '');
  return [establishmentNumber, vacancy.occupation?.code ?? '', vacancy.employment ?? '', title].join('|');
}
