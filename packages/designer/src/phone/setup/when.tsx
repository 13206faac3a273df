import type { Flow } from '@callwright/flow/document';
import { Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { nameOfLanguage } from '../../i18n/format.ts';
import { useScreenLanguage } from '../../i18n/use-screen-language.ts';
import { CLOCK_PRESETS, presetClock } from '../plan/clock-presets.ts';
import type { PhonePlan } from '../plan/phone-plan.ts';
import classes from './setup-form.module.css';

type WhenProps = {
  readonly plan: PhonePlan;
  readonly flow: Flow;
  readonly onChange: (part: Partial<PhonePlan>) => void;
};

/** The call's clock, and the language that it begins in. */
export function When({ plan, flow, onChange }: WhenProps) {
  const { t } = useTranslation('phone');
  const language = useScreenLanguage();
  const zone = flow.timeZone ?? 'UTC';
  const preset = (name: (typeof CLOCK_PRESETS)[number]) => presetClock(name, Date.now(), zone);
  const [first = 'en', ...others] = flow.languages;
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{t('setup.when')}</legend>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('setup.when')}
        value={plan.clock === '' ? 'now' : 'at'}
        onChange={(value) => onChange({ clock: value === 'now' ? '' : preset('eve') })}
        data={[
          { value: 'now', label: t('setup.now') },
          { value: 'at', label: t('setup.at') },
        ]}
      />
      {plan.clock !== '' && (
        <>
          <TextInput
            type="datetime-local"
            label={t('setup.clock')}
            description={t('setup.clockHelp', { zone: zone.replaceAll('_', ' ') })}
            value={plan.clock}
            onChange={(event) => {
              if (event.currentTarget.value !== '') onChange({ clock: event.currentTarget.value });
            }}
          />
          <div className={classes.presets}>
            {CLOCK_PRESETS.map((name) => (
              <Button key={name} size="compact-xs" variant="default" onClick={() => onChange({ clock: preset(name) })}>
                {t(`setup.presets.${name}`)}
              </Button>
            ))}
          </div>
        </>
      )}
      {others.length > 0 && (
        <Select
          label={t('setup.language')}
          allowDeselect={false}
          value={plan.language === '' ? first : plan.language}
          onChange={(value) => onChange({ language: value === first || value === null ? '' : value })}
          data={[
            { value: first, label: t('setup.firstLanguage', { language: nameOfLanguage(language, first) }) },
            ...others.map((tag) => ({ value: tag, label: nameOfLanguage(language, tag) })),
          ]}
        />
      )}
    </fieldset>
  );
}
