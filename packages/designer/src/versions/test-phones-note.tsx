import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useLists } from '../api/lists.ts';
import { Panel } from '../app/panel.tsx';

/** Name of the list of those who reach the draft when they ring a live number. */
const TEST_PHONES = 'test-phones';

/** Where to say who reaches the draft by telephone. */
export function TestPhonesNote() {
  const { t } = useTranslation('versions');
  const { data: lists = [] } = useLists();
  // Until there is one, the page of lists offers to make it.
  const isThere = lists.some(({ name }) => name === TEST_PHONES);
  return (
    <Panel title={t('testPhones.title')} text={t('testPhones.text')}>
      <Anchor component={Link} href={isThere ? `/lists/${TEST_PHONES}` : '/lists'} size="sm">
        {t('testPhones.open')}
      </Anchor>
    </Panel>
  );
}
