import { ActionIcon, Menu } from '@mantine/core';
import { IconDotsVertical, IconTrash } from '@tabler/icons-react';

type RemoveMenuProps = {
  /** What would be removed: says so to those who can't see where the menu stands. */
  readonly title: string;
  readonly action: string;
  readonly onRemove: () => void;
};

/** Three dots beside a title, with the way to be rid of the thing behind them. */
export function RemoveMenu({ title, action, onRemove }: RemoveMenuProps) {
  return (
    <Menu position="bottom-end" width={180}>
      <Menu.Target>
        <ActionIcon size={34} aria-label={`${title}: ${action} …`}>
          <IconDotsVertical size={18} stroke={1.7} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item color="var(--danger)" leftSection={<IconTrash size={16} aria-hidden />} onClick={onRemove}>
          {action}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
