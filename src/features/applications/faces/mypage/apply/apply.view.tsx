import type { VNode } from 'preact';
import { documentPaths } from '#features/documents/index.ts';
import { type ShownVacancy, shownVacancyNumber } from '#features/vacancies/index.ts';
import type { ItemTable } from '#kernel/items/item.ts';
import { japanDay, japaneseDateTime } from '#kernel/time.ts';
import type { CheckView, OverviewView, SavedView, StepView } from '#platform/journeys/journey-mount.ts';
import { acceptedField } from '#platform/journeys/posted-step.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { Form } from '#ui/form.tsx';
import { StepForm } from '#ui/items/step-form.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { type Channel, isReferral } from '../../../rules/channels.ts';
import type { SentApplication } from '../../../rules/sent-application.ts';
import { SentFacts } from '../application/sent-facts.view.tsx';
import { VacancyFacts } from '../vacancy-facts.view.tsx';
import { applicationFaultWords, type applicationItems, prepareField } from './application-items.ts';
import type { Applying } from './find-applying.ts';

export const applyTitle = '求人に応募する';

interface ApplyFacts {
  readonly applying: Applying;
  readonly shown: ShownVacancy;
  readonly vacancyTitle: string;
  readonly items: ReturnType<typeof applicationItems>;
}

const channelSentences: Readonly<Record<Channel, string>> = {
  'online-referral': 'オンラインハローワーク紹介です。応募すると、すぐに紹介状を受け取れます。',
  'counter-referral': 'ハローワークの紹介です。',
  self: 'オンライン自主応募です。ハローワークの紹介ではないため、紹介状はありません。',
  request: '会社のリクエストへの応募です。オンライン自主応募になり、紹介状はありません。',
};

/** What this way of applying is, and the vacancy once more. */
export const ApplyOverviewView = ({
  applying,
  shown,
  vacancyTitle,
  view,
}: ApplyFacts & { view: OverviewView }): VNode => (
  <>
    <PageHeading note={vacancyTitle}>{applyTitle}</PageHeading>
    {view.lost ? (
      <Banner kind="info" heading="入力の途中の内容はありません">
        <p>応募が終わったか、消える日が過ぎました。もう一度始められます。</p>
      </Banner>
    ) : null}
    <p>{channelSentences[applying.channel]}</p>
    <p>会社に送る内容を書いて、次の画面で確かめてから応募します。</p>
    <p>応募すると、会社はあなたの氏名、住所、電話番号と、登録した希望などを読めます。</p>
    <p>
      <LinkButton kind="primary" href={view.begun ? view.goOn : (view.steps[0]?.href ?? view.goOn)}>
        {view.check !== undefined && view.begun
          ? '送る内容の確認へ進む'
          : view.begun
            ? '続きから始める'
            : '送る内容を書く'}
      </LinkButton>
    </p>
    {view.savedAt === undefined ? null : (
      <p class="meta">最後に「一時保存」を押した日時：{japaneseDateTime(view.savedAt)}</p>
    )}
    <Section heading="応募する求人">
      <VacancyFacts record={applying.record} shown={shown} />
    </Section>
  </>
);

/** 志望動機, and what goes along. */
export function ApplyStepView({
  applying,
  vacancyTitle,
  items,
  view,
}: ApplyFacts & { view: StepView }): VNode {
  const { request, back, backTo } = view;
  return (
    <StepForm
      title="会社に送る内容"
      action={view.action}
      formToken={request.formToken}
      hidden={view.hidden}
      items={items as unknown as ItemTable}
      fields={view.fields}
      today={japanDay(request.now)}
      errors={view.faults.map((fault) => ({ name: fault.name, text: applicationFaultWords(items, fault) }))}
      warnings={[]}
      acceptedField={acceptedField}
      submitLabel="送る内容を確かめる"
      savable={view.savable}
      autosave={view.savable}
      back={back === undefined || backTo === undefined ? undefined : { href: back }}
      savedElsewhere={view.savedElsewhere}
      lost={view.lost}
      note={
        <>
          <p class="user-text">
            {vacancyTitle}／{shownVacancyNumber(applying.record.vacancy.number)}
          </p>
          <DocumentsNote hasSome={applying.documents.length > 0} />
        </>
      }
    />
  );
}

const DocumentsNote = ({ hasSome }: { hasSome: boolean }): VNode => (
  <p>
    {hasSome
      ? '履歴書などの書類を、いっしょに送れます。'
      : '送れる書類は、まだありません。書類なしでも応募できます。'}
    <Button kind="plain" name={prepareField} value="documents" formNoValidate>
      入力を残して、書類を用意する
    </Button>
  </p>
);

export const ApplySavedView = ({ view }: ApplyFacts & { view: SavedView }): VNode => (
  <>
    <PageHeading>一時保存しました</PageHeading>
    <Banner kind="done" heading={`${japaneseDateTime(view.savedAt)}に保存しました`}>
      <p>まだ応募していません。求人の募集が終わる前に、続けてください。</p>
    </Banner>
    <ButtonRow>
      <LinkButton kind="primary" href={view.goOn}>
        入力を続ける
      </LinkButton>
      <LinkButton href={view.overview}>求人の内容を見る</LinkButton>
    </ButtonRow>
  </>
);

interface CheckProps extends ApplyFacts {
  readonly view: CheckView;
  /** What would be frozen now. */
  readonly sent: SentApplication;
  readonly chosen: readonly string[];
}

/** REFER-3: exactly what goes to the employer. */
export function ApplyCheckView({ applying, vacancyTitle, view, sent, chosen }: CheckProps): VNode {
  const documents = chosen.flatMap((id) => applying.documents.filter((one) => one.id === id));
  const change = view.sections[0]?.change ?? view.back;
  const label = isReferral(applying.channel) ? '応募して紹介状を受け取る' : 'この内容で応募する';
  return (
    <>
      <PageHeading note={vacancyTitle}>送る内容の確認</PageHeading>
      {view.changedMeanwhile ? (
        <Banner kind="warning" heading="別の画面で、内容が変わりました">
          <p>まだ応募していません。今の内容を確かめて、もう一度押してください。</p>
        </Banner>
      ) : null}
      <p>{channelSentences[applying.channel]}会社には、次の内容がそのまま届きます。</p>
      <Section heading="会社に届く内容">
        <SentFacts
          sent={sent}
          documents={documents.map(({ id, name, size }) => ({ name, size, href: documentPaths.file(id) }))}
        />
      </Section>
      <Form action={view.action} formToken={view.request.formToken}>
        {Object.entries(view.hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <ButtonRow>
          <Button>{label}</Button>
          <LinkButton kind="plain" href={change}>
            志望動機と書類を直す
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}
