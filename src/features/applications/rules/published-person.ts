import type { PublishedFact } from '#features/job-seekers/index.ts';

/** What a card tells of a person; the page tells everything that is published. */
const onCards = ['wished-work', 'wished-employment', 'wished-places', 'qualifications', 'work-history'];

const linesOf = (facts: readonly PublishedFact[], key: string): readonly string[] =>
  facts.find((fact) => fact.key === key)?.lines ?? [];

/** How one person is called where nobody has a name: by the first wish and the decade of the age. */
export function personTitle(facts: readonly PublishedFact[]): string {
  const [wish = ''] = linesOf(facts, 'wished-work');
  const work = wish.replace(/^\d+\.\s*/u, '').split(/[／（]/u)[0] ?? '';
  const [age = ''] = linesOf(facts, 'birth-date');
  return [work === '' ? '仕事をさがしている方' : `${work}を希望する方`, age]
    .filter((words) => words !== '')
    .join('・');
}

export const cardFacts = (facts: readonly PublishedFact[]): readonly PublishedFact[] =>
  onCards.flatMap((key) => facts.find((fact) => fact.key === key) ?? []);
