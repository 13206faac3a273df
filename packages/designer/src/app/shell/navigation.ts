import {
  type Icon,
  IconAddressBook,
  IconChecklist,
  IconClock,
  IconDeviceTv,
  IconHeadset,
  IconHistory,
  IconListDetails,
  IconPhone,
  IconPhoneIncoming,
  IconRoute,
  IconSettings,
  IconShieldLock,
  IconSpeakerphone,
  IconSunHigh,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';

/** The groups of the left bar, in their order. */
export const GROUPS = ['day', 'callersHear', 'team', 'house'] as const;
export type Group = (typeof GROUPS)[number];

export type NavigationItem = {
  readonly path: string;
  /** Where it leads those whose page the first isn’t. */
  readonly pages?: readonly string[];
  /** Key below `nav` in the texts of the app. */
  readonly label:
    | 'today'
    | 'desk'
    | 'live'
    | 'calls'
    | 'followUps'
    | 'customers'
    | 'flows'
    | 'openingHours'
    | 'announcements'
    | 'lists'
    | 'numbers'
    | 'queues'
    | 'team'
    | 'dataProtection'
    | 'history'
    | 'settings';
  readonly icon: Icon;
  readonly group: Group;
};

/** Pages that exist; what comes later is absent, not empty. */
export const NAVIGATION: readonly NavigationItem[] = [
  { path: '/today', label: 'today', icon: IconSunHigh, group: 'day' },
  { path: '/desk', label: 'desk', icon: IconHeadset, group: 'day' },
  { path: '/live', label: 'live', icon: IconDeviceTv, group: 'day' },
  { path: '/calls', pages: ['/calls/messages', '/calls/mine'], label: 'calls', icon: IconPhoneIncoming, group: 'day' },
  { path: '/follow-ups', label: 'followUps', icon: IconChecklist, group: 'day' },
  { path: '/customers', label: 'customers', icon: IconAddressBook, group: 'day' },
  { path: '/flows', label: 'flows', icon: IconRoute, group: 'callersHear' },
  { path: '/opening-hours', label: 'openingHours', icon: IconClock, group: 'callersHear' },
  { path: '/announcements', label: 'announcements', icon: IconSpeakerphone, group: 'callersHear' },
  { path: '/lists', label: 'lists', icon: IconListDetails, group: 'callersHear' },
  { path: '/numbers', label: 'numbers', icon: IconPhone, group: 'callersHear' },
  { path: '/queues', label: 'queues', icon: IconUsersGroup, group: 'team' },
  { path: '/team', label: 'team', icon: IconUsers, group: 'team' },
  { path: '/data-protection', label: 'dataProtection', icon: IconShieldLock, group: 'house' },
  { path: '/history', label: 'history', icon: IconHistory, group: 'house' },
  { path: '/settings', label: 'settings', icon: IconSettings, group: 'house' },
];
