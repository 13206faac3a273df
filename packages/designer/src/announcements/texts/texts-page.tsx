import { IconPencilCog } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type HandedFieldSummary, useHandedFields } from '../../api/fields.ts';
import { EmptyState } from '../../app/empty-state.tsx';
import { LoadFailed } from '../../app/load-failed.tsx';
import { PageLoading } from '../../app/page-loading.tsx';
import { Panel } from '../../app/panel.tsx';
import { formatNumber } from '../../numbers/format-number.ts';
import { useIs } from '../../people/signed-in/use-signed-in.ts';
import leads from '../announcements.module.css';
import { AnnouncementsPage } from '../announcements-page.tsx';
import { HandedField } from './handed-field.tsx';
import classes from './texts.module.css';

/** What call flows leave to the office: texts and values that act from the next call on. */
export default function TextsPage() {
  const { t } = useTranslation('announcements');
  const designer = useIs('designer');
  const { data: fields, error, refetch } = useHandedFields();
  return (
    <AnnouncementsPage tab="texts">
      {fields === undefined && (error === null ? <PageLoading /> : <LoadFailed onAgain={() => void refetch()} />)}
      {fields?.length === 0 && (
        <EmptyState
          icon={IconPencilCog}
          title={t('texts.empty.title')}
          text={t(designer ? 'texts.empty.designer' : 'texts.empty.text')}
        />
      )}
      {fields !== undefined && fields.length > 0 && (
        <>
          <div className={leads.lead}>
            <p>{t('texts.lead')}</p>
          </div>
          <div className={classes.flows}>
            {byFlow(fields).map(([flow, some]) => (
              <Panel
                key={flow}
                title={some[0]?.flowTitle ?? flow}
                text={(some[0]?.numbers ?? []).map(formatNumber).join(', ')}
              >
                <ul className={classes.fields}>
                  {some.map((field) => (
                    <HandedField key={`${field.flow} ${field.name}`} field={field} />
                  ))}
                </ul>
              </Panel>
            ))}
          </div>
        </>
      )}
    </AnnouncementsPage>
  );
}

function byFlow(fields: readonly HandedFieldSummary[]): readonly (readonly [string, readonly HandedFieldSummary[]])[] {
  const flows = [...new Set(fields.map(({ flow }) => flow))];
  return flows.map((flow) => [flow, fields.filter((field) => field.flow === flow)] as const);
}
