import type { VNode } from 'preact';
import { japaneseDate, Temporal } from '#kernel/time.ts';
import type { DocumentChange, DocumentChapter } from './consent-document.ts';

export interface DocumentParts {
  readonly version: number;
  readonly effectiveFrom: string;
  readonly changes: readonly DocumentChange[];
  readonly chapters: readonly DocumentChapter[];
}

const day = (iso: string): string => japaneseDate(Temporal.PlainDate.from(iso));

/** The whole text of a document below its h1: version, contents, chapters, changes. */
export function DocumentBody({ version, effectiveFrom, changes, chapters }: DocumentParts): VNode {
  return (
    <>
      <p>
        第{version}版　{day(effectiveFrom)}から
      </p>
      <nav aria-label="この文書の目次">
        <ol>
          {chapters.map(({ id, heading }) => (
            <li key={id}>
              <a href={`#${id}`}>{heading}</a>
            </li>
          ))}
        </ol>
      </nav>
      {chapters.map(({ id, heading, Text }, index) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>
            {index + 1}. {heading}
          </h2>
          <Text />
        </section>
      ))}
      <section aria-labelledby="changes">
        <h2 id="changes">変更の記録</h2>
        <ol reversed>
          {changes.map((change) => (
            <li key={change.version}>
              第{change.version}版（{day(change.date)}）　{change.text}
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
