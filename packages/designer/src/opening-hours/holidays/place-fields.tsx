import { Select } from '@mantine/core';
import { useCountries } from '../../api/holidays.ts';
import { useSpeaker } from '../words/use-speaker.ts';

export type Place = { readonly country: string | null; readonly region: string | null };

/** Country, and the region where the country's holidays differ by it. */
export function PlaceFields({ place, onChange }: { readonly place: Place; readonly onChange: (place: Place) => void }) {
  const { t, language } = useSpeaker();
  const { data: countries = [] } = useCountries(language);
  const regions = countries.find(({ code }) => code === place.country)?.regions ?? [];
  const choices = (places: readonly { readonly code: string; readonly name: string }[]) =>
    places.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <>
      <Select
        label={t('holidays.country')}
        placeholder={t('holidays.countryHint')}
        searchable
        data={choices(countries)}
        value={place.country}
        onChange={(country) => onChange({ country, region: null })}
      />
      {regions.length > 0 && (
        <Select
          label={t('holidays.region')}
          placeholder={t('holidays.wholeCountry')}
          searchable
          clearable
          data={choices(regions)}
          value={place.region}
          onChange={(region) => onChange({ ...place, region })}
        />
      )}
    </>
  );
}
