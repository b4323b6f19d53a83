import type { VNode } from 'preact';
import { japaneseDateTime, type Temporal } from '#kernel/time.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import { Card } from '#ui/card.tsx';
import { RadioGroup } from '#ui/choice-fields.tsx';
import { Details } from '#ui/details.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import type { FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { Form } from '#ui/form.tsx';
import { Section } from '#ui/page-heading.tsx';
import { TextArea } from '#ui/text-field.tsx';
import type { CorrectionFault } from '../../../actions/write-consultation.ts';
import { type ConsultationKind, consultationKindWords } from '../../../rules/consultation-kinds.ts';

export interface ShownConsultation {
  readonly id: string;
  readonly officeNumber: string;
  readonly officeName: string;
  readonly kind: ConsultationKind;
  readonly heldAt: Temporal.Instant;
  /** The newest first. */
  readonly versions: readonly {
    readonly version: number;
    readonly words: string;
    readonly by: string;
    readonly writtenAt: Temporal.Instant;
  }[];
}

interface ConsultationsViewProps {
  readonly action: string;
  readonly consultations: readonly ShownConsultation[];
  readonly ownOffice: string;
  /** The consultation whose text is being corrected. */
  readonly correcting: string | undefined;
  readonly typed: { readonly kind: string; readonly words: string };
  readonly errors: readonly FieldError[];
  readonly refused: CorrectionFault | undefined;
  readonly isDone: boolean;
  readonly formToken: string;
}

const refusedWords: Readonly<Record<CorrectionFault, string>> = {
  'consultation.unknown': 'この相談の記録はありません。',
  'consultation.other-office': 'ほかの安定所が書いた記録は、直せません。新しく書いてください。',
  'consultation.changed': 'ほかの職員が先に直しました。新しい内容を見て、もう一度直してください。',
};

const kindOptions = Object.entries(consultationKindWords).map(([value, label]) => ({ value, label }));

const hint = '本人は、相談した日と種類を見られます。書いた内容は、職員だけが見ます。';

/** What was talked about, the newest first; the form to write stands on top, so that nobody scrolls for it. */
export function ConsultationsView(props: ConsultationsViewProps): VNode {
  const { consultations, correcting, refused, isDone } = props;
  const corrected = consultations.find(
    ({ id, officeNumber }) => id === correcting && officeNumber === props.ownOffice,
  );
  return (
    <>
      {isDone ? <Banner kind="done" heading="相談の記録を書きました。" /> : null}
      {refused === undefined ? null : <Banner kind="error" heading={refusedWords[refused]} />}
      {corrected === undefined ? (
        <WritingForm {...props} />
      ) : (
        <CorrectionForm {...props} corrected={corrected} />
      )}
      <Section heading={`これまでの相談（${consultations.length}件）`}>
        {consultations.length === 0 ? (
          <EmptyState>
            <p>相談の記録は、まだありません。</p>
          </EmptyState>
        ) : (
          consultations.map((one) => <OneConsultation key={one.id} {...props} one={one} />)
        )}
      </Section>
    </>
  );
}

function WritingForm({ action, typed, errors, formToken }: ConsultationsViewProps): VNode {
  return (
    <Form action={action} formToken={formToken} label="相談の記録を書く">
      <input type="hidden" name="act" value="write" />
      <RadioGroup
        name="kind"
        label="相談の種類"
        required
        options={kindOptions}
        value={typed.kind}
        error={errorOf(errors, 'kind')}
      />
      <TextArea
        name="words"
        label="相談の内容"
        required
        hint={hint}
        rows={6}
        value={typed.words}
        error={errorOf(errors, 'words')}
      />
      <ButtonRow>
        <Button>記録する</Button>
      </ButtonRow>
    </Form>
  );
}

function CorrectionForm({
  action,
  typed,
  errors,
  formToken,
  corrected,
}: ConsultationsViewProps & { corrected: ShownConsultation }): VNode {
  const newest = corrected.versions[0];
  return (
    <Form action={action} formToken={formToken} label="相談の記録を直す">
      <input type="hidden" name="act" value="correct" />
      <input type="hidden" name="id" value={corrected.id} />
      <input type="hidden" name="version" value={String(newest?.version ?? 1)} />
      <TextArea
        name="words"
        label={`${japaneseDateTime(corrected.heldAt)}の相談の内容`}
        required
        hint="直す前の内容も、記録に残ります。"
        rows={6}
        value={typed.words === '' ? newest?.words : typed.words}
        error={errorOf(errors, 'words')}
      />
      <ButtonRow>
        <Button>直した内容を記録する</Button>
      </ButtonRow>
      <p>
        <a href={action}>直すのをやめる</a>
      </p>
    </Form>
  );
}

function OneConsultation({
  one,
  ownOffice,
  action,
}: ConsultationsViewProps & { one: ShownConsultation }): VNode {
  const [newest, ...earlier] = one.versions;
  return (
    <Card heading={`${japaneseDateTime(one.heldAt)} ${consultationKindWords[one.kind]}`}>
      <p class="user-text">{newest?.words}</p>
      <p>
        {one.officeName}　{newest?.by}
        {earlier.length > 0 && newest !== undefined
          ? `　${japaneseDateTime(newest.writtenAt)}に直しました`
          : ''}
      </p>
      {earlier.length === 0 ? null : (
        <Details summary="直す前の内容">
          {earlier.map(({ version, words, by, writtenAt }) => (
            <p key={version} class="user-text">
              {`${japaneseDateTime(writtenAt)}　${by}\n${words}`}
            </p>
          ))}
        </Details>
      )}
      {one.officeNumber === ownOffice ? (
        <p>
          <a href={`${action}?correct=${one.id}`}>この記録を直す</a>
        </p>
      ) : null}
    </Card>
  );
}
