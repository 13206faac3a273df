import { ActionIcon, Autocomplete, Button, NumberInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from '../../queues/queues.module.css';

/** A skill while it is entered; `key` tells lines apart whose texts are alike. */
export type SkillLine = { readonly key: string; readonly skill: string; readonly level: number };

type SkillsFieldProps = {
  readonly lines: readonly SkillLine[];
  readonly known: readonly string[];
  readonly onChange: (lines: readonly SkillLine[]) => void;
};

const HIGHEST = 10;
const USUAL = 5;

/** What somebody knows, and how well. Skills of others and of call flows are offered, so that they are written alike. */
export function SkillsField({ lines, known, onChange }: SkillsFieldProps) {
  const { t } = useTranslation('team');
  const write = (key: string, change: Partial<SkillLine>) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...change } : line)));
  return (
    <div>
      {lines.length === 0 && <p className={classes.none}>{t('skills.none')}</p>}
      <ul className={classes.rows}>
        {lines.map(({ key, skill, level }, i) => {
          const twice = lines.findIndex((one) => one.skill.trim() === skill.trim()) !== i;
          return (
            <li key={key} className={classes.row}>
              <Autocomplete
                className={classes.who ?? ''}
                aria-label={t('skills.skill', { n: i + 1 })}
                placeholder={t('skills.placeholder')}
                maxLength={64}
                data={known.filter((one) => one === skill || !lines.some((line) => line.skill === one))}
                value={skill}
                error={twice && skill.trim() !== '' ? t('skills.twice') : undefined}
                onChange={(text) => write(key, { skill: text })}
              />
              <NumberInput
                w={110}
                aria-label={t('skills.level', { skill: skill || String(i + 1) })}
                prefix={t('skills.levelPrefix')}
                min={1}
                max={HIGHEST}
                allowDecimal={false}
                clampBehavior="blur"
                value={level}
                onChange={(value) => typeof value === 'number' && write(key, { level: value })}
              />
              <ActionIcon
                size={36}
                aria-label={t('skills.remove', { skill: skill || String(i + 1) })}
                onClick={() => onChange(lines.filter((line) => line.key !== key))}
              >
                <IconTrash size={17} stroke={1.8} aria-hidden />
              </ActionIcon>
            </li>
          );
        })}
      </ul>
      <Button
        variant="subtle"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => onChange([...lines, { key: crypto.randomUUID(), skill: '', level: USUAL }])}
      >
        {t('skills.add')}
      </Button>
    </div>
  );
}

export function skillLines(skills: Readonly<Record<string, number>>): readonly SkillLine[] {
  return Object.entries(skills).map(([skill, level]) => ({ key: skill, skill, level }));
}

/** In the order in which the server tells them. */
export function skillsOf(lines: readonly SkillLine[]): Readonly<Record<string, number>> {
  const sorted = lines.map(({ skill, level }) => [skill.trim(), level] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted);
}
