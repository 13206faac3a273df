import { ActionIcon, Button, SegmentedControl, Tooltip, VisuallyHidden } from '@mantine/core';
import {
  IconAdjustmentsHorizontal,
  IconListTree,
  IconPhoneCall,
  IconRoute,
  IconStethoscope,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { WayLive } from '../go-live/outcome.ts';
import { HAS_PHONE } from '../phone-slot.tsx';
import { useEditor } from '../store/use-editor.ts';
import classes from './editor-header.module.css';
import { FlowMenu } from './flow-menu.tsx';
import { FlowTitle } from './flow-title.tsx';
import { GoLiveButton } from './go-live-button.tsx';
import { Standing } from './standing.tsx';

export type View = 'drawing' | 'list';

type EditorHeaderProps = {
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly phone: boolean;
  readonly onPhone: () => void;
  readonly onCheck: () => void;
  readonly onSettings: () => void;
  readonly onGoLive: (way: WayLive) => void;
};

/** The call flow's name, how it stands, and what one can do with the whole of it. */
export function EditorHeader({ view, onView, phone, onPhone, onCheck, onSettings, onGoLive }: EditorHeaderProps) {
  const { t } = useTranslation('editor');
  const { errors, warnings } = useEditor((state) => state.findings);
  const title = useEditor((state) => state.flow.title);
  const found = errors + warnings;
  return (
    <header className={classes.header}>
      <div className={classes.names}>
        <VisuallyHidden component="h1">{title}</VisuallyHidden>
        <FlowTitle />
        <Standing />
      </div>
      <SegmentedControl
        size="xs"
        value={view}
        onChange={(value) => onView(value === 'list' ? 'list' : 'drawing')}
        aria-label={t('view.label')}
        data={[
          { value: 'drawing', label: <ViewLabel icon={IconRoute} text={t('view.drawing')} /> },
          { value: 'list', label: <ViewLabel icon={IconListTree} text={t('view.list')} /> },
        ]}
      />
      <Tooltip label={t('settings.title')}>
        <ActionIcon size={34} aria-label={t('settings.title')} onClick={onSettings}>
          <IconAdjustmentsHorizontal size={19} stroke={1.7} />
        </ActionIcon>
      </Tooltip>
      <FlowMenu />
      <Button
        variant="default"
        leftSection={<IconStethoscope size={17} stroke={1.7} aria-hidden />}
        rightSection={
          found > 0 ? (
            <span className={classes.count} data-error={errors > 0 || undefined}>
              {found}
            </span>
          ) : null
        }
        onClick={onCheck}
      >
        {t('header.check')}
      </Button>
      {HAS_PHONE && (
        <Button
          variant={phone ? 'light' : 'default'}
          leftSection={<IconPhoneCall size={17} stroke={1.7} aria-hidden />}
          aria-pressed={phone}
          onClick={onPhone}
        >
          {t('header.try')}
        </Button>
      )}
      <GoLiveButton onGoLive={onGoLive} />
    </header>
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
