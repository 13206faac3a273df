import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../app/page.tsx';
import { PageTabs } from '../app/page-tabs.tsx';
import { useMayOpen } from '../people/signed-in/use-signed-in.ts';

const TABS = {
  special: 'special',
  texts: 'texts',
  recordings: 'recordings',
  speakersList: 'speakers-list',
  music: 'music',
} as const;
type Tab = keyof typeof TABS;

type AnnouncementsPageProps = { readonly tab: Tab; readonly children: ReactNode; readonly actions?: ReactNode };

/** The frame of the pages about what callers hear. */
export function AnnouncementsPage({ tab, actions, children }: AnnouncementsPageProps) {
  const { t } = useTranslation('announcements');
  const mayOpen = useMayOpen();
  const tabs = (Object.keys(TABS) as Tab[])
    .map((key) => ({ path: `/announcements/${TABS[key]}`, label: t(`tabs.${key}`) }))
    .filter(({ path }) => mayOpen(path));
  return (
    <Page title={t('title')} actions={actions} documentTitle={`${t(`tabs.${tab}`)} · ${t('title')}`}>
      <PageTabs tabs={tabs} />
      {children}
    </Page>
  );
}
