import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refreshQueues } from '../../api/queues.ts';
import { type AgentSetUp, setUpOf, type TeamPerson, teamApi, undoLastOfAgent } from '../../api/team.ts';
import { Panel } from '../../app/panel.tsx';
import { LeaveGuard } from '../../app/saving/leave-guard.tsx';
import { UnsavedBar } from '../../app/saving/unsaved-bar.tsx';
import { useQueueRefusal } from '../../queues/use-queue-refusal.ts';
import { useDoneNote } from '../../today/done-note.tsx';
import { DevicesField } from './devices-field.tsx';
import { type SkillLine, SkillsField, skillLines, skillsOf } from './skills-field.tsx';

type SetUpFormProps = {
  readonly person: TeamPerson;
  /** Skills that somebody has or a call flow asks for. */
  readonly known: readonly string[];
  readonly onDirty: (dirty: boolean) => void;
};

/** Somebody's skills and telephones, saved together. */
export function SetUpForm({ person, known, onDirty }: SetUpFormProps) {
  const { t } = useTranslation('team');
  const refusalText = useQueueRefusal();
  const done = useDoneNote();
  const [skills, setSkills] = useState<readonly SkillLine[]>(() => skillLines(person.skills));
  const [{ devices, ring }, setTelephones] = useState<Pick<AgentSetUp, 'devices' | 'ring'>>(person);
  const draft: AgentSetUp = { devices, ring, skills: skillsOf(skills) };
  const dirty = JSON.stringify(draft) !== JSON.stringify(setUpOf(person));
  useEffect(() => onDirty(dirty), [dirty, onDirty]);
  const save = useMutation({
    mutationFn: () => teamApi.setUp(person.person, person, draft),
    onSuccess: () => done({ message: t('saved'), undo: () => undoLastOfAgent(person.person) }),
    onSettled: refreshQueues,
  });
  const lacking =
    devices.some((device) => device.kind === 'number' && device.number.trim() === '') ||
    skills.some(
      ({ skill }, i) => skill.trim() === '' || skills.findIndex((one) => one.skill.trim() === skill.trim()) !== i,
    );
  return (
    <>
      <Panel title={t('panels.skills')} text={t('skills.text')}>
        <SkillsField lines={skills} known={known} onChange={setSkills} />
      </Panel>
      <Panel title={t('panels.telephones')} text={t('devices.text')}>
        <DevicesField devices={devices} ring={ring} onChange={setTelephones} />
      </Panel>
      {dirty && (
        <UnsavedBar
          label={t('bar.unsaved')}
          what={<p>{t(lacking ? 'bar.lacking' : 'bar.unsaved')}</p>}
          refusal={save.error === null ? null : refusalText(save.error)}
          buttons={
            <Button size="md" disabled={lacking} loading={save.isPending} onClick={() => save.mutate()}>
              {t('bar.save')}
            </Button>
          }
        />
      )}
      <LeaveGuard dirty={dirty && !save.isSuccess} />
    </>
  );
}
