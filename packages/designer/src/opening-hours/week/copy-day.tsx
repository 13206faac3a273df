import { WEEKDAYS, type Weekday } from '@callwright/flow/hours';
import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { weekdayName } from '../words/dates.ts';
import { useSpeaker } from '../words/use-speaker.ts';

type CopyDayProps = { readonly from: Weekday; readonly onCopy: (to: readonly Weekday[]) => void };

/** Gives other days the hours of this one. */
export function CopyDay({ from, onCopy }: CopyDayProps) {
  const { t, language } = useSpeaker();
  const [opened, setOpened] = useState(false);
  const [chosen, setChosen] = useState<readonly Weekday[]>([]);
  const nameOf = (weekday: Weekday) => weekdayName(language, WEEKDAYS.indexOf(weekday));
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus position="bottom-start" shadow="md">
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-label={t('week.copyOf', { day: nameOf(from) })}
          leftSection={<IconCopy size={15} aria-hidden />}
          onClick={() => {
            setChosen([]);
            setOpened(!opened);
          }}
        >
          {t('week.copy')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('week.copyOf', { day: nameOf(from) })}>
        <Stack gap="xs">
          {WEEKDAYS.filter((weekday) => weekday !== from).map((weekday) => (
            <Checkbox
              key={weekday}
              label={nameOf(weekday)}
              checked={chosen.includes(weekday)}
              onChange={(event) =>
                setChosen(event.currentTarget.checked ? [...chosen, weekday] : chosen.filter((one) => one !== weekday))
              }
            />
          ))}
          <Button
            size="xs"
            disabled={chosen.length === 0}
            onClick={() => {
              onCopy(chosen);
              setOpened(false);
            }}
          >
            {t('week.copyNow')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
