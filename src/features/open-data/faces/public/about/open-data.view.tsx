import type { VNode } from 'preact';
import { policy } from '#kernel/policy.ts';
import { PageHeading, Prose, Section } from '#ui/page-heading.tsx';
import { Table } from '#ui/table.tsx';
import { apiPaths, feedPath } from '../open-data-paths.ts';

export const openDataTitle = '求人オープンデータ';

const { mostAMinute, dumps } = policy.openData;
const figures = new Intl.NumberFormat('ja-JP');
const keptDays = policy.vacancyOutbox.keptFor.total('hours') / 24;

const uses: readonly (readonly [string, string])[] = [
  [apiPaths.search, '求人をさがし、件数と求人番号を受け取る'],
  [apiPaths.vacancies, '公開中の求人を、順に受け取る'],
  [apiPaths.vacancy.replace(':number', '求人番号'), '求人を1件、受け取る'],
  [apiPaths.whole, '公開中の求人を、1度にすべて受け取る'],
  [apiPaths.changes, '変わった求人と、終わった求人を受け取る'],
  [apiPaths.document, '使い方の決まりを受け取る（OpenAPI）'],
  [feedPath, 'さがした条件の新しい求人を受け取る（Atom）'],
];

/** /open-data: what anybody may take of the vacancies, and how. */
export function OpenDataView({ baseUrl }: { readonly baseUrl: string }): VNode {
  return (
    <>
      <PageHeading>{openDataTitle}</PageHeading>
      <Prose>
        <p>公開中の求人は、プログラムでも読めます。申込みはいりません。</p>
        <Section id="contents" heading="受け取れるもの">
          <p>求人のページで、だれでも読める内容と同じです。</p>
          <ul>
            <li>事業所名を公開しない求人には、事業所の情報は入りません。</li>
            <li>担当者と代表者の名前や連絡先は、入りません。</li>
            <li>公開しない求人は、入りません。</li>
          </ul>
        </Section>
        <Section id="addresses" heading="アドレス">
          <p>先頭に「{baseUrl}」を付けて使います。</p>
          <Table
            caption="アドレスと、受け取れるもの"
            captionHidden
            columns={[{ label: 'アドレス' }, { label: '受け取れるもの' }]}
            rows={uses.map(([path, words]) => [<code key={path}>{path}</code>, words])}
            empty={<p>今はありません。</p>}
          />
          <p>
            <a href={apiPaths.document}>使い方の決まり（OpenAPI）を開く</a>
          </p>
        </Section>
        <Section id="copy" heading="写しを作って、新しく保つ">
          <ol>
            <li>はじめに、すべての求人を受け取ります。</li>
            <li>1行目にある続きの値で、変更を受け取ります。</li>
            <li>変わった求人は入れ替え、終わった求人は消します。</li>
          </ol>
          <p>
            続きの値は、<span class="nowrap">{keptDays}日</span>
            使えます。それより間があいたら、すべてを受け取り直します。
          </p>
        </Section>
        <Section id="limits" heading="回数の上限とキー">
          <Table
            caption="回数の上限"
            captionHidden
            columns={[{ label: '使い方' }, { label: '1分に' }, { label: '全件は1時間に' }]}
            rows={[
              ['キーなし', `${figures.format(mostAMinute.withoutKey)}回まで`, `${dumps.withoutKey}回まで`],
              ['キーあり', `${figures.format(mostAMinute.withKey)}回まで`, `${dumps.withKey}回まで`],
            ]}
            empty={<p>今はありません。</p>}
          />
          <p>上限をこえると、待つ秒数をお知らせします。</p>
          <p>
            たくさん使う団体には、キーを発行します。<a href="/contact">お問い合わせ先</a>にご連絡ください。
          </p>
        </Section>
        <Section id="provision" heading="求人情報提供サービスのプログラム">
          <p>求人情報提供サービスAPI 2.0と同じ形でも受け取れます。</p>
          <p>
            接続先を「{`${baseUrl}/teikyo/api/2.0`}
            」に変えます。利用者IDとパスワードには、キーの2つの部分を使います。
          </p>
        </Section>
      </Prose>
    </>
  );
}
