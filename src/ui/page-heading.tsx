import type { VNode } from 'preact';
import type { Children } from './content.ts';

/** The one h1 of a page; `note` is the small text beside it. */
export function PageHeading({ children, note }: { children: Children; note?: Children }): VNode {
  return (
    <div class="page-heading">
      <h1>{children}</h1>
      {note ? <p class="meta">{note}</p> : null}
    </div>
  );
}

type SectionProps = {
  heading: Children;
  level?: 2 | 3 | 4 | undefined;
  id?: string | undefined;
  children: Children;
};

export function Section({ heading, level = 2, id, children }: SectionProps): VNode {
  const Heading = `h${level}` as const;
  return (
    <section class="section" id={id}>
      <Heading>{heading}</Heading>
      {children}
    </section>
  );
}

/** Long reading text (terms, guidance): headings, paragraphs and lists in a 42rem column. */
export function Prose({ children }: { children: Children }): VNode {
  return <div class="prose">{children}</div>;
}

/** Main column with a side column of cards; one below the other on phones. */
export function WithSide({ children, side }: { children: Children; side: Children }): VNode {
  return (
    <div class="with-side">
      <div class="with-side-main">{children}</div>
      <aside class="with-side-side">{side}</aside>
    </div>
  );
}
