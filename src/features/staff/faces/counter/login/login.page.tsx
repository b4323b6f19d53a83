import { type FieldFault, parseForm } from '#kernel/forms.ts';
import { type Answer, problem, showPage } from '#platform/http/answer.ts';
import { fieldOf, type PageRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { fieldErrors } from '#ui/field-errors.ts';
import { beginSignIn } from '../../../actions/begin-sign-in.ts';
import { homeCrumb } from '../counter-paths.ts';
import { goToSteps, visitOf } from '../sign-in-requests.ts';
import { loginForm } from './login.form.ts';
import { type LoginNotice, loginFaults, loginNotices } from './login.text.ts';
import { LoginView, loginTitle } from './login.view.tsx';
import { nextPage } from './next-page.ts';

const crumbs = [homeCrumb, { label: 'ログイン' }];

const noticeOf = (asked: string | undefined): LoginNotice | undefined =>
  (Object.keys(loginNotices) as LoginNotice[]).find((notice) => notice === asked);

function refuse(request: PageRequest, faults: readonly FieldFault[], failedAttempt: boolean): Answer {
  const body = (
    <LoginView
      errors={fieldErrors(loginFaults, faults)}
      loginName={fieldOf(request.form, 'login-name')}
      next={nextPage(fieldOf(request.form, 'next'))}
      notice={undefined}
    />
  );
  return showPage({ title: loginTitle, crumbs, body, hasErrors: true }, { failedAttempt });
}

/** The first step of the sign-in: who, and the password. */
export const loginPage = (parts: Parts) => ({
  async show(request: PageRequest): Promise<Answer> {
    const { next, notice } = request.query;
    const body = <LoginView errors={[]} loginName="" next={nextPage(next)} notice={noticeOf(notice)} />;
    return showPage({ title: loginTitle, crumbs, body });
  },
  async submit(request: PageRequest): Promise<Answer> {
    const parsed = parseForm(loginForm, request.form);
    if (!parsed.ok) return refuse(request, parsed.fault, false);
    const { 'login-name': loginName, password, next } = parsed.value;
    const typed = { loginName, password, next: nextPage(next) };
    const begun = await beginSignIn(parts, typed, visitOf(request));
    if (begun.ok) return goToSteps(begun.value.token);
    if (begun.fault === 'staff.sign-in.busy') return problem('busy');
    return refuse(request, [{ name: 'login-name', key: begun.fault }], true);
  },
});
