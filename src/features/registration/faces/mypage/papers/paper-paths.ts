/** What a person prints or shows of the own registration. */
export const paperPaths = {
  registration: '/mypage/papers/registration',
  reception: '/mypage/papers/reception',
  registrationFile: '/mypage/papers/registration/file',
  receptionFile: '/mypage/papers/reception/file',
} as const;
