import type { VNode } from 'preact';
import { type JobSeekerRow, shownJobSeekerNumber } from '#features/job-seekers/index.ts';
import { japaneseDateBothCalendars, type Temporal } from '#kernel/time.ts';
import { type FormFields, fieldOf } from '#platform/http/route.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import { DateGroup } from '#ui/date-group.tsx';
import { ErrorSummary, type FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { Whole } from '#ui/figures.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { Table } from '#ui/table.tsx';
import { TextField } from '#ui/text-field.tsx';
import { birthDateHint } from '../birth-date-words.ts';
import { counterPaths, recordPath } from '../counter-paths.ts';
import { ValidityTag } from '../person-line.view.tsx';
import { nobodyFits, onlyOwnOffice, title, unknownNumber } from './job-seekers.text.ts';

interface Found {
  readonly rows: readonly JobSeekerRow[];
  readonly total: number;
  readonly most: number;
}

export interface JobSeekersViewProps {
  readonly form: FormFields;
  readonly errors: readonly FieldError[];
  readonly found?: Found;
  readonly notice?: 'unknown-number' | 'nobody-fits';
  readonly formToken: string;
  readonly now: Temporal.Instant;
}

export function JobSeekersView(props: JobSeekersViewProps): VNode {
  const { found, notice, errors, now } = props;
  return (
    <>
      <PageHeading>{title}</PageHeading>
      <ErrorSummary errors={errors} />
      {notice === undefined ? null : (
        <Banner kind="info" heading={notice === 'unknown-number' ? unknownNumber : nobodyFits}>
          <p>{onlyOwnOffice}</p>
          <p>
            <a href={counterPaths.elsewhere}>ほかの安定所の人を開く</a>
          </p>
        </Banner>
      )}
      {found === undefined ? null : <FoundPeople found={found} now={now} />}
      <SearchForm {...props} />
    </>
  );
}

function FoundPeople({ found, now }: { found: Found; now: Temporal.Instant }): VNode {
  const { rows, total, most } = found;
  return (
    <Section heading={`${total.toLocaleString('ja-JP')}人見つかりました`} id="found">
      {total > most ? <p>はじめの{most}人を並べています。条件を足すと、しぼれます。</p> : null}
      <Table
        caption="見つかった人"
        captionHidden
        columns={[
          { label: '求職番号' },
          { label: '氏名' },
          { label: '氏名（カナ）' },
          { label: '生年月日' },
          { label: '登録' },
        ]}
        rows={rows.map((person) => [
          <a href={recordPath(person.number)}>
            <Whole>{shownJobSeekerNumber(person.number)}</Whole>
          </a>,
          person.name,
          person.kana,
          japaneseDateBothCalendars(person.birth_date),
          <ValidityTag person={person} now={now} />,
        ])}
        empty={<p>{nobodyFits}</p>}
      />
    </Section>
  );
}

function SearchForm({ form, errors, found, formToken }: JobSeekersViewProps): VNode {
  const field = (name: string) => ({
    name,
    mark: false,
    value: fieldOf(form, name),
    error: errorOf(errors, name),
  });
  return (
    <Form
      action={counterPaths.search}
      formToken={formToken}
      {...(found === undefined ? {} : { heading: '条件を変えて探す' })}
    >
      <p>わかることだけ入れてください。{onlyOwnOffice}</p>
      <TextField
        {...field('number')}
        label="求職番号"
        hint="例：13010-1234567"
        width={18}
        inputmode="numeric"
        autofocus={found === undefined && errors.length === 0}
      />
      <TextField {...field('kana')} label="氏名（カナ）" hint="ひらがなでも、一部だけでも探せます。" />
      <TextField {...field('name')} label="氏名" hint="一部だけでも探せます。" />
      <DateGroup
        name="birth"
        label="生年月日"
        mark={false}
        hint={birthDateHint}
        values={{
          year: fieldOf(form, 'birth-year'),
          month: fieldOf(form, 'birth-month'),
          day: fieldOf(form, 'birth-day'),
        }}
        error={errorOf(errors, 'birth')}
      />
      <TextField {...field('address')} label="メールアドレス" inputmode="email" spellcheck={false} />
      <ButtonRow>
        <Button>探す</Button>
      </ButtonRow>
    </Form>
  );
}
