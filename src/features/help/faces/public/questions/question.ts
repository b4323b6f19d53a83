import type { VNode } from 'preact';
import type { PublicFacts } from '../../../rules/public-facts.ts';

export interface Question {
  readonly id: string;
  readonly question: string;
  readonly Answer: (facts: PublicFacts) => VNode;
}

export interface QuestionGroup {
  readonly id: string;
  readonly heading: string;
  readonly questions: readonly Question[];
}
