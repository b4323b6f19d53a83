import type { Feature, Parts } from '#platform/parts.ts';
import { addressRoutes } from './faces/mypage/address/address.page.tsx';
import { addressKeyRoutes } from './faces/mypage/address-key/address-key.page.ts';
import { authenticatorRoutes } from './faces/mypage/authenticator/authenticator.page.ts';
import { consentRoutes } from './faces/mypage/consent/consent.page.tsx';
import { passkeyRoutes } from './faces/mypage/passkeys/passkey.page.tsx';
import { passkeysRoutes } from './faces/mypage/passkeys/passkeys.page.tsx';
import { passwordRoutes } from './faces/mypage/password/password.page.tsx';
import { proofRoutes } from './faces/mypage/proof/proof.page.tsx';
import { recoveryCodesRoutes } from './faces/mypage/recovery-codes/recovery-codes.page.ts';
import { securityRoutes } from './faces/mypage/security/security.page.tsx';
import { withdrawalRoutes } from './faces/mypage/withdrawal/withdrawal.page.tsx';
import { addressConfirmationRoutes } from './faces/public/address-confirmation/address-confirmation.page.tsx';
import { reregistrationRoutes } from './faces/public/reregistration/reregistration.page.tsx';
import { returnKeyRoutes } from './faces/public/reregistration/return-key.page.tsx';
import { withdrawnRoutes } from './faces/public/withdrawn/withdrawn.page.tsx';
import type { AccountSettingsSources } from './faces/security-block.ts';

/** Login data, leaving and coming back: what a person does to the account itself. */
export const mountAccountSettings = (parts: Parts, sources: AccountSettingsSources): Feature => ({
  name: 'account-settings',
  routes: [
    ...passwordRoutes(parts),
    ...addressRoutes(parts),
    ...addressKeyRoutes(parts),
    ...proofRoutes(parts),
    ...securityRoutes(parts, sources),
    ...authenticatorRoutes(parts),
    ...recoveryCodesRoutes(parts),
    ...passkeysRoutes(parts),
    ...passkeyRoutes(parts),
    ...withdrawalRoutes(parts),
    ...consentRoutes(parts),
    ...withdrawnRoutes(),
    ...reregistrationRoutes(parts),
    ...returnKeyRoutes(parts),
    ...addressConfirmationRoutes(parts),
  ],
});
