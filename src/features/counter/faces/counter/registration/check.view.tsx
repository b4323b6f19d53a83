import type { VNode } from 'preact';
import type { CheckView } from '#platform/journeys/journey-mount.ts';
import { Button, ButtonRow, LinkButton } from '#ui/buttons.tsx';
import { DefinitionList } from '#ui/definition-list.tsx';
import { Form } from '#ui/form.tsx';
import { PageHeading, Section } from '#ui/page-heading.tsx';
import { checkTitle } from './registration.text.ts';

export function RegistrationCheck({ view }: { view: CheckView }): VNode {
  return (
    <>
      <PageHeading>{checkTitle}</PageHeading>
      <p>本人に見せて、まちがいがないか確かめてください。</p>
      {view.sections.map(({ label, rows, change }) => (
        <Section key={label} heading={label}>
          <DefinitionList rows={rows} />
          <p>
            <a href={change}>
              <span class="visually-hidden">{label}を</span>直す
            </a>
          </p>
        </Section>
      ))}
      <Form action={view.action} formToken={view.request.formToken ?? ''}>
        <ButtonRow>
          <Button>登録する</Button>
          <LinkButton href={view.back}>前へ戻る</LinkButton>
        </ButtonRow>
      </Form>
    </>
  );
}
