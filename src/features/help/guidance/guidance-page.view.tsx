import type { VNode } from 'preact';
import { PageHeading, Prose, Section } from '#ui/page-heading.tsx';
import type { PublicFacts } from '../rules/public-facts.ts';
import { Contents } from './contents.tsx';
import type { GuidancePage } from './guidance-page.ts';

/** Shorter pages are read faster without a list of what stands on them. */
const sectionsThatNeedContents = 3;

export function GuidancePageView({ page, facts }: { page: GuidancePage; facts: PublicFacts }): VNode {
  const { title, Lead, sections } = page;
  return (
    <>
      <PageHeading>{title}</PageHeading>
      <Prose>
        {Lead(facts)}
        {sections.length < sectionsThatNeedContents ? null : <Contents entries={sections} />}
        {sections.map(({ id, heading, Text }) => (
          <Section key={id} id={id} heading={heading}>
            {Text(facts)}
          </Section>
        ))}
      </Prose>
    </>
  );
}
