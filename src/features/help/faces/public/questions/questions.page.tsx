import type { Route } from '#platform/http/route.ts';
import type { PublicFacts } from '../../../rules/public-facts.ts';
import { publicPaths } from '../../../rules/public-paths.ts';
import { readingRoute } from '../reading-route.ts';
import { QuestionsView, questionsTitle } from './questions.view.tsx';

export const questionsRoute = (facts: PublicFacts): Route =>
  readingRoute({ name: 'questions', path: publicPaths.questions, title: questionsTitle }, () => (
    <QuestionsView facts={facts} />
  ));
