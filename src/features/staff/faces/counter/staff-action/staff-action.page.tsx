import type { Result } from '#kernel/result.ts';
import { type Answer, goTo, problem, showPage } from '#platform/http/answer.ts';
import type { SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import type { ManageStaffFault } from '../../../actions/change-staff-member.ts';
import {
  closeStaffMember,
  endLockOfStaffMember,
  endStaffSessions,
  renewInitialPassword,
  resetAuthenticator,
} from '../../../actions/manage-staff-member.ts';
import type { Visit } from '../../../actions/visit.ts';
import { findStaffMember, type StaffMember } from '../../../store/staff-members.query.ts';
import { homeCrumb, staffCrumb, staffPaths } from '../counter-paths.ts';
import { InitialPasswordView } from '../initial-password.view.tsx';
import { visitOf } from '../sign-in-requests.ts';
import { actionFaults, type StaffAction, staffActionWords } from './staff-action.text.ts';
import { StaffActionView } from './staff-action.view.tsx';

type Outcome = Result<
  { readonly initialPassword: string } | undefined,
  ManageStaffFault | 'staff.sign-in.busy'
>;

const work: Readonly<Record<StaffAction, (parts: Parts, id: string, visit: Visit) => Promise<Outcome>>> = {
  unlock: endLockOfStaffMember,
  'authenticator-reset': resetAuthenticator,
  'password-renewal': renewInitialPassword,
  'sign-out': endStaffSessions,
  closing: closeStaffMember,
};

const crumbsOf = (member: StaffMember, label: string) => [
  homeCrumb,
  staffCrumb,
  { label: member.name, href: staffPaths.member(member.id) },
  { label },
];

function page(request: SignedInRequest, action: StaffAction, member: StaffMember, refusal?: string): Answer {
  const { title } = staffActionWords[action];
  const body = (
    <StaffActionView action={action} member={member} formToken={request.formToken} refusal={refusal} />
  );
  return showPage({ title, crumbs: crumbsOf(member, title), body, hasErrors: refusal !== undefined });
}

function showInitialPassword(parts: Parts, member: StaffMember, initialPassword: string): Answer {
  const { done } = staffActionWords['password-renewal'];
  const { baseUrl } = parts.site;
  const body = (
    <InitialPasswordView {...member} heading={done} baseUrl={baseUrl} initialPassword={initialPassword} />
  );
  return showPage({ title: done, crumbs: crumbsOf(member, done), body });
}

/** One page for each thing an administrator does with a member of staff: what it means, then the button. */
export const staffActionPage = (parts: Parts, action: StaffAction) => {
  const memberOf = ({ params, now }: SignedInRequest) =>
    findStaffMember(parts.database.reading, parts.secrets, params['id'] ?? '', now);
  return {
    async show(request: SignedInRequest): Promise<Answer> {
      const member = await memberOf(request);
      return member === undefined ? problem('not-found') : page(request, action, member);
    },
    async submit(request: SignedInRequest): Promise<Answer> {
      const member = await memberOf(request);
      if (member === undefined) return problem('not-found');
      const outcome = await work[action](parts, member.id, visitOf(request));
      if (outcome.ok) {
        if (outcome.value !== undefined)
          return showInitialPassword(parts, member, outcome.value.initialPassword);
        return goTo(`${staffPaths.member(member.id)}?done=${action}`);
      }
      const { fault } = outcome;
      if (fault === 'staff.sign-in.busy') return problem('busy');
      if (fault === 'staff.forbidden' || fault === 'staff.unknown') return problem('forbidden');
      return page(request, action, member, actionFaults[fault]);
    },
  };
};
