import type { VNode } from 'preact';
import type { RegistrationState } from '#features/job-seekers/index.ts';
import { japaneseDate, japaneseDeadline, type Temporal } from '#kernel/time.ts';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import { DefinitionList, type DefinitionRow } from '#ui/definition-list.tsx';
import { Form } from '#ui/form.tsx';
import { recordPath } from '../counter-paths.ts';

interface ValidityViewProps {
  readonly number: string;
  readonly state: RegistrationState;
  /** How far it runs when it is extended today; its own last day outside of its last month. */
  readonly extended: Temporal.PlainDate;
  /** How far it runs when it begins anew today. */
  readonly renewed: Temporal.PlainDate;
  readonly formToken: string;
}

const reasons = {
  left: '本人がマイページを退会しました。',
  hired: '採用されました。',
  owner: '本人が無効にしました。',
  joined: 'ほかの求職番号にまとめました。',
} as const;

function rowsOf(state: RegistrationState): readonly DefinitionRow[] {
  switch (state.kind) {
    case 'valid':
      return [
        { term: '登録', value: '有効' },
        { term: '有効期限', value: japaneseDeadline(state.through) },
        { term: 'あと', value: state.daysLeft === 0 ? '今日まで' : `${state.daysLeft}日` },
      ];
    case 'lapsed':
      return [
        { term: '登録', value: '無効' },
        { term: '無効になった日', value: japaneseDate(state.since) },
        { term: 'わけ', value: '有効期限が過ぎました。' },
      ];
    case 'set-invalid':
      return [
        { term: '登録', value: '無効' },
        { term: '無効になった日', value: japaneseDate(state.since) },
        { term: 'わけ', value: reasons[state.reason] },
      ];
  }
}

export function ValidityView({ number, state, extended, renewed, formToken }: ValidityViewProps): VNode {
  const wish = wishOf(state, extended);
  const action = recordPath(number, 'validity');
  return (
    <>
      <DefinitionList rows={rowsOf(state)} />
      {wish === undefined ? <p>期限の月になると、ここで延ばせます。</p> : null}
      {wish === 'extend' ? (
        <p>相談や応募があったときに延ばします。延ばすと、{japaneseDeadline(extended)}有効です。</p>
      ) : null}
      {wish === 'renew' ? (
        <>
          <p>本人といっしょに、登録の内容を確かめてから押してください。</p>
          <p>有効にすると、{japaneseDeadline(renewed)}使えます。</p>
        </>
      ) : null}
      {wish === undefined ? null : (
        <Form action={action} formToken={formToken}>
          <input type="hidden" name="wish" value={wish} />
          <ButtonRow>
            <Button>{wish === 'extend' ? '有効期限を延ばす' : 'もう一度有効にする'}</Button>
          </ButtonRow>
        </Form>
      )}
    </>
  );
}

function wishOf(state: RegistrationState, extended: Temporal.PlainDate): 'extend' | 'renew' | undefined {
  if (state.kind !== 'valid') return 'renew';
  return extended.equals(state.through) ? undefined : 'extend';
}
