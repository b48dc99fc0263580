import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { ecosystems, useGroupWords } from '../group/useGroupWords.ts';
import { RegionPicker } from '../region/RegionPicker.tsx';
import { SelectField, TextField } from '../ui/fields.tsx';
import { ContactFields } from './ContactFields.tsx';
import { PartnerFormChoicesDocument } from './PartnerForm.generated.ts';
import type { PartnerFormState } from './usePartnerForm.ts';
import { partnerKinds, usePartnerWords } from './usePartnerWords.ts';

interface PartnerFieldsProps {
  state: PartnerFormState;
}

export function PartnerFields({ state }: PartnerFieldsProps) {
  const { t } = useLingui();
  const words = usePartnerWords();
  const groupWords = useGroupWords();
  const { data } = useQuery(PartnerFormChoicesDocument, { fetchPolicy: 'cache-first' });
  const { values, change, problemOf } = state;
  return (
    <>
      <TextField
        id="name"
        label={t`Nama mitra`}
        hint={t`Nama resmi, seperti di naskah MoU.`}
        problem={problemOf('name')}
        value={values.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <SelectField
        id="kind"
        label={t`Jenis`}
        problem={problemOf('kind')}
        characters={32}
        value={values.kind}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          change({ kind: partnerKinds.find((kind) => kind === chosen) ?? '' });
        }}
        data={[{ value: '', label: t`Pilih jenis` }, ...partnerKinds.map((value) => ({ value, label: words[value] }))]}
      />
      <RegionPicker
        id="region"
        label={t`Wilayah (boleh kosong)`}
        hint={t`Ketik nama provinsi, kabupaten, kota, atau desa.`}
        problem={problemOf('region')}
        value={values.region}
        onChange={(region) => change({ region })}
      />
      <SelectField
        id="office"
        label={t`Kantor cabang BPJS`}
        optionalMark={t`boleh kosong`}
        problem={problemOf('office')}
        characters={44}
        value={values.officeId}
        onChange={(event) => change({ officeId: event.currentTarget.value })}
        data={[
          { value: '', label: t`Belum ditentukan` },
          ...(data?.offices ?? []).map((office) => ({ value: office.id, label: `${office.name} (${office.code})` })),
        ]}
      />
      <SelectField
        id="ecosystem"
        label={t`Ekosistem`}
        optionalMark={t`boleh kosong`}
        hint={t`Untuk peserta tanpa kelompok yang tidak dibiayai anggaran publik.`}
        characters={32}
        value={values.ecosystem}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          change({ ecosystem: ecosystems.find((known) => known === chosen) ?? '' });
        }}
        data={[
          { value: '', label: t`Belum ditentukan` },
          ...ecosystems.map((value) => ({ value, label: groupWords.ecosystem[value] })),
        ]}
      />
      <ContactFields state={state} />
    </>
  );
}
