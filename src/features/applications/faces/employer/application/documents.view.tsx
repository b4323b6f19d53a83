import type { VNode } from 'preact';
import { japanDay, japaneseDate } from '#kernel/time.ts';
import { Section } from '#ui/page-heading.tsx';
import { employerApplicationPaths } from '../../../rules/employer-paths.ts';
import type { ApplicationDocumentRow, ApplicationRow, ReferralLetterRow } from '../../../store/tables.ts';

interface DocumentsProps {
  readonly application: ApplicationRow;
  readonly documents: readonly ApplicationDocumentRow[];
  readonly letter: ReferralLetterRow | undefined;
}

const kilobytes = (size: number): string => `${Math.max(1, Math.round(size / 1024))}KB`;

/** The documents that came along, and the 紹介状 of a referral. */
export function Documents({ application, documents, letter }: DocumentsProps): VNode {
  const { id } = application;
  return (
    <Section heading="応募書類">
      {documents.length === 0 && letter === undefined ? <p>届いた書類はありません。</p> : null}
      <ul class="link-list">
        {letter === undefined ? null : (
          <li>
            <a href={employerApplicationPaths.letter(id)}>紹介状を表示</a>（
            {japaneseDate(japanDay(letter.issued_at))}
            発行）／<a href={employerApplicationPaths.letterFile(id)}>紹介状のPDF</a>
          </li>
        )}
        {documents.map(({ position, name, size }) => (
          <li key={position}>
            <a class="user-text" href={employerApplicationPaths.document(id, position)}>
              {name}
            </a>
            （{kilobytes(size)}）
          </li>
        ))}
      </ul>
    </Section>
  );
}
