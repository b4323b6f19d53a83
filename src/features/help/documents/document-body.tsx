import type { VNode } from 'preact';
import { japaneseDate, Temporal } from '#kernel/time.ts';
import { Prose, Section } from '#ui/page-heading.tsx';
import { Contents } from '../guidance/contents.tsx';
import type { DocumentChange, DocumentChapter } from './consent-document.ts';

export interface DocumentParts {
  readonly version: number;
  readonly effectiveFrom: string;
  readonly changes: readonly DocumentChange[];
  readonly chapters: readonly DocumentChapter[];
}

const day = (iso: string): string => japaneseDate(Temporal.PlainDate.from(iso));

const numbered = (chapters: readonly DocumentChapter[]): readonly DocumentChapter[] =>
  chapters.map((chapter, index) => ({ ...chapter, heading: `${index + 1}. ${chapter.heading}` }));

/** The whole text of a document below its h1: version, contents, chapters, changes. */
export function DocumentBody({ version, effectiveFrom, changes, chapters }: DocumentParts): VNode {
  const parts = numbered(chapters);
  return (
    <Prose>
      <p>{`第${version}版（${day(effectiveFrom)}から）`}</p>
      <Contents entries={parts} />
      {parts.map(({ id, heading, Text }) => (
        <Section key={id} id={id} heading={heading}>
          <Text />
        </Section>
      ))}
      <Section id="changes" heading="変更の記録">
        <ul>
          {changes.map((change) => (
            <li key={change.version}>{`第${change.version}版（${day(change.date)}）：${change.text}`}</li>
          ))}
        </ul>
      </Section>
    </Prose>
  );
}
