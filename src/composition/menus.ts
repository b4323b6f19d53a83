import { mayManageStaff, mayRegisterJobSeekers } from '#features/staff/index.ts';
import type { Face, Owner } from '#platform/http/route.ts';

interface MenuItem {
  readonly label: string;
  readonly href: string;
  readonly mayBeSeenBy?: (owner: Owner) => boolean;
}

/** The menus of the faces, in the order they are shown (HOME-1 names the job seeker's). */
const menus: Readonly<Record<Face, readonly MenuItem[]>> = {
  public: [],
  mypage: [
    { label: 'ホーム', href: '/mypage' },
    { label: '求人検索', href: '/mypage/jobs' },
    { label: '求職活動状況', href: '/mypage/applications' },
    { label: 'メッセージ', href: '/mypage/messages' },
    { label: '求職者情報・設定', href: '/mypage/settings' },
  ],
  counter: [
    { label: '窓口', href: '/counter' },
    { label: '求職者を探す', href: '/counter/job-seekers', mayBeSeenBy: mayRegisterJobSeekers },
    { label: '求職者を登録する', href: '/counter/registration', mayBeSeenBy: mayRegisterJobSeekers },
    { label: '求人を探す', href: '/counter/jobs', mayBeSeenBy: mayRegisterJobSeekers },
    { label: '事業所', href: '/counter/establishments', mayBeSeenBy: mayRegisterJobSeekers },
    { label: '求人の申込み', href: '/counter/orders', mayBeSeenBy: mayRegisterJobSeekers },
    { label: 'お知らせを送る', href: '/counter/notices', mayBeSeenBy: mayRegisterJobSeekers },
    { label: '証明を確かめる', href: '/counter/certificates', mayBeSeenBy: mayRegisterJobSeekers },
    { label: '職員', href: '/counter/staff', mayBeSeenBy: mayManageStaff },
    { label: '安定所', href: '/counter/offices', mayBeSeenBy: mayManageStaff },
    { label: '自分の設定', href: '/counter/settings' },
  ],
  employer: [
    { label: 'ホーム', href: '/employer' },
    { label: '求人', href: '/employer/vacancies' },
    { label: '応募者', href: '/employer/applications' },
    { label: '求職者をさがす', href: '/employer/job-seekers' },
    { label: 'リクエスト', href: '/employer/requests' },
    { label: 'メッセージ', href: '/employer/messages' },
    { label: '事業所情報・設定', href: '/employer/settings' },
  ],
};

const isCurrent = (href: string, path: string): boolean =>
  path === href || (href.split('/').length > 2 && path.startsWith(`${href}/`));

export function menuOf(
  face: Face,
  owner: Owner | undefined,
  path: string,
): readonly { label: string; href: string; current: boolean }[] {
  if (owner === undefined) return [];
  return menus[face]
    .filter((item) => item.mayBeSeenBy?.(owner) !== false)
    .map(({ label, href }) => ({ label, href, current: isCurrent(href, path) }));
}
