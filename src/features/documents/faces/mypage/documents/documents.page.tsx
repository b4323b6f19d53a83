import type { VNode } from 'preact';
import { policy } from '#kernel/policy.ts';
import { japaneseDateTime } from '#kernel/time.ts';
import { mediaTypeWords } from '#platform/files/media-types.ts';
import { showPage } from '#platform/http/answer.ts';
import type { Route } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { Banner } from '#ui/banner.tsx';
import { ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { Card } from '#ui/card.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { kindLabel } from '../../../rules/made-documents.ts';
import { listOwnDocuments, type OwnDocument } from '../../../store/documents.store.ts';
import { documentPaths, documentsTitle } from '../document-paths.ts';
import { ownRoutes } from '../own-route.ts';
import { sizeWords } from '../size-words.ts';

/** /mypage/documents [REFER-3] */
export const documentsRoutes = (parts: Parts): readonly Route[] =>
  ownRoutes({
    name: 'documents.list',
    path: documentPaths.list,
    async show({ owner, query }) {
      const own = await listOwnDocuments(parts.database.reading, owner.id);
      return showPage({
        title: documentsTitle,
        crumbs: [{ label: documentsTitle }],
        body: <DocumentsView own={own} done={query['done']} />,
      });
    },
  });

const doneHeadings = new Map<string | undefined, string>([
  ['added', '書類を保存しました'],
  ['changed', '書類を変更しました'],
  ['deleted', '書類を削除しました'],
]);

interface DocumentsProps {
  readonly own: readonly OwnDocument[];
  readonly done: string | undefined;
}

function DocumentsView({ own, done }: DocumentsProps): VNode {
  const { most } = policy.documents;
  const heading = doneHeadings.get(done);
  return (
    <>
      <PageHeading>{documentsTitle}</PageHeading>
      {heading === undefined ? null : <Banner kind="done" heading={heading} />}
      <p>求人に応募するとき、ここにある書類を選んで送れます。送るまで、会社には見えません。</p>
      {own.length < most ? (
        <ButtonRow>
          <LinkButton href={documentPaths.make('resume')}>履歴書を作る</LinkButton>
          <LinkButton href={documentPaths.make('work-history')}>職務経歴書を作る</LinkButton>
          <LinkButton href={documentPaths.upload}>書類をアップロードする</LinkButton>
        </ButtonRow>
      ) : (
        <Banner kind="info" heading={`書類が${most}あります`}>
          <p>どれかを削除すると、また増やせます。</p>
        </Banner>
      )}
      <Section heading={`保存した書類（${own.length}件）`}>
        {own.length === 0 ? (
          <EmptyState>
            <p>書類は、まだありません。求職登録の内容から、履歴書を作れます。</p>
          </EmptyState>
        ) : (
          own.map((one) => <DocumentCard key={one.id} one={one} />)
        )}
      </Section>
    </>
  );
}

const DocumentCard = ({ one }: { one: OwnDocument }): VNode => (
  <Card heading={one.name} level={3}>
    <DefinitionList
      rows={[
        { term: '種類', value: `${kindLabel(one.kind)}（${mediaTypeWords[one.mediaType]}）` },
        { term: '大きさ', value: sizeWords(one.size) },
        { term: '保存した日時', value: japaneseDateTime(one.changedAt) },
      ]}
    />
    <ButtonRow>
      <LinkButton href={documentPaths.file(one.id)} hidden={`「${one.name}」を`}>
        開く
      </LinkButton>
      <LinkButton href={documentPaths.one(one.id)} hidden={`「${one.name}」の`}>
        名前の変更・削除
      </LinkButton>
      {one.kind === 'uploaded' ? null : (
        <LinkButton href={documentPaths.contents(one.id)} hidden={`「${one.name}」の`}>
          内容を変える
        </LinkButton>
      )}
    </ButtonRow>
  </Card>
);
