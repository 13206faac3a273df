import type { Flow } from '@callwright/flow/document';
import type { Simulation } from '@callwright/flow/simulation';
import { IconLock } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { valueText } from '../../calls/story/personal.ts';
import { valuesOf } from './values-of.ts';
import classes from './watch.module.css';

type ValuesProps = { readonly flows: readonly Flow[]; readonly simulation: Simulation };

/** The variables of the flows that the call has been in, as they are now. */
export function Values({ flows, simulation }: ValuesProps) {
  const { t } = useTranslation('phone');
  const { trace } = simulation;
  const values = useMemo(() => valuesOf(flows, trace), [flows, trace]);
  if (values.length === 0) return <p className={classes.empty}>{t('values.empty')}</p>;
  const used = flows.filter(({ id }) => values.some(({ flow }) => flow === id));
  return (
    <div className={classes.list}>
      {used.map(({ id, title }) => (
        <section key={id}>
          {used.length > 1 && <h3 className={classes.heading}>{title}</h3>}
          <dl className={classes.values}>
            {values
              .filter(({ flow }) => flow === id)
              .map(({ name, title: label, set, secret, value }) => (
                <div key={name} className={classes.value} data-set={set || undefined}>
                  <dt>{label}</dt>
                  <dd>
                    {secret ? (
                      <>
                        <IconLock size={13} aria-hidden /> {t('values.secret')}
                      </>
                    ) : value === '' ? (
                      <span className={classes.none}>{t('values.none')}</span>
                    ) : (
                      valueText(value)
                    )}
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
