import { useLingui } from '@lingui/react/macro';
import { Button, Checkbox } from '@mantine/core';
import { FieldList } from '../form/FieldList.tsx';
import { RegionPicker } from '../region/RegionPicker.tsx';
import { fullRegionName, regionName } from '../region/region-name.ts';
import classes from './RegencyFields.module.css';
import type { OfficeFormState } from './useOfficeForm.ts';

interface RegencyFieldsProps {
  state: OfficeFormState;
  /** Code of a regency -> the office that serves it now. */
  elsewhere: ReadonlyMap<string, string>;
}

/** The regencies an office serves. One that another office serves is taken over only when that is ticked. */
export function RegencyFields({ state, elsewhere }: RegencyFieldsProps) {
  const { t } = useLingui();
  const { regencies, moved } = state.values;

  function setMoved(code: string, isMoved: boolean) {
    state.change({ moved: isMoved ? [...moved, code] : moved.filter((other) => other !== code) });
  }

  return (
    <FieldList legend={t`Kabupaten/kota yang dilayani`}>
      {regencies.length > 0 && (
        <ul className={classes.chosen}>
          {regencies.map((regency, index) => {
            const office = elsewhere.get(regency.code);
            const name = regionName(regency);
            const fieldId = `regencies.${index}`;
            return (
              <li key={regency.code}>
                <div className={classes.line}>
                  <span>{fullRegionName(regency)}</span>
                  <Button
                    id={office ? undefined : fieldId}
                    variant="subtle"
                    color="red"
                    size="compact-sm"
                    onClick={() => state.change({ regencies: regencies.filter((_, at) => at !== index) })}
                  >
                    {t`Hapus`} <span className="visually-hidden">{name}</span>
                  </Button>
                </div>
                {office && (
                  <Checkbox
                    id={fieldId}
                    label={t`Pindahkan dari ${office}`}
                    description={t`Peserta di ${name} ikut pindah, kecuali mitranya punya kantor sendiri.`}
                    error={state.problemOf(fieldId)}
                    checked={moved.includes(regency.code)}
                    onChange={(event) => setMoved(regency.code, event.currentTarget.checked)}
                    styles={{ description: { fontSize: 13, color: 'var(--ink-mute)' } }}
                  />
                )}
                {!office && state.problemOf(fieldId) && <p className={classes.problem}>{state.problemOf(fieldId)}</p>}
              </li>
            );
          })}
        </ul>
      )}
      <RegionPicker
        id="regency"
        key={regencies.length}
        label={t`Tambah kabupaten atau kota`}
        hint={t`Ketik nama, lalu pilih dari daftar.`}
        level="REGENCY"
        value={null}
        onChange={(region) => {
          if (region && !regencies.some(({ code }) => code === region.code)) {
            state.change({ regencies: [...regencies, region] });
          }
        }}
      />
    </FieldList>
  );
}
