import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../app/page.tsx';
import { PageTabs } from '../app/page-tabs.tsx';

const TABS = ['connections', 'dialling', 'voices', 'credentials', 'alerts', 'people', 'keys'] as const;

type SettingsPageProps = { readonly tab: (typeof TABS)[number]; readonly children: ReactNode };

/** The frame of the settings' pages. */
export function SettingsPage({ tab, children }: SettingsPageProps) {
  const { t } = useTranslation('connections');
  const name = t(`tabs.${tab}`);
  return (
    <Page title={t('settings')} documentTitle={`${name} · ${t('settings')}`}>
      <PageTabs tabs={TABS.map((each) => ({ path: `/settings/${each}`, label: t(`tabs.${each}`) }))} />
      {children}
    </Page>
  );
}
