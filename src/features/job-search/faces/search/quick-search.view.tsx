import type { VNode } from 'preact';
import { Button } from '#ui/buttons.tsx';
import { Form } from '#ui/form.tsx';
import { TextField } from '#ui/text-field.tsx';

interface QuickProps {
  readonly base: string;
  /** Names that were typed and are not understood yet. */
  readonly unclear: { readonly near: string; readonly job: string };
}

/** Where nothing is asked for yet: three fields and one button. */
export const QuickSearch = ({ base, unclear }: QuickProps): VNode => (
  <Form action={base} getForm label="求人をさがす">
    <div class="quick-search">
      <TextField name="words" label="ことば" mark={false} width="long" hint="例：介護　土日休み" />
      <PlaceByName typed={unclear.near} />
      <JobByName typed={unclear.job} />
      <Button>求人を検索</Button>
    </div>
  </Form>
);

export const PlaceByName = ({ typed }: { typed: string }): VNode => (
  <TextField name="near" label="場所" mark={false} width="long" hint="例：新宿区、大阪府" value={typed} />
);

export const JobByName = ({ typed }: { typed: string }): VNode => (
  <TextField name="job" label="仕事の名前" mark={false} width="long" hint="例：調理師" value={typed} />
);
