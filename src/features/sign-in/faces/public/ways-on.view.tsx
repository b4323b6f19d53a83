import type { VNode } from 'preact';
import { Button } from '#ui/buttons.tsx';
import { Form } from '#ui/form.tsx';
import type { OtherWay } from '../../rules/second-step.ts';
import type { Entrance } from './entrance.ts';
import { wayLinks } from './other-way/other-way.text.ts';

export const wayPath = ({ paths }: Entrance, way: OtherWay): string =>
  ({ authenticator: paths.authenticator, 'recovery-code': paths.recoveryCode, slip: paths.slip })[way];

/** The other ways of the second step, as links. */
export const WayLinks = ({ entrance, ways }: { entrance: Entrance; ways: readonly OtherWay[] }): VNode => (
  <ul class="way-on">
    {ways.map((way) => (
      <li key={way}>
        <a href={wayPath(entrance, way)}>{wayLinks[way]}</a>
      </li>
    ))}
  </ul>
);

/** A mail leaves by a press, never by a link. */
export const ByMail = ({ entrance }: { entrance: Entrance }): VNode => (
  <Form action={`${entrance.paths.oneTimePassword}/again`} label={wayLinks['one-time-password']}>
    <Button kind="secondary">{wayLinks['one-time-password']}</Button>
  </Form>
);
