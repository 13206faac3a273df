import type { Flow } from '@callwright/flow/document';
import type { Simulation } from '@callwright/flow/simulation';
import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { stepName } from '../../calls/story/story-words.ts';
import { useStoryWords } from '../../calls/story/use-story-words.ts';

type FaultNoteProps = {
  readonly flows: readonly Flow[];
  readonly simulation: Simulation;
  readonly ended: boolean;
  readonly onStep?: (id: string) => void;
};

/** Where the call failed last, and the way there. */
export function FaultNote({ flows, simulation, ended, onStep }: FaultNoteProps) {
  const { t } = useTranslation('phone');
  const words = useStoryWords(flows);
  const found = simulation.trace.findLast(({ entry }) => entry.kind === 'fault');
  if (found?.entry.kind !== 'fault') return null;
  const { flow, node, code } = found.entry;
  const here = flow === flows[0]?.id;
  return (
    <Alert
      color={ended ? 'red' : 'yellow'}
      variant="light"
      radius={0}
      py={8}
      icon={<IconAlertTriangle size={18} />}
      title={`${stepName(words, flow, node)}: ${words.t(`story.faults.${code}`)}`}
    >
      {here && onStep !== undefined && (
        <Button size="compact-xs" variant="default" onClick={() => onStep(node)}>
          {t('fault.jump')}
        </Button>
      )}
    </Alert>
  );
}
