import type { VNode } from 'preact';
import type { Office } from '#features/offices/index.ts';
import type { ShownVacancy, VacancyRecord } from '#features/vacancies/index.ts';
import { japanDay, japaneseDate, japaneseDeadline } from '#kernel/time.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { Panel } from '#ui/card.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { Tag, TagRow } from '#ui/tag.tsx';
import { declineReasonInWords } from '../../../rules/decline-reasons.ts';
import { type InvitationState, invitationStateWords } from '../../../rules/invitation-moves.ts';
import type { InvitationRow } from '../../../store/tables.ts';
import { applyPath, declinePath, invitationPath, ownApplicationPath } from '../own-paths.ts';
import { titleOf, VacancyFacts } from '../vacancy-facts.view.tsx';
import { invitationWords, onlineReferralTitle } from './invitation-words.ts';

interface InvitationProps {
  readonly invitation: InvitationRow;
  readonly record: VacancyRecord;
  readonly shown: ShownVacancy;
  readonly office: Office | undefined;
  /** Of the person, to this vacancy. */
  readonly applicationId: string | undefined;
  /** Whether it can still be answered. */
  readonly isOpen: boolean;
  readonly formToken: string;
  readonly done: string | undefined;
}

const doneWords: Readonly<Record<string, readonly ['done' | 'warning', string, string]>> = {
  read: ['done', '確認したことを知らせました', '返事は、期限までにしてください。'],
  declined: ['done', '応募しないと返事をしました', '返事をくれて、ありがとうございます。'],
  over: ['warning', '返事はできませんでした', 'この求人への返事は、もう終わっています。'],
};

export function InvitationView(props: InvitationProps): VNode {
  const { invitation, record, shown, office, done } = props;
  const { kind, state, words } = invitation;
  const told = done === undefined ? undefined : doneWords[done];
  return (
    <>
      <PageHeading note={shown.establishment?.name ?? ''}>{titleOf(shown)}</PageHeading>
      {told === undefined ? null : (
        <Banner kind={told[0]} heading={told[1]}>
          <p>{told[2]}</p>
        </Banner>
      )}
      <TagRow>
        <Tag kind={props.isOpen ? 'info' : 'neutral'}>{invitationStateWords[state]}</Tag>
        {invitation.online_referral ? <Tag kind="good">{onlineReferralTitle}</Tag> : null}
      </TagRow>
      <p class="meta">
        {japaneseDate(japanDay(invitation.sent_at))}に{office?.name ?? invitationWords[kind].from}
        から届きました。
      </p>
      {props.isOpen ? <Answering {...props} /> : <Answered {...props} />}
      {words === '' ? null : (
        <Section heading={invitationWords[kind].wordsHeading}>
          <p class="user-text">{words}</p>
        </Section>
      )}
      <Section heading="求人の内容">
        <VacancyFacts record={record} shown={shown} />
      </Section>
    </>
  );
}

/** Whose turn it is, by when, and what each answer does. */
function Answering({ invitation, record, office, formToken }: InvitationProps): VNode {
  const { kind, id, online_referral, answer_by, state } = invitation;
  const takesSelf = record.vacancy.answers['online-application'] === 'yes';
  const mayApply = online_referral || takesSelf;
  return (
    <Panel kind="awaiting" heading="次は、あなたが返事をします">
      <p>
        <strong>{japaneseDeadline(answer_by)}</strong>に、返事をしてください。
      </p>
      <p>{howToApply(invitation, takesSelf)}</p>
      {mayApply || office === undefined ? null : (
        <p>
          {office.name} 電話 <a href={`tel:${office.telephone}`}>{office.telephone}</a>
        </p>
      )}
      <ButtonRow>
        {mayApply ? (
          <LinkButton kind="primary" href={applyPath(record.vacancy.number)}>
            応募する
          </LinkButton>
        ) : null}
        <LinkButton href={declinePath(kind, id)}>応募しない</LinkButton>
      </ButtonRow>
      {state === 'sent' ? (
        <Form action={invitationPath(kind, id)} formToken={formToken}>
          <p>返事を考える間は、確認したことだけを知らせることもできます。</p>
          <Button kind="secondary">内容を確認しました</Button>
        </Form>
      ) : null}
    </Panel>
  );
}

function howToApply({ kind, online_referral }: InvitationRow, takesSelf: boolean): string {
  if (kind === 'request')
    return '応募すると、オンライン自主応募になります。次の画面で、送る内容を確かめます。';
  if (online_referral) return '応募すると、ハローワークの紹介になります。紹介状は、すぐに受け取れます。';
  return takesSelf
    ? 'この求人は、オンライン自主応募もできます。紹介を希望するときは、窓口に相談してください。'
    : 'この求人は、窓口の紹介で応募します。ハローワークに電話するか、窓口に来てください。';
}

const overWords: Readonly<Record<InvitationState, string>> = {
  sent: '返事の期限が過ぎました。',
  read: '返事の期限が過ぎました。',
  declined: '応募しないと返事をしました。',
  expired: '返事の期限が過ぎたか、求人の募集が終わりました。',
  applied: 'この求人に応募しました。',
  withdrawn: '送った側が、この求人を取り下げました。',
};

function Answered({ invitation, applicationId }: InvitationProps): VNode {
  const { state, decline_reason, decline_words } = invitation;
  return (
    <>
      <p>{overWords[state]}</p>
      {state === 'declined' ? (
        <>
          <p>理由：{declineReasonInWords(decline_reason)}</p>
          {decline_words ? <p class="user-text">{decline_words}</p> : null}
        </>
      ) : null}
      {applicationId === undefined ? null : (
        <p>
          <LinkButton kind="primary" href={ownApplicationPath(applicationId)}>
            応募の状況を見る
          </LinkButton>
        </p>
      )}
    </>
  );
}
