import type { VNode } from 'preact';
import { publicationWords, type RegistrationState } from '#features/job-seekers/index.ts';
import { japaneseDate } from '#kernel/time.ts';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { recordPaths } from '../record/record-paths.ts';
import { UnavailableList } from './unavailable-list.view.tsx';
import { endPath } from './validity.view.tsx';

export const endTitle = '求職登録を無効にする';

interface EndValidityProps {
  readonly state: Extract<RegistrationState, { kind: 'valid' }>;
  /** The last day to make it valid again alone, were it made invalid now. */
  readonly until: string;
  readonly isPublic: boolean;
  readonly formToken: string;
}

/** The check page: what stops, what stays, how it is taken back [REG-7] [REG-8]. */
export const EndValidityView = ({ state, until, isPublic, formToken }: EndValidityProps): VNode => (
  <>
    <PageHeading>{endTitle}</PageHeading>
    <p>今の期限は、{japaneseDate(state.through)}です。無効にすると、今日から次のことが使えなくなります。</p>
    <UnavailableList />
    {isPublic ? (
      <p>求職公開も「{publicationWords.public}」から止まります。会社には見えなくなります。</p>
    ) : null}
    <Section heading="あとで有効にするとき">
      <p>{until}は、この画面と同じところで、自分で有効にできます。そのあとは、窓口で手続きします。</p>
      <p>登録した内容は残ります。いつでも見られます。</p>
    </Section>
    <Form action={endPath} formToken={formToken}>
      <ButtonRow>
        <Button kind="danger">無効にする</Button>
        <LinkButton href={recordPaths.validity}>無効にしないで戻る</LinkButton>
      </ButtonRow>
    </Form>
  </>
);
