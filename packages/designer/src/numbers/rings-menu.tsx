import { Button, Menu } from '@mantine/core';
import { IconCheck, IconChevronDown, IconClock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhoneNumber } from '../api/numbers.ts';
import { useVersions } from '../api/versions.ts';
import { formatNumber } from './format-number.ts';

type RingsMenuProps = {
  readonly number: PhoneNumber;
  readonly onChoose: (alias: string) => void;
  readonly onLater: () => void;
};

/** Which versions of its call flow a number rings: what is live, what is on Test, or those of a name of one's own. */
export function RingsMenu({ number, onChoose, onLater }: RingsMenuProps) {
  const { t } = useTranslation('numbers');
  const [opened, setOpened] = useState(false);
  const name = useAliasName()(number.alias);
  const { alias, flow } = number;
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-start" width={230} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button
          mt={4}
          size="compact-xs"
          variant="subtle"
          aria-label={t('version.of', { number: formatNumber(number.number), name })}
          rightSection={<IconChevronDown size={13} aria-hidden />}
        >
          {name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {opened && flow !== null && <Names flow={flow} alias={alias} onChoose={onChoose} />}
        <Menu.Divider />
        <Menu.Item leftSection={<IconClock size={16} aria-hidden />} onClick={onLater}>
          {t('version.later')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

type NamesProps = { readonly flow: string; readonly alias: string; readonly onChoose: (alias: string) => void };

function Names({ flow, alias, onChoose }: NamesProps) {
  const nameOf = useAliasName();
  const { data } = useVersions(flow);
  const own = data?.aliases.filter((one) => one.own).map((one) => one.alias) ?? [];
  return ['live', 'test', ...own].map((one) => (
    <Menu.Item
      key={one}
      leftSection={one === alias ? <IconCheck size={16} aria-hidden /> : <span style={{ width: 16 }} />}
      aria-current={one === alias}
      onClick={() => onChoose(one)}
    >
      {nameOf(one)}
    </Menu.Item>
  ));
}

function useAliasName(): (alias: string) => string {
  const { t } = useTranslation('versions');
  return (alias) => (alias === 'live' || alias === 'test' ? t(`alias.${alias}`) : alias);
}
