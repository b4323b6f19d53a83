import type { VNode } from 'preact';
import { japaneseDateTime, type Temporal } from '#kernel/time.ts';
import { ShownItems } from '#ui/items/shown-items.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { Table } from '#ui/table.tsx';
import { paths } from '../../../rules/paths.ts';
import { isEmpty, type ShownPart, type ShownSection } from '../../../rules/shown-section.ts';

export const everythingTitle = '自分の情報のすべて';

interface EverythingViewProps {
  readonly sections: readonly ShownSection[];
  readonly now: Temporal.Instant;
}

export const EverythingView = ({ sections, now }: EverythingViewProps): VNode => (
  <>
    <PageHeading note={`${japaneseDateTime(now)}のもの`}>{everythingTitle}</PageHeading>
    <div class="screen-only">
      <p>印刷するときは、ブラウザの印刷を使ってください。</p>
      <p>
        <a href={paths.page}>「自分の情報を受け取る」にもどる</a>
      </p>
      <nav aria-label="このページの中身">
        <ul>
          {sections.map(({ key, heading }) => (
            <li key={key}>
              <a href={`#${key}`}>{heading}</a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
    {sections.map((section) => (
      <WholeSection key={section.key} section={section} />
    ))}
  </>
);

function WholeSection({ section }: { section: ShownSection }): VNode {
  const parts = section.parts.filter((part) => !isEmpty(part));
  return (
    <Section heading={section.heading} id={section.key}>
      <p class="meta">{section.purpose}</p>
      {parts.length === 0 ? <p>{section.empty}</p> : null}
      {parts.map((part, index) => (
        <Part key={index} part={part} sectionHeading={section.heading} />
      ))}
    </Section>
  );
}

function Part({ part, sectionHeading }: { part: ShownPart; sectionHeading: string }): VNode {
  if (part.kind === 'list') {
    return (
      <Table
        caption={part.caption}
        captionHidden={part.caption === sectionHeading}
        columns={part.columns.map((label) => ({ label }))}
        rows={part.rows}
        empty={<p>ありません。</p>}
      />
    );
  }
  const items = <ShownItems rows={part.rows} />;
  return part.heading === undefined ? (
    items
  ) : (
    <Section heading={part.heading} level={3}>
      {items}
    </Section>
  );
}
