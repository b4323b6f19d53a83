import { policy } from '#kernel/policy.ts';

const { authenticationKey, oneTimePassword, passwordLock, session, accountCreationCode } = policy;

const daysBefore = (days: readonly number[]): string => days.map((day) => `${day}日前`).join('、');

/** The limits of the policy as plain numbers for texts; the unit is the end of the name. */
export const policyNumbers = {
  addressCharacters: policy.mailAddress.longest,
  passwordShortest: policy.password.shortest,
  passwordLongest: policy.password.longest,
  passwordSymbols: policy.password.symbols,
  keyMinutes: authenticationKey.lifetime.total('minutes'),
  keyCharacters: authenticationKey.length,
  keyTries: authenticationKey.tries,
  oneTimePasswordDigits: oneTimePassword.digits,
  oneTimePasswordMinutes: oneTimePassword.lifetime.total('minutes'),
  oneTimePasswordTries: oneTimePassword.tries,
  oneTimePasswordFailuresADay: oneTimePassword.failuresADay,
  mailApartSeconds: policy.mailing.apart.total('seconds'),
  mailsAnHour: policy.mailing.mailboxLimit,
  lockTries: passwordLock.tries,
  lockMinutes: passwordLock.duration.total('minutes'),
  trustedDeviceDays: policy.trustedDevice.lifetime.total('hours') / 24,
  deviceMarkDays: policy.deviceMark.lifetime.total('hours') / 24,
  codeCharacters: accountCreationCode.length,
  codeDays: accountCreationCode.validDays,
  codeErrors: accountCreationCode.errors,
  openingHours: policy.journeyDraft.openingLifetime.total('hours'),
  unfinishedDays: policy.unfinishedRegistration.days,
  unfinishedWarnings: daysBefore(policy.unfinishedRegistration.warningDays),
  validityWarnings: daysBefore(policy.registration.warningDays),
  erasureWarnings: daysBefore(policy.registeredData.warningDays),
  returnDays: policy.withdrawal.returnDays,
  askOfficeFromDay: policy.withdrawal.returnDays + 1,
  erasedAfterYears: policy.registeredData.erasedAfterYears,
  idleMinutes: session.seeker.idle.total('minutes'),
  signedInHours: session.seeker.absolute.total('hours'),
  signedInDevices: session.seeker.most,
  warningMinutes: session.warning.total('minutes'),
  freshMinutes: session.fresh.total('minutes'),
  keptFormHours: policy.keptForm.lifetime.total('hours'),
  notMeDays: policy.notMe.lifetime.total('hours') / 24,
  spentKeyDays: policy.retention.spentKeys.total('hours') / 24,
  spentCodeDays: policy.retention.accountCreationCodes.total('hours') / 24,
  sessionRecordDays: policy.retention.sessions.total('hours') / 24,
  mailRecordDays: policy.retention.mails.total('hours') / 24,
  failureMinutes: policy.failedAttempts.window.total('minutes'),
} as const;
