import { findOffice } from '#features/offices/index.ts';
import { listPasskeys } from '#features/ways-in/index.ts';
import { type Answer, problem, showPage } from '#platform/http/answer.ts';
import type { SignedInRequest } from '#platform/http/route.ts';
import type { Parts } from '#platform/parts.ts';
import { findStaff } from '../../../store/staff.store.ts';
import { homeCrumb, settingsCrumb } from '../counter-paths.ts';
import { type SettingsNotice, settingsNotices } from './settings.text.ts';
import { SettingsView } from './settings.view.tsx';

export const settingsPage = (parts: Parts) => ({
  async show({ owner, session, query }: SignedInRequest): Promise<Answer> {
    const staff = await findStaff(parts.database.reading, owner.id);
    if (staff === undefined) return problem('not-found');
    const office = await findOffice(parts.database.reading, staff.office_number);
    const body = (
      <SettingsView
        staff={staff}
        passkeys={(await listPasskeys(parts.database.reading, { kind: 'staff', id: staff.id })).length}
        officeName={office?.name ?? staff.office_number}
        previousLoginAt={session.previousLoginAt}
        notice={(Object.keys(settingsNotices) as SettingsNotice[]).find((one) => one === query['done'])}
      />
    );
    return showPage({
      title: settingsCrumb.label,
      crumbs: [homeCrumb, { label: settingsCrumb.label }],
      body,
    });
  },
});
