import type { VNode } from 'preact';
import { shownJobSeekerNumber } from '#features/job-seekers/index.ts';
import { policy } from '#kernel/policy.ts';
import { japaneseDateTime, japaneseDeadline } from '#kernel/time.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import { RadioGroup } from '#ui/choice-fields.tsx';
import type { FieldError } from '#ui/error-summary.tsx';
import { errorOf } from '#ui/field-errors.ts';
import { Form } from '#ui/form.tsx';
import { Prose } from '#ui/page-heading.tsx';
import { lastDayToUndo } from '../../../rules/joining.ts';
import type { Joining } from '../../../store/joinings.store.ts';
import { ReasonField } from '../counter-fields.view.tsx';
import { recordPath } from '../counter-paths.ts';

interface UndoViewProps {
  readonly number: string;
  /** Those that may still be undone. */
  readonly joinings: readonly Joining[];
  readonly joined: string;
  readonly reason: string;
  readonly errors: readonly FieldError[];
  readonly formToken: string;
}

export function UndoView({ number, joinings, joined, reason, errors, formToken }: UndoViewProps): VNode {
  if (joinings.length === 0) {
    return (
      <Banner kind="info" heading="元に戻せる記録はありません">
        <p>元に戻せるのは、まとめた日から{policy.joinedRecords.undoDays}日のあいだです。</p>
      </Banner>
    );
  }
  return (
    <>
      <Prose>
        <ul>
          <li>マイページと求職番号は、まとめる前に戻ります。</li>
          <li>まとめた後に直した内容は、今の番号に残ります。</li>
        </ul>
      </Prose>
      <Form action={recordPath(number, 'joining/undo')} formToken={formToken}>
        <RadioGroup
          name="joined"
          label="元に戻す求職番号"
          required
          options={joinings.map((joining) => ({
            value: joining.joinedNumber,
            label: shownJobSeekerNumber(joining.joinedNumber),
            hint: `${japaneseDateTime(joining.joinedAt)}にまとめました。理由：${joining.reason}（${japaneseDeadline(lastDayToUndo(joining.joinedAt))}戻せます）`,
          }))}
          value={joined}
          error={errorOf(errors, 'joined')}
        />
        <ReasonField value={reason} errors={errors} hint="元に戻すわけを書いてください。" />
        <ButtonRow>
          <Button>2つに戻す</Button>
        </ButtonRow>
      </Form>
    </>
  );
}
