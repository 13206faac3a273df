import { describeProblem, parseFlow } from '@callwright/flow/check';
import type { Flow, Problem } from '@callwright/flow/document';
import { Alert, Button, FileButton, Group, List, Modal, Stack, Text, Textarea } from '@mantine/core';
import { IconAlertCircle, IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import { builtValidators } from '../problems/validators.ts';

type ImportDialogProps = {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onFlow: (flow: Flow) => void;
  /** What the button says: whether a new call flow is made or this one replaced. */
  readonly action: string;
};

const SHOWN = 12;

/** Takes a call flow out of a file or a text, or says what is wrong with it and where. */
export function ImportDialog({ opened, onClose, onFlow, action }: ImportDialogProps) {
  const { t } = useTranslation('editor');
  const language = useScreenLanguage();
  const [text, setText] = useState('');
  const [problems, setProblems] = useState<readonly Problem[]>([]);

  const take = (candidate: string) => {
    setText(candidate);
    const result = parseFlow(candidate, builtValidators);
    const errors = result.problems.filter(({ severity }) => severity === 'error');
    setProblems(errors);
    if (!('flow' in result) || errors.length > 0) return;
    setText('');
    onClose();
    onFlow(result.flow);
  };

  return (
    <Modal opened={opened} onClose={onClose} title={t('import.title')} size="lg">
      <Stack>
        <Text size="sm" c="dimmed">
          {t('import.lead')}
        </Text>
        <FileButton accept="application/json,.json" onChange={(file) => void file?.text().then(take)}>
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconFileImport size={17} aria-hidden />}>
              {t('import.file')}
            </Button>
          )}
        </FileButton>
        <Textarea
          label={t('import.text')}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setProblems([]);
          }}
          rows={8}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 12.5 } }}
          spellCheck={false}
        />
        {problems.length > 0 && (
          <Alert
            color="red"
            icon={<IconAlertCircle size={18} aria-hidden />}
            title={t('import.broken', { count: problems.length })}
          >
            <List size="sm" spacing={4}>
              {problems.slice(0, SHOWN).map((problem) => {
                const { message, fix } = describeProblem(problem, language);
                return (
                  <List.Item key={`${problem.code} ${problem.pointer} ${JSON.stringify(problem.values)}`}>
                    {message} {fix}
                  </List.Item>
                );
              })}
            </List>
            {problems.length > SHOWN && <Text size="sm">{t('import.more', { count: problems.length - SHOWN })}</Text>}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button disabled={text.trim() === ''} onClick={() => take(text)}>
            {action}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
