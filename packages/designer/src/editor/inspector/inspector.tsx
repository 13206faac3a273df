import { ActionIcon, Button, Group, Menu, ScrollArea, Text, Tooltip } from '@mantine/core';
import { IconCopy, IconDotsVertical, IconPlayerPlay, IconTrash, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { copySteps } from '../document/clip.ts';
import { useEditor, useEditorStore } from '../store/use-editor.ts';
import classes from './inspector.module.css';
import { StepForm } from './step-form.tsx';
import { StepTitle } from './step-title.tsx';
import { UnknownStep } from './unknown-step.tsx';

/** The form of the chosen step, or what can be done with several. */
export function Inspector() {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  const steps = useEditor((state) => state.selection.steps);
  const close = () => store.getState().select({ steps: [], ways: [] });
  const [id] = steps;
  if (id === undefined) return null;
  return (
    <aside className={classes.inspector} data-document aria-label={t('form.label')}>
      {steps.length === 1 ? (
        <OneStep key={id} id={id} onClose={close} />
      ) : (
        <Group p="md" gap="xs">
          <Text size="sm" flex={1}>
            {t('form.several', { count: steps.length })}
          </Text>
          <Button
            size="xs"
            color="red"
            variant="light"
            leftSection={<IconTrash size={15} aria-hidden />}
            onClick={() => store.getState().remove(store.getState().selection)}
          >
            {t('form.delete')}
          </Button>
        </Group>
      )}
    </aside>
  );
}

function OneStep({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useTranslation('editor');
  const store = useEditorStore();
  const frame = useRef<HTMLDivElement>(null);
  const known = useEditor(({ flow, types }) => {
    const node = flow.nodes[id];
    return node !== undefined && types.find(node.type, node.version) !== undefined;
  });
  const starts = useEditor(({ flow }) => flow.start === id);
  const wish = useEditor((state) => (state.wish?.step === id ? state.wish : null));
  useEffect(() => {
    if (wish !== null) reveal(frame.current, wish.pointer);
  }, [wish]);
  const { edit, remove, paste } = store.getState();
  return (
    <>
      <div className={classes.header}>
        <StepTitle id={id} />
        <Menu position="bottom-end" width={220}>
          <Menu.Target>
            <ActionIcon aria-label={t('form.more')}>
              <IconDotsVertical size={17} stroke={1.8} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconPlayerPlay size={16} aria-hidden />}
              disabled={starts}
              onClick={() => edit((flow) => ({ ...flow, start: id }))}
            >
              {t('form.startHere')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconCopy size={16} aria-hidden />}
              onClick={() => paste(copySteps(store.getState().flow, [id]), { x: 40, y: 40 })}
            >
              {t('form.duplicate')}
            </Menu.Item>
            <Menu.Item
              color="var(--danger)"
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => remove({ steps: [id], ways: [] })}
            >
              {t('form.delete')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <Tooltip label={t('form.close')}>
          <ActionIcon aria-label={t('form.close')} onClick={onClose}>
            <IconX size={17} stroke={1.8} />
          </ActionIcon>
        </Tooltip>
      </div>
      <ScrollArea className={classes.body ?? ''} type="auto" scrollbarSize={8} viewportRef={frame}>
        <div className={classes.form}>{known ? <StepForm id={id} /> : <UnknownStep id={id} />}</div>
      </ScrollArea>
    </>
  );
}

/** Goes to the field of a pointer, or to the nearest around it; to the first field for none. */
function reveal(frame: HTMLDivElement | null, pointer: string): void {
  requestAnimationFrame(() => {
    const fields = [...(frame?.querySelectorAll<HTMLElement>('[data-pointer]') ?? [])];
    const around = fields.filter(
      ({ dataset }) => pointer === dataset.pointer || pointer.startsWith(`${dataset.pointer}/`),
    );
    const field = around.at(-1) ?? fields[0];
    const input = field?.matches('input, textarea, button')
      ? field
      : (field?.querySelector<HTMLElement>('textarea, input') ?? field?.querySelector<HTMLElement>('button'));
    field?.scrollIntoView({ block: 'center' });
    input?.focus({ preventScroll: true });
    if (input instanceof HTMLTextAreaElement) input.setSelectionRange(input.value.length, input.value.length);
  });
}
