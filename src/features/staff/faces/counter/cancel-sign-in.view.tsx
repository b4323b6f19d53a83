import type { VNode } from 'preact';
import { Button } from '#ui/buttons.tsx';
import { Form } from '#ui/form.tsx';
import { staffPaths } from './counter-paths.ts';

export const CancelSignIn = (): VNode => (
  <Form action={staffPaths.cancel}>
    <Button kind="secondary">キャンセル</Button>
  </Form>
);
