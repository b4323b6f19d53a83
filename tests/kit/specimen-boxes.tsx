import type { VNode } from 'preact';
import { longAddress, longName } from '#kit/specimen-words.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { Card, Panel, PanelRow } from '#ui/card.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Details } from '#ui/details.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorPageBody } from '#ui/error-page-body.tsx';
import { PageHeading, Prose, Section, WithSide } from '#ui/page-heading.tsx';
import { Pagination } from '#ui/pagination.tsx';
import { Table } from '#ui/table.tsx';
import { Tag, TagRow } from '#ui/tag.tsx';
import { Timeline } from '#ui/timeline.tsx';

function Facts(): VNode {
  return (
    <DefinitionList
      rows={[
        { term: '求職番号', value: '13010-01234567' },
        { term: '有効期限', value: '2021年11月30日' },
        {
          term: 'メールアドレス',
          value: longAddress,
          action: { label: '変更する', href: '/settings/mail', hidden: 'メールアドレスを' },
        },
      ]}
    />
  );
}

const columns = [
  { label: '応募者' },
  { label: '応募日' },
  { label: '段階' },
  { label: '待ち日数', numeric: true },
];

function Banners(): VNode {
  return (
    <>
      <Banner kind="done" heading="応募しました">
        <p>2021年09月18日 10時00分。会社の返事はメッセージに届きます。</p>
      </Banner>
      <Banner kind="warning" heading="確認してください" />
      <Banner kind="error" heading={`${longName}の求人は終わりました`} />
    </>
  );
}

function Side(): VNode {
  return (
    <>
      <Card heading="登録の状態">
        <Facts />
        <LinkButton href="/receipt">ハローワーク受付票を表示</LinkButton>
      </Card>
      <Card heading="求職者マイページ外へリンクします。">
        <p>
          <a href="/training">職業訓練検索</a>
        </p>
      </Card>
    </>
  );
}

function Awaiting(): VNode {
  return (
    <Panel kind="awaiting" heading="あなたの返事を待っています（2件）">
      <PanelRow
        action={
          <LinkButton href="/interview" kind="primary">
            {'面接の日を選ぶ'}
          </LinkButton>
        }
      >
        <p>
          <a href="/interview">面接の日を選んでください</a>
        </p>
        <TagRow>
          <Tag kind="warning">2021年09月24日（金）まで</Tag>
        </TagRow>
      </PanelRow>
      <PanelRow action={<LinkButton href="/messages">メッセージを読む</LinkButton>}>
        <p>{longName}</p>
      </PanelRow>
    </Panel>
  );
}

function Cards(): VNode {
  return (
    <Section heading="応募中の求人">
      <p>全2件中最新の求人を表示しています。</p>
      <Card heading={<a href="/job">{longName}</a>} level={3} id="job-1">
        <TagRow>
          <Tag kind="good">有効</Tag>
          <Tag kind="error">無効</Tag>
          <Tag kind="info">面接の日を決めています</Tag>
          <Tag>フルタイム</Tag>
        </TagRow>
        <ButtonRow>
          <Button kind="secondary" hidden="介護福祉士を">
            お気に入り
          </Button>
          <LinkButton href="/job">詳細を表示</LinkButton>
        </ButtonRow>
      </Card>
      <Details summary="メールが届かないとき">
        <p>迷惑メールのフォルダーを確かめてください。</p>
      </Details>
    </Section>
  );
}

function Tables(): VNode {
  return (
    <Section heading="応募者">
      <Table
        caption="応募者4名"
        columns={columns}
        rows={[
          ['山田 花子', '2021年09月18日', <Tag kind="warning">書類選考</Tag>, '3日'],
          [longAddress, '2021年09月18日 10時00分', longName, '1,284日'],
        ]}
        empty={<p />}
      />
      <Table
        caption="お気に入り"
        columns={columns}
        rows={[]}
        empty={
          <EmptyState>
            <p>お気に入りはまだありません。求人の「お気に入り」を押すと、ここに並びます（300件まで）。</p>
            <p>
              <a href="/search">求人をさがす</a>
            </p>
          </EmptyState>
        }
      />
      <Pagination page={5} pages={65} hrefOf={(page) => `/search?page=${page}`} />
    </Section>
  );
}

function Moves(): VNode {
  return (
    <Section heading="これまでの動き">
      <Timeline
        rows={[
          { when: '2021年09月20日 14時05分', who: longName, what: '書類選考を通りました。' },
          { when: '2021年09月18日 10時00分', who: 'あなた', what: <a href="/job">応募しました。</a> },
        ]}
      />
    </Section>
  );
}

/** Boxes, lists and tables: one, many, none, and the longest that comes. */
export function BoxesPage(): VNode {
  return (
    <>
      <PageHeading note="前回のログイン日時: 2021年09月21日 10時00分">求職者マイページホーム</PageHeading>
      <Banners />
      <WithSide side={<Side />}>
        <Awaiting />
        <Cards />
        <Tables />
        <Moves />
      </WithSide>
    </>
  );
}

export function ReadingPage(): VNode {
  return (
    <>
      <ErrorPageBody
        kind="too-many"
        requestId="01JABCDEF0123456789"
        retryAfterMinutes={30}
        wayOn={[
          { label: 'トップページへ', href: '/' },
          { label: 'お問い合わせ先', href: '/contact' },
        ]}
      />
      <Prose>
        <h2>第1条（目的）</h2>
        <p>この文書は、求職者マイページの使い方のきまりを説明します。</p>
        <ul>
          <li>紹介状（ハローワークがあなたを会社に紹介する書類）</li>
        </ul>
      </Prose>
    </>
  );
}
