import type { Route } from '#platform/http/route.ts';

const names = (beginnings: readonly string[]) => {
  const all = beginnings.map((one) => new RegExp(`^${one.replaceAll('.', '\\.')}(?:\\.|$)`, 'u'));
  return ({ name }: Route): boolean => all.some((one) => one.test(name));
};

const ofMyPage = names([
  'applications',
  'documents.one',
  'messages.mypage',
  'job-search.mypage',
  'job-search.saved',
]);

/** Asked for with the things of another person. */
export const isOfPeople = (route: Route): boolean => route.face === 'mypage' && ofMyPage(route);

/** Asked for by a desk of another office, and by one of the same office with the things of another person. */
export const isOfRecords = ({ path }: Route): boolean => path.startsWith('/counter/job-seekers/:number');

/** Asked for by the user of another establishment. */
export const isOfEmployers = names([
  'applications.employer',
  'messages.employer',
  'vacancy-orders.vacancy',
  'vacancy-orders.vacancy-action',
  'employers.user',
  'employers.invitation',
]);

interface Proof {
  /** The name of a route, or what it begins with before a dot. */
  readonly routes: string;
  /** Where others’ things are asked for, or why there are none. */
  readonly where: string;
  readonly why: string;
}

const proof =
  (where: string, why: string) =>
  (...routes: readonly string[]): readonly Proof[] =>
    routes.map((one) => ({ routes: one, where, why }));

/** Every other route with a place in its address, and what proves it instead. */
export const provenElsewhere: readonly Proof[] = [
  ...proof(
    'src/features/job-search/faces/hidden-employers.test.ts',
    'a vacancy is nobody’s own: what each viewer reads of it is proven for all four 公開範囲',
  )('job-search.public', 'job-search.counter'),
  ...proof(
    'src/features/open-data/faces/public/hidden-employers.test.ts',
    'a vacancy is nobody’s own: everybody reads the same of it, and that is proven for all four 公開範囲',
  )('open-data'),
  ...proof(
    'src/platform/journeys/draft.test.ts',
    'a draft belongs to a browser or an account, and is not there for another',
  )(
    'opening.online.step',
    'opening.employer.step',
    'opening.code.step',
    'opening.earlier.step',
    'employers.counter-registration',
  ),
  ...proof(
    'src/features/opening/faces/public/online/online.test.ts',
    'the address holds a text of the law, of the draft of this browser',
  )(
    'opening.online.document',
    'opening.employer.document',
    'opening.code.document',
    'opening.earlier.document',
  ),
  ...proof(
    'src/features/opening/faces/public/online/online.test.ts',
    'the address is a secret that was mailed, and needs a key besides',
  )('opening.online.password', 'opening.code.password', 'opening.earlier.password'),
  ...proof(
    'src/features/employers/faces/public/opening.test.ts',
    'the address is a secret that was mailed to the user who is to come',
  )('opening.employer.password', 'opening.invitation.password', 'employers.invitation-entry'),
  ...proof(
    'src/features/sign-in/faces/public/new-password/new-password.test.ts',
    'the address is a secret that was mailed, and needs a key besides',
  )('sign-in.new-password', 'sign-in.employer-new-password'),
  ...proof(
    'src/features/sign-in/faces/public/not-me/not-me.test.ts',
    'the address is a secret that was mailed',
  )('sign-in.not-me', 'sign-in.employer-not-me'),
  ...proof(
    'src/features/account-settings/actions/change-address.test.ts',
    'the address is a secret that was mailed, and counts for the account that asked only',
  )(
    'account-settings.address-key',
    'account-settings.employer-address-key',
    'account-settings.address-confirmation',
  ),
  ...proof(
    'src/features/job-search/jobs/new-vacancies.test.ts',
    'the address is a secret of one saved search, which only stops its mails',
  )('job-search.stop-mails'),
  ...proof(
    'src/features/account-settings/actions/leave-and-return.test.ts',
    'the address is a secret that was mailed, and needs a key besides',
  )('account-settings.return-key'),
  ...proof(
    'src/features/account-settings/actions/agree.test.ts',
    'the address holds a text of the law; who agrees is whose session it is',
  )('account-settings.consent-document', 'account-settings.employer-consent-document'),
  ...proof(
    'src/features/account-settings/faces/mypage/passkeys/passkeys.test.ts',
    'a passkey of another account is not there',
  )('account-settings.passkey', 'account-settings.employer-passkey'),
  ...proof(
    'src/features/registration/faces/mypage/record/record.test.ts',
    'the address holds a step; the record is that of the session',
  )('registration.own.step', 'registration.record.change'),
  ...proof(
    'src/features/employers/faces/public/opening.test.ts',
    'the address holds a step; the record is that of the user’s establishment',
  )('employers.registration.step'),
  ...proof(
    'src/features/registration/faces/counter/registration/registration.test.ts',
    'what a member of staff put by is found by nobody else',
  )('registration.counter'),
  ...proof(
    'src/features/employers/faces/counter/counter-establishments.test.ts',
    'an establishment is public to every office; only its own decides',
  )(
    'employers.counter-establishment',
    'employers.counter-decision',
    'employers.counter-invitation',
    'employers.counter-user',
  ),
  ...proof(
    'src/features/vacancy-orders/faces/order-pages.test.ts',
    'neither drafts nor orders are there for another establishment or another office',
  )('vacancy-orders.order', 'vacancy-orders.order-action', 'vacancy-orders.draft', 'vacancy-orders.counter'),
  ...proof(
    'src/features/staff/actions/passkeys.test.ts',
    'a passkey of another member of staff is not there',
  )('staff.own-passkey'),
  ...proof(
    'src/features/staff/actions/manage-staff.test.ts',
    'no job seeker stands on these pages; the role decides',
  )('staff.member'),
  ...proof(
    'src/features/offices/actions/offices.test.ts',
    'no job seeker stands on these pages; the role decides',
  )('offices.office', 'offices.municipalities', 'offices.closing'),
];

const elsewhere = names(provenElsewhere.map(({ routes }) => routes));

export const isWalkedElsewhere = (route: Route): boolean => elsewhere(route);
