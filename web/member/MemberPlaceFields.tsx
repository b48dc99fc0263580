import { useLingui } from '@lingui/react/macro';
import { Controller } from 'react-hook-form';
import { RegionPicker } from '../region/RegionPicker.tsx';
import { TextField } from '../ui/fields.tsx';
import classes from './MemberPlaceFields.module.css';
import type { MemberFormState } from './useMemberForm.ts';

/** Where the person lives. An existing member changes village by an act of its own, which keeps the date. */
export function MemberPlaceFields({ state, isNew }: { state: MemberFormState; isNew: boolean }) {
  const { t } = useLingui();
  const { form, problemOf } = state;
  return (
    <>
      {isNew && (
        <Controller
          name="village"
          control={form.control}
          render={({ field }) => (
            <RegionPicker
              id="village"
              label={t`Desa atau kelurahan`}
              hint={t`Ketik sebagian nama, lalu pilih.`}
              level="VILLAGE"
              problem={problemOf('village')}
              value={field.value}
              onChange={field.onChange}
              ref={field.ref}
            />
          )}
        />
      )}
      <TextField
        id="address"
        label={t`Alamat`}
        hint={t`Jalan, dusun, atau nomor rumah.`}
        problem={problemOf('address')}
        {...form.register('address')}
      />
      <div className={classes.pair}>
        <TextField
          id="rt"
          label="RT"
          optionalMark={t`boleh kosong`}
          problem={problemOf('rt')}
          characters={4}
          inputMode="numeric"
          maxLength={3}
          {...form.register('rt')}
        />
        <TextField
          id="rw"
          label="RW"
          optionalMark={t`boleh kosong`}
          problem={problemOf('rw')}
          characters={4}
          inputMode="numeric"
          maxLength={3}
          {...form.register('rw')}
        />
      </div>
    </>
  );
}
