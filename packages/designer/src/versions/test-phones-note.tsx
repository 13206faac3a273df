import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Panel } from '../app/panel.tsx';

/** Name of the list of those who reach the draft when they ring a live number. */
const TEST_PHONES = 'test-phones';

/** Where to say who reaches the draft by telephone. */
export function TestPhonesNote() {
  const { t } = useTranslation('versions');
  return (
    <Panel title={t('testPhones.title')} text={t('testPhones.text')}>
      <Anchor component={Link} href={`/lists/${TEST_PHONES}`} size="sm">
        {t('testPhones.open')}
      </Anchor>
    </Panel>
  );
}
