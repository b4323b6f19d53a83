import type { VNode } from 'preact';
import { policy } from '#kernel/policy.ts';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { RadioGroup } from '#ui/choice-fields.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { TextArea } from '#ui/text-field.tsx';
import { declineReasonWords } from '../../../rules/decline-reasons.ts';
import type { InvitationRow } from '../../../store/tables.ts';
import { declinePath, invitationPath } from '../own-paths.ts';
import { invitationWords } from './invitation-words.ts';

export const declineTitle = '応募しない';

interface DeclineProps {
  readonly invitation: InvitationRow;
  readonly vacancyTitle: string;
  readonly formToken: string;
  readonly reason?: string;
  readonly words?: string;
  readonly faults?: Readonly<Record<string, string>>;
}

/** A reason, and who reads it. */
export function DeclineView({
  invitation,
  vacancyTitle,
  formToken,
  reason,
  words,
  faults = {},
}: DeclineProps): VNode {
  const { kind, id } = invitation;
  const { reader } = invitationWords[kind];
  return (
    <>
      <PageHeading note={vacancyTitle}>{declineTitle}</PageHeading>
      <ErrorSummary errors={Object.entries(faults).map(([name, text]) => ({ name, text }))} />
      <p>選んだ理由と、書いたことは、{reader}が読みます。一度返事をすると、変えられません。</p>
      <Form action={declinePath(kind, id)} formToken={formToken}>
        <RadioGroup
          name="reason"
          label="応募しない理由"
          required
          options={Object.entries(declineReasonWords).map(([value, label]) => ({ value, label }))}
          value={reason}
          error={faults['reason']}
        />
        <TextArea
          name="words"
          label={`${reader}に伝えたいこと`}
          hint={`${policy.invitations.longestWords}文字まで書けます。`}
          value={words}
          error={faults['words']}
        />
        <ButtonRow>
          <Button>応募しないと返事をする</Button>
          <LinkButton kind="plain" href={invitationPath(kind, id)}>
            返事をしないで戻る
          </LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}
