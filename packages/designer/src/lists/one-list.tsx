import { Button, Menu } from '@mantine/core';
import { IconColumns, IconDownload, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ListSummary, listsApi } from '../api/lists.ts';
import { BackLink } from '../app/links/back-link.tsx';
import { Page } from '../app/page.tsx';
import { Panel } from '../app/panel.tsx';
import { EditHeadDialog } from './head/edit-head-dialog.tsx';
import { ListHistory } from './history/list-history.tsx';
import { ImportDialog } from './import/import-dialog.tsx';
import classes from './lists.module.css';
import { useMayMakeLists } from './may-make-lists.ts';
import { RemoveList } from './remove-list.tsx';
import { RowsPanel } from './rows/rows-panel.tsx';
import { usePlaces } from './use-places.ts';

const DELIMITERS = [
  [';', 'semicolon'],
  [',', 'comma'],
] as const;

/** Everything about one list. */
export function OneList({ list }: { readonly list: ListSummary }) {
  const { t } = useTranslation('lists');
  const places = usePlaces();
  const mayMake = useMayMakeLists();
  const [open, setOpen] = useState<'head' | 'import' | null>(null);
  const close = () => setOpen(null);
  return (
    <Page
      title={list.title}
      documentTitle={`${list.title} · ${t('title')}`}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconUpload size={17} aria-hidden />}
            onClick={() => setOpen('import')}
          >
            {t('import.open')}
          </Button>
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="default" leftSection={<IconDownload size={17} aria-hidden />}>
                {t('export')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {DELIMITERS.map(([delimiter, name]) => (
                <Menu.Item
                  key={name}
                  component="a"
                  href={listsApi.csv(list.name, delimiter)}
                  download={`${list.name}.csv`}
                >
                  {t(`exports.${name}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
          <Button variant="default" leftSection={<IconColumns size={17} aria-hidden />} onClick={() => setOpen('head')}>
            {t('head.edit')}
          </Button>
        </>
      }
    >
      <BackLink href="/lists">{t('back')}</BackLink>
      <div className={classes.panels}>
        <RowsPanel list={list} />
        <Panel title={t('list.used')} text={places(list.usedBy)} />
        <ListHistory list={list} />
        {mayMake && <RemoveList list={list} />}
      </div>
      {open === 'head' && <EditHeadDialog list={list} onClose={close} />}
      {open === 'import' && <ImportDialog list={list} onClose={close} />}
    </Page>
  );
}
