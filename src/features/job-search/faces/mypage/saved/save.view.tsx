import type { VNode } from 'preact';
import { policy } from '#kernel/policy.ts';
import { Banner } from '#ui/banner.tsx';
import { Button, ButtonRow } from '#ui/buttons.tsx';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading } from '#ui/page-heading.tsx';
import { TextField } from '#ui/text-field.tsx';
import { conditionWords } from '../../../rules/saved-search.ts';
import type { SavedSearchRow } from '../../../store/tables.ts';
import { ownPaths, ownSearchTitles } from '../own-paths.ts';

const { most, longestName } = policy.savedSearches;

export const nameFault = `名前を${longestName}文字までで入れてください。`;

interface SaveProps {
  readonly conditions: string;
  readonly name: string;
  readonly saved: readonly SavedSearchRow[];
  readonly error: string | undefined;
  readonly formToken: string;
}

/** Under a name, as a new one or in the place of one that was saved. */
export function SaveView({ conditions, name, saved, error, formToken }: SaveProps): VNode {
  const isFull = saved.length >= most;
  return (
    <>
      <PageHeading>{ownSearchTitles.save}</PageHeading>
      <ErrorSummary errors={error === undefined ? [] : [{ name: 'name', text: error }]} />
      {isFull ? (
        <Banner kind="info" heading={`${most}件保存しています`}>
          <p>どれかを上書きすると、この条件を保存できます。</p>
        </Banner>
      ) : null}
      <p>条件：{conditionWords(conditions)}</p>
      <Form action={ownPaths.save} formToken={formToken}>
        <input type="hidden" name="conditions" value={conditions} />
        <TextField
          name="name"
          label="名前"
          required
          value={name}
          error={error}
          hint={`${longestName}文字まで。上書きしても、この名前になります。`}
        />
        {isFull ? null : (
          <ButtonRow>
            <Button>保存する</Button>
          </ButtonRow>
        )}
        {saved.map((one) => (
          <div key={one.id} class="field">
            <p>保存した条件：{one.name}</p>
            <Button kind="secondary" name="over" value={one.id} hidden={`「${one.name}」を`}>
              この条件で上書き
            </Button>
          </div>
        ))}
      </Form>
    </>
  );
}
