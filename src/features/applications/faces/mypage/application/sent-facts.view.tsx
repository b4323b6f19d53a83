import type { VNode } from 'preact';
import { DefinitionList } from '#ui/definition-list.tsx';
import { ShownItems } from '#ui/items/shown-items.tsx';
import { Section } from '#ui/page-heading.tsx';
import type { SentApplication } from '../../../rules/sent-application.ts';

export interface ShownDocument {
  readonly name: string;
  readonly size: number;
  /** Where it is opened. */
  readonly href: string;
}

interface SentFactsProps {
  readonly sent: Pick<SentApplication, 'motive' | 'person' | 'registered'>;
  readonly documents: readonly ShownDocument[];
}

const sizeWords = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1024))}KB`;

/** REFER-3: exactly what the employer reads, before it goes and after. */
export function SentFacts({ sent, documents }: SentFactsProps): VNode {
  const { person, motive, registered } = sent;
  return (
    <>
      <DefinitionList
        rows={[
          { term: '氏名', value: `${person.name}（${person.kana}）` },
          { term: '年齢', value: `${person.age}歳` },
          { term: '住所', value: person.address },
          { term: '電話番号', value: person.telephone },
          {
            term: '志望動機',
            value: <span class="user-text">{motive === '' ? '書いていません' : motive}</span>,
          },
        ]}
      />
      <Section level={3} heading="書類">
        {documents.length === 0 ? <p>書類はありません。</p> : null}
        {documents.length === 0 ? null : (
          <ul>
            {documents.map(({ href, name, size }) => (
              <li key={href}>
                <a class="user-text" href={href}>
                  {name}
                </a>
                （{sizeWords(size)}）
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section level={3} heading="登録した希望など">
        {registered.length === 0 ? (
          <p>ありません。</p>
        ) : (
          <ShownItems rows={registered.map(({ label, lines }) => ({ term: label, lines }))} />
        )}
      </Section>
    </>
  );
}
