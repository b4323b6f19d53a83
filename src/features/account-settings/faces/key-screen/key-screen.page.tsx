import { z } from 'zod';
import {
  type AuthenticationKeyRow,
  findKeyRequestByLink,
  type KeyPurpose,
  keyFault,
} from '#features/accounts/index.ts';
import { maskedEmailAddress } from '#kernel/email-address.ts';
import { parseForm } from '#kernel/forms.ts';
import { policy } from '#kernel/policy.ts';
import type { Result } from '#kernel/result.ts';
import { type Answer, type Crumb, goTo, problem, showPage } from '#platform/http/answer.ts';
import type { PageRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import type { Link } from '#ui/content.ts';
import type { FieldError } from '#ui/error-summary.tsx';
import { fieldErrors } from '#ui/field-errors.ts';
import { paths } from '../paths.ts';
import { placeOfSession } from '../settings-place.ts';
import { type KeyScreenFault, keyScreenWords } from './key-screen.text.ts';
import { KeyOverView, KeyScreenView } from './key-screen.view.tsx';

/** One of the screens that take a key from a mailbox. */
export interface KeyScreen<Request extends PageRequest> {
  readonly purpose: KeyPurpose;
  readonly title: string;
  readonly crumbs: readonly Crumb[];
  /** What entering the key does. */
  readonly lead: string;
  readonly button: string;
  /** Where a person begins again whose key does not live any more; undefined: only the counter can. */
  readonly startAgain: Link | undefined;
  /** The address without the key's link. */
  readonly path: string;
  /** Whether the request's address may be shown whole to whoever looks at the screen. */
  mayShow(row: AuthenticationKeyRow, request: Request): boolean;
  readonly showsWholeAddress: boolean;
  act(request: Request, tried: { link: string; typed: string }): Promise<Result<Answer, KeyScreenFault>>;
}

const keyForm = z.strictObject({ key: z.string() });

/** show and submit of a screen that takes a key. */
export function keyScreenHandlers<Request extends PageRequest>(parts: Parts, screen: KeyScreen<Request>) {
  const linkOf = (request: Request): string => request.params['link'] ?? '';

  const find = async (request: Request): Promise<AuthenticationKeyRow | undefined> => {
    const row = await findKeyRequestByLink(parts.database.reading, linkOf(request), screen.purpose);
    return row !== undefined && screen.mayShow(row, request) ? row : undefined;
  };

  const pageWith = (request: Request, row: AuthenticationKeyRow, errors: readonly FieldError[]) => ({
    title: screen.title,
    crumbs: screen.crumbs,
    hasErrors: errors.length > 0,
    body: (
      <KeyScreenView
        title={screen.title}
        lead={screen.lead}
        button={screen.button}
        action={`${screen.path}/${linkOf(request)}`}
        formToken={request.formToken}
        sentTo={screen.showsWholeAddress ? row.address_typed : maskedEmailAddress(row.address_typed)}
        until={row.mailed_at?.add(policy.authenticationKey.lifetime)}
        mailFrom={parts.site.mailFrom}
        startAgain={screen.startAgain}
        errors={errors}
      />
    ),
  });

  const over = (fault: KeyScreenFault): Answer =>
    showPage(
      {
        title: screen.title,
        crumbs: screen.crumbs,
        hasErrors: true,
        body: (
          <KeyOverView
            title={screen.title}
            words={keyScreenWords[fault]}
            startAgain={fault === 'return.opened-anew' ? toLogin : screen.startAgain}
          />
        ),
      },
      { failedAttempt: fault === 'key.void' },
    );

  return {
    async show(request: Request): Promise<Answer> {
      const row = await find(request);
      if (row === undefined) return problem('not-found');
      const fault = keyFault(factsOf(row), request.now);
      return fault === undefined ? showPage(pageWith(request, row, [])) : over(fault);
    },
    async submit(request: Request): Promise<Answer> {
      const row = await find(request);
      if (row === undefined) return problem('not-found');
      const read = parseForm(keyForm, request.form);
      if (!read.ok) return showPage(pageWith(request, row, fieldErrors({}, read.fault)));
      const done = await screen.act(request, { link: linkOf(request), typed: read.value.key });
      if (done.ok) return done.value;
      if (done.fault === 'session.over' && request.session !== undefined) {
        return goTo(placeOfSession(request.session).paths.home);
      }
      if (done.fault !== 'key.empty' && done.fault !== 'key.wrong') return over(done.fault);
      const errors = [{ name: 'key', text: keyScreenWords[done.fault] }];
      return showPage(pageWith(request, row, errors), { failedAttempt: done.fault === 'key.wrong' });
    },
  };
}

const toLogin: Link = { label: 'ログイン画面へ進む', href: paths.login };

const factsOf = (row: AuthenticationKeyRow) => ({
  requestedAt: row.requested_at,
  mailedAt: row.mailed_at,
  endReason: row.end_reason,
});
