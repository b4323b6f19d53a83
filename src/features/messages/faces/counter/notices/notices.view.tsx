import type { VNode } from 'preact';
import { occupationGroups } from '#features/classifications/index.ts';
import { prefectures } from '#features/places/index.ts';
import { policy } from '#kernel/policy.ts';
import { japaneseDateTime, type Temporal } from '#kernel/time.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import { Select } from '#ui/choice-fields.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { Form } from '#ui/form.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { Table } from '#ui/table.tsx';
import { TextArea, TextField } from '#ui/text-field.tsx';
import {
  conditionsInWords,
  employmentOptions,
  kindOptions,
  type NoticeConditions,
} from '../../../rules/notice-conditions.ts';

export interface NoticesViewProps {
  readonly action: string;
  readonly typed: {
    readonly conditions: NoticeConditions;
    readonly title: string;
    readonly text: string;
    readonly once: string;
  };
  /** Who matches, at this moment. */
  readonly people: number;
  readonly isTooMany: boolean;
  readonly history: readonly {
    readonly id: string;
    readonly title: string;
    readonly sent_at: Temporal.Instant;
    readonly recipients: number;
  }[];
  readonly sent: { readonly sent: number; readonly notReached: number } | undefined;
  readonly errors: readonly FieldError[];
  readonly checking: boolean;
  /** Since the check page was shown. */
  readonly hasChanged: boolean;
  readonly formToken: string;
}

export function NoticesView(props: NoticesViewProps): VNode {
  const { checking, errors, sent } = props;
  if (checking) return <Checking {...props} />;
  return (
    <>
      <PageHeading>お知らせを送る</PageHeading>
      <ErrorSummary errors={errors} />
      {sent === undefined ? null : (
        <Banner kind="done" heading={`${sent.sent}人に送りました。`}>
          {sent.notReached === 0 ? null : (
            <p>{sent.notReached}人は、マイページがないか閉じているため、送っていません。</p>
          )}
        </Banner>
      )}
      <Conditions {...props} />
      <Writing {...props} />
      <History {...props} />
    </>
  );
}

const any = '選ばない';

function Conditions({ action, typed: { conditions }, people }: NoticesViewProps): VNode {
  const groups = occupationGroups.map(({ code, name }) => ({ value: code, label: name }));
  const places = prefectures.map(({ code, name }) => ({ value: code, label: name }));
  const choices = [
    { name: 'kind', label: '登録の種類', options: kindOptions },
    { name: 'employment', label: '希望する就業形態', options: employmentOptions },
    { name: 'occupation', label: '希望する職業（大分類）', options: groups },
    { name: 'place', label: '希望する勤務地（都道府県）', options: places },
  ] as const;
  return (
    <Section heading="送る人の条件">
      <p>この安定所の求職者で、登録が有効な人に送ります。</p>
      <Form action={action} getForm label="送る人の条件">
        {choices.map(({ name, label, options }) => (
          <Select
            key={name}
            name={name}
            label={label}
            mark={false}
            emptyLabel={any}
            value={conditions[name]}
            options={options}
          />
        ))}
        <ButtonRow>
          <Button kind="secondary">人数を数える</Button>
        </ButtonRow>
      </Form>
      <p>
        条件に合う人：<strong>{people}人</strong>
      </p>
    </Section>
  );
}

const Kept = ({ typed }: Pick<NoticesViewProps, 'typed'>): VNode => (
  <>
    {Object.entries(typed.conditions).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    <input type="hidden" name="once" value={typed.once} />
  </>
);

function Writing(props: NoticesViewProps): VNode {
  const { action, typed, people, isTooMany, errors, formToken } = props;
  if (people === 0) return <p>送る人がいません。条件を変えてください。</p>;
  if (isTooMany) {
    return <p>一度に送れるのは{policy.officeNotices.mostPeople}人までです。条件を足してください。</p>;
  }
  return (
    <Section heading="お知らせの内容">
      <Form action={action} formToken={formToken} label="お知らせの内容">
        <Kept typed={typed} />
        <input type="hidden" name="act" value="check" />
        <TextField
          name="title"
          label="件名"
          required
          width="long"
          value={typed.title}
          error={errorOf(errors, 'title')}
        />
        <TextArea
          name="text"
          label="内容"
          required
          hint={`${policy.messages.longest}文字まで。`}
          rows={8}
          value={typed.text}
          error={errorOf(errors, 'text')}
        />
        <ButtonRow>
          <Button>送る内容を確かめる</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}

function Checking(props: NoticesViewProps): VNode {
  const { action, typed, people, isTooMany, hasChanged, formToken } = props;
  const maySend = people > 0 && !isTooMany;
  return (
    <>
      <PageHeading>お知らせの確認</PageHeading>
      {hasChanged ? (
        <Banner kind="error" heading="まだ送っていません。">
          <p>確かめる間に、条件に合う人数が変わりました。新しい人数を見てください。</p>
        </Banner>
      ) : null}
      <DefinitionList
        rows={[
          { term: '送る人', value: `${people}人（${conditionsInWords(typed.conditions)}）` },
          { term: '件名', value: typed.title },
          { term: '内容', value: <span class="user-text">{typed.text}</span> },
        ]}
      />
      <Form action={action} formToken={formToken} label="お知らせを送る">
        <Kept typed={typed} />
        <input type="hidden" name="title" value={typed.title} />
        <input type="hidden" name="text" value={typed.text} />
        <input type="hidden" name="people" value={String(people)} />
        <ButtonRow>
          {maySend ? (
            <Button name="act" value="send">
              {people}人に送る
            </Button>
          ) : null}
        </ButtonRow>
      </Form>
      <p>
        <a href={`${action}?${new URLSearchParams({ ...typed.conditions })}`}>送らないで戻る</a>
      </p>
    </>
  );
}

const History = ({ history }: NoticesViewProps): VNode => (
  <Section heading="これまでに送ったお知らせ">
    <Table
      caption="これまでに送ったお知らせ。新しいものから並びます"
      captionHidden
      columns={[{ label: '送った日時' }, { label: '件名' }, { label: '人数', numeric: true }]}
      rows={history.map(({ sent_at, title, recipients }) => [
        japaneseDateTime(sent_at),
        title,
        `${recipients}人`,
      ])}
      empty={
        <EmptyState>
          <p>送ったお知らせは、まだありません。</p>
        </EmptyState>
      }
    />
  </Section>
);
