import { IconRoute } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFlows } from '../api/flows.ts';
import { usePlans } from '../api/plans.ts';
import { ApiError } from '../api/request.ts';
import { useVersions } from '../api/versions.ts';
import { EmptyState } from '../app/empty-state.tsx';
import { BackLink } from '../app/links/back-link.tsx';
import { LoadFailed } from '../app/load-failed.tsx';
import { Page } from '../app/page.tsx';
import { PageLoading } from '../app/page-loading.tsx';
import { ownZone } from '../today/words/times.ts';
import { CanaryPanel } from './canary/canary-panel.tsx';
import { VersionList } from './list/version-list.tsx';
import { PlannedPanel } from './planned/planned-panel.tsx';
import { StandingPanel } from './standing/standing-panel.tsx';
import { TestPhonesNote } from './test-phones-note.tsx';
import { useReleases } from './use-releases.ts';
import classes from './versions-page.module.css';

/** All versions of a call flow, and which of them callers meet, now and later. */
export default function VersionsPage({ id }: { readonly id: string }) {
  const { t } = useTranslation('versions');
  const { data: flows = [] } = useFlows();
  const { data: known, error, refetch } = useVersions(id);
  const { data: plans = [] } = usePlans(id);
  const releases = useReleases(id, known);
  const zone = ownZone();
  const title = flows.find((flow) => flow.id === id)?.title;
  const missing = error instanceof ApiError && error.status === 404;
  if (missing) return <EmptyState icon={IconRoute} title={t('missing.title')} text={t('missing.text')} />;
  return (
    <Page
      title={title === undefined ? t('name') : t('title', { title })}
      lead={t('lead')}
      actions={
        <BackLink href={`/flows/${id}`} tight>
          {t('back')}
        </BackLink>
      }
    >
      {error !== null && known === undefined && <LoadFailed onAgain={() => void refetch()} />}
      {error === null && known === undefined && <PageLoading />}
      {known !== undefined && (
        <div className={classes.panels}>
          <StandingPanel known={known} releases={releases} />
          {known.aliases
            .filter(({ canary }) => canary !== null)
            .map((alias) => (
              <CanaryPanel key={alias.alias} flow={id} alias={alias} releases={releases} />
            ))}
          <PlannedPanel plans={plans} zone={zone} releases={releases} />
          <VersionList flow={id} known={known} plans={plans} zone={zone} releases={releases} />
          <TestPhonesNote />
        </div>
      )}
    </Page>
  );
}
