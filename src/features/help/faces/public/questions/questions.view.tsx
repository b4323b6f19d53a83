import type { VNode } from 'preact';
import { PageHeading, Prose, Section } from '#ui/page-heading.tsx';
import { Contents } from '../../../guidance/contents.tsx';
import type { PublicFacts } from '../../../rules/public-facts.ts';
import { publicPaths } from '../../../rules/public-paths.ts';
import { codeQuestions } from './code.questions.tsx';
import { leavingQuestions } from './leaving.questions.tsx';
import { loginQuestions } from './login.questions.tsx';
import { mailQuestions } from './mail.questions.tsx';
import { openingQuestions } from './opening.questions.tsx';
import { otherQuestions } from './other.questions.tsx';
import { passwordQuestions } from './password.questions.tsx';
import { registrationQuestions } from './registration.questions.tsx';
import { vacancyQuestions } from './vacancy.questions.tsx';

export const questionsTitle = 'よくあるご質問';

export const questionGroups = [
  openingQuestions,
  codeQuestions,
  mailQuestions,
  passwordQuestions,
  loginQuestions,
  registrationQuestions,
  vacancyQuestions,
  leavingQuestions,
  otherQuestions,
] as const;

const contents = questionGroups.map(({ id, heading, questions }) => ({
  id,
  heading,
  under: questions.map((question) => ({ id: question.id, heading: question.question })),
}));

export function QuestionsView({ facts }: { facts: PublicFacts }): VNode {
  return (
    <>
      <PageHeading>{questionsTitle}</PageHeading>
      <Prose>
        <p>
          ここで分からないときは、<a href={publicPaths.contact}>お問い合わせ先</a>にお尋ねください。
        </p>
        <Contents entries={contents} />
        {questionGroups.map((group) => (
          <Section key={group.id} id={group.id} heading={group.heading}>
            {group.questions.map(({ id, question, Answer }) => (
              <Section key={id} id={id} heading={question} level={3}>
                {Answer(facts)}
              </Section>
            ))}
          </Section>
        ))}
      </Prose>
    </>
  );
}
