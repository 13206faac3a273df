import { Alert, SegmentedControl } from '@mantine/core';
import { IconRoute, IconTextPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useVersions } from '../../api/versions.ts';
import { BackLink } from '../../app/links/back-link.tsx';
import { LoadFailed } from '../../app/load-failed.tsx';
import { PageLoading } from '../../app/page-loading.tsx';
import classes from './compare-page.module.css';
import { ComparedPicture } from './compared-picture.tsx';
import { ComparedText } from './compared-text.tsx';
import { SideChoice } from './side-choice.tsx';
import { parseSide, type Side, useSide } from './use-side.ts';

type ComparePageProps = { readonly id: string; readonly before: string; readonly after: string };
type View = 'drawing' | 'text';

/** Two versions of a call flow: what differs, on one drawing, in words, and as text. */
export default function ComparePage({ id, before, after }: ComparePageProps) {
  const { t } = useTranslation('versions');
  const [, goTo] = useLocation();
  const [view, setView] = useState<View>('drawing');
  const { data: known, error } = useVersions(id);
  const live =
    known === undefined ? undefined : (known.aliases.find(({ alias }) => alias === 'live')?.revision ?? null);
  const [one, other] = [parseSide(before), parseSide(after)];
  const earlier = useSide(id, one, live);
  const later = useSide(id, other, live);
  const failed = error ?? earlier.error ?? later.error;
  const title = later.data?.title ?? earlier.data?.title;
  const choose = (from: Side, to: Side) => goTo(`/flows/${id}/versions/compare/${from}/${to}`, { replace: true });
  const nothing =
    one === null || other === null || (known !== undefined && live === null && [one, other].includes('live'));
  return (
    <div className={classes.page}>
      <title>{`${t('compare.title')} · Callwright`}</title>
      <BackLink href={`/flows/${id}/versions`} tight>
        {t('all')}
      </BackLink>
      <header className={classes.header}>
        <h1>{title === undefined ? t('compare.title') : t('compare.of', { title })}</h1>
        <SegmentedControl
          size="xs"
          value={view}
          onChange={(value) => setView(value === 'text' ? 'text' : 'drawing')}
          aria-label={t('compare.view')}
          data={[
            { value: 'drawing', label: <ViewLabel icon={IconRoute} text={t('compare.drawing')} /> },
            { value: 'text', label: <ViewLabel icon={IconTextPlus} text={t('compare.text')} /> },
          ]}
        />
      </header>
      {known !== undefined && one !== null && other !== null && (
        <SideChoice known={known} before={one} after={other} onChoose={choose} />
      )}
      {failed !== null && (
        <LoadFailed
          onAgain={() => {
            void earlier.refetch();
            void later.refetch();
          }}
        />
      )}
      {nothing && <Alert color="yellow">{t('list.draft.never')}</Alert>}
      {!nothing && failed === null && (earlier.data === undefined || later.data === undefined) && <PageLoading />}
      {earlier.data !== undefined && later.data !== undefined && view === 'drawing' && (
        <ComparedPicture key={`${before} ${after}`} before={earlier.data} after={later.data} />
      )}
      {earlier.data !== undefined && later.data !== undefined && view === 'text' && (
        <ComparedText before={earlier.data} after={later.data} />
      )}
    </div>
  );
}

function ViewLabel({ icon: Icon, text }: { readonly icon: typeof IconRoute; readonly text: string }) {
  return (
    <span className={classes.view}>
      <Icon size={15} stroke={1.7} aria-hidden />
      {text}
    </span>
  );
}
