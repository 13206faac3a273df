import type { Role } from '../../api/people-types.ts';

type Whose = readonly Exclude<Role, 'admin'>[] | 'everyone';

/**
 * Whose page is at an address; the longest beginning counts. Administrators open all of them. The server decides what is served:
 * this table only keeps people from pages that would stay empty.
 */
const PAGES: Readonly<Record<string, Whose>> = {
  '/': 'everyone',
  '/account': 'everyone',
  '/hello': ['designer'],
  '/today': ['designer', 'business', 'supervisor'],
  '/desk': ['agent', 'supervisor'],
  '/follow-ups': ['agent', 'supervisor'],
  '/customers': ['agent', 'supervisor'],
  '/calls': ['supervisor', 'data-protection'],
  '/calls/mine': ['agent', 'supervisor'],
  '/calls/messages': ['business', 'supervisor'],
  '/flows': ['designer'],
  '/opening-hours': ['designer', 'business', 'supervisor'],
  '/announcements': ['designer', 'business', 'supervisor'],
  '/announcements/special': ['business', 'supervisor'],
  '/announcements/texts': ['designer', 'business'],
  '/announcements/speakers-list': ['designer'],
  '/announcements/music': ['designer'],
  '/fields': ['designer', 'business'],
  '/lists': ['designer', 'business', 'supervisor'],
  '/numbers': [],
  '/queues': ['supervisor'],
  '/team': ['supervisor'],
  '/live': ['supervisor'],
  '/data-protection': ['data-protection'],
  '/data-protection/monitoring': 'everyone',
  '/history': ['data-protection'],
  '/settings': [],
};

/** Whether an address has a page for somebody with these roles. What stands in no table is nobody's secret: it isn't there. */
export function mayOpen(roles: readonly Role[], path: string): boolean {
  const key = keyOf(path);
  const whose = PAGES[key] ?? 'everyone';
  return whose === 'everyone' || roles.includes('admin') || whose.some((role) => roles.includes(role));
}

/** `/flows/main/versions` → `/flows` */
function keyOf(path: string): string {
  if (path in PAGES) return path;
  const end = path.lastIndexOf('/');
  return end <= 0 ? path : keyOf(path.slice(0, end));
}
