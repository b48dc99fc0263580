import { useLingui } from '@lingui/react/macro';
import { SelectField, TextAreaField, TextField } from '../ui/fields.tsx';
import type { OfficeRowFragment } from './OfficesPage.generated.ts';
import { mayStandAbove } from './office-form.ts';
import { RegencyFields } from './RegencyFields.tsx';
import type { OfficeFormState } from './useOfficeForm.ts';
import { officeKinds, useOfficeWords } from './useOfficeWords.ts';

interface OfficeFieldsProps {
  state: OfficeFormState;
  offices: readonly OfficeRowFragment[];
  elsewhere: ReadonlyMap<string, string>;
}

export function OfficeFields({ state, offices, elsewhere }: OfficeFieldsProps) {
  const { t } = useLingui();
  const words = useOfficeWords();
  const { values, change, problemOf } = state;
  const parents = offices.filter(({ kind }) => mayStandAbove(kind, values.kind));
  return (
    <>
      <TextField
        id="name"
        label={t`Nama kantor`}
        problem={problemOf('name')}
        value={values.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <TextField
        id="code"
        label={t`Kode`}
        hint={t`Misalnya KC-JMB. Tidak boleh sama dengan kantor lain.`}
        problem={problemOf('code')}
        characters={12}
        value={values.code}
        onChange={(event) => change({ code: event.currentTarget.value })}
      />
      <SelectField
        id="kind"
        label={t`Jenis`}
        problem={problemOf('kind')}
        characters={24}
        value={values.kind}
        onChange={(event) => {
          const kind = officeKinds.find((known) => known === event.currentTarget.value) ?? '';
          const parent = offices.find(({ id }) => id === values.parentId);
          change({ kind, parentId: parent && mayStandAbove(parent.kind, kind) ? parent.id : '' });
        }}
        data={[{ value: '', label: t`Pilih jenis` }, ...officeKinds.map((value) => ({ value, label: words[value] }))]}
      />
      {values.kind !== 'HEAD' && (
        <SelectField
          id="parent"
          label={t`Kantor induk`}
          optionalMark={t`boleh kosong`}
          problem={problemOf('parent')}
          characters={44}
          value={values.parentId}
          onChange={(event) => change({ parentId: event.currentTarget.value })}
          data={[
            { value: '', label: t`Tidak ada` },
            ...parents.map((office) => ({ value: office.id, label: `${office.name} (${office.code})` })),
          ]}
        />
      )}
      <TextAreaField
        id="address"
        label={t`Alamat`}
        optionalMark={t`boleh kosong`}
        problem={problemOf('address')}
        value={values.address}
        onChange={(event) => change({ address: event.currentTarget.value })}
      />
      <TextField
        id="phone"
        label={t`Telepon`}
        optionalMark={t`boleh kosong`}
        type="tel"
        characters={20}
        problem={problemOf('phone')}
        value={values.phone}
        onChange={(event) => change({ phone: event.currentTarget.value })}
      />
      <RegencyFields state={state} elsewhere={elsewhere} />
    </>
  );
}
