import { useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { FormPart } from '../form/FormPart.tsx';
import { RegionPicker } from '../region/RegionPicker.tsx';
import { SelectField, TextField } from '../ui/fields.tsx';
import { GroupFormChoicesDocument } from './GroupForm.generated.ts';
import { GroupStepFields } from './GroupStepFields.tsx';
import type { GroupFormState } from './useGroupForm.ts';
import { ecosystems, useGroupWords, wadahTypes } from './useGroupWords.ts';

interface GroupFieldsProps {
  state: GroupFormState;
  partnerId: string;
  /** Somebody who answers for the group and is no longer among the choices. */
  responsible: { id: string; name: string } | null;
  isNew: boolean;
}

export function GroupFields(props: GroupFieldsProps) {
  const { state, partnerId, responsible, isNew } = props;
  const { t } = useLingui();
  const words = useGroupWords();
  const { data } = useQuery(GroupFormChoicesDocument, { variables: { partnerId }, skip: !partnerId });
  const { values, change, problemOf } = state;
  const offered = data?.partner?.groupResponsibles ?? [];
  const people = responsible && !offered.some(({ id }) => id === responsible.id) ? [responsible, ...offered] : offered;
  const optional = t`boleh kosong`;
  return (
    <>
      <FormPart legend={t({ message: 'Kelompok', context: 'satu' })}>
        <TextField
          id="name"
          label={t`Nama kelompok`}
          problem={problemOf('name')}
          value={values.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <RegionPicker
          id="region"
          label={t`Wilayah`}
          hint={t`Ketik nama kabupaten, kota, kecamatan, atau desa.`}
          problem={problemOf('region')}
          value={values.region}
          onChange={(region) => change({ region })}
        />
        <TextField
          id="estimatedWorkers"
          label={t`Perkiraan jumlah pekerja`}
          optionalMark={optional}
          problem={problemOf('estimatedWorkers')}
          characters={8}
          inputMode="numeric"
          value={values.estimatedWorkers}
          onChange={(event) => change({ estimatedWorkers: event.currentTarget.value })}
        />
        <SelectField
          id="sector"
          label={t`Sektor`}
          optionalMark={optional}
          problem={problemOf('sector')}
          characters={32}
          value={values.sector}
          onChange={(event) => change({ sector: event.currentTarget.value })}
          data={[
            { value: '', label: t`Belum ditentukan` },
            ...(data?.sectors ?? []).map(({ code, label }) => ({ value: code, label })),
          ]}
        />
        <SelectField
          id="ecosystem"
          label={t`Ekosistem`}
          optionalMark={optional}
          characters={32}
          value={values.ecosystem}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            change({ ecosystem: ecosystems.find((known) => known === chosen) ?? '' });
          }}
          data={[
            { value: '', label: t`Belum ditentukan` },
            ...ecosystems.map((value) => ({ value, label: words.ecosystem[value] })),
          ]}
        />
        <SelectField
          id="responsible"
          label={t`Penanggung jawab`}
          optionalMark={optional}
          hint={t`Pengguna mitra ini atau kantor cabangnya.`}
          problem={problemOf('responsible')}
          characters={40}
          value={values.responsibleId}
          onChange={(event) => change({ responsibleId: event.currentTarget.value })}
          data={[
            { value: '', label: t`Belum ditentukan` },
            ...people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </FormPart>
      <FormPart legend={t`Pendaftaran sebagai wadah`}>
        <TextField
          id="npp"
          label={t`Nomor pendaftaran (NPP)`}
          optionalMark={optional}
          problem={problemOf('npp')}
          characters={14}
          value={values.npp}
          onChange={(event) => change({ npp: event.currentTarget.value })}
        />
        <SelectField
          id="wadahType"
          label={t`Jenis wadah`}
          optionalMark={optional}
          characters={44}
          value={values.wadahType}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            change({ wadahType: wadahTypes.find((known) => known === chosen) ?? '' });
          }}
          data={[
            { value: '', label: t`Belum ditentukan` },
            ...wadahTypes.map((value) => ({ value, label: words.wadahType[value] })),
          ]}
        />
      </FormPart>
      {isNew && (
        <FormPart legend={t`Tahap dan langkah berikutnya`}>
          <GroupStepFields step={state.step} onChange={state.changeStep} problemOf={problemOf} hasStage />
        </FormPart>
      )}
    </>
  );
}
