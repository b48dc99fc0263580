import { useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Checkbox } from '@mantine/core';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useViewer } from '../access/viewer-context.ts';
import type { MemberExportFormat, MemberOrder, MemberSelection } from '../apollo/schema.generated.ts';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { TextAreaField } from '../ui/fields.tsx';
import { RadioField } from '../ui/RadioField.tsx';
import { exportColumns } from './export-columns.ts';
import { type MemberExportFactsFragment, MemberExportPrepareDocument } from './MemberExports.generated.ts';

const purposeLetters = 5;

interface ExportDialogProps {
  selection: MemberSelection;
  orderBy: MemberOrder;
  /** Ids of the columns in sight, in their order. */
  columns: readonly string[];
  onClose: () => void;
}

/** Takes away what is seen: short lists at once, long ones from the page of exports. */
export function ExportDialog({ selection, orderBy, columns, onClose }: ExportDialogProps) {
  const { t } = useLingui();
  const viewer = useViewer();
  const navigate = useNavigate();
  const [prepare] = useMutation(MemberExportPrepareDocument);
  const [format, setFormat] = useState<MemberExportFormat>('XLSX');
  const [clearNik, setClearNik] = useState(false);
  const [purpose, setPurpose] = useState('');
  const idempotencyKey = useRef(crypto.randomUUID());
  const made = useRef<MemberExportFactsFragment | null>(null);
  const form = useActForm({ purpose: 'export-purpose' });

  async function submit() {
    const isMissing = clearNik && purpose.trim().length < purposeLetters;
    const found = isMissing
      ? [{ fieldId: 'export-purpose', message: t`Tuliskan keperluan, paling sedikit 5 huruf.` }]
      : [];
    const shown = exportColumns(columns);
    const input = {
      format,
      orderBy,
      clearNik,
      purpose: purpose.trim() || null,
      columns: clearNik && !shown.includes('NIK') ? [...shown, 'NIK' as const] : shown,
    };
    const isDone = await form.submit(found, async () => {
      const { data } = await prepare({ variables: { selection, input, idempotencyKey: idempotencyKey.current } });
      made.current = data?.memberExportPrepare.memberExport ?? null;
      return data?.memberExportPrepare;
    });
    if (!isDone) {
      idempotencyKey.current = crypto.randomUUID();
      return;
    }
    onClose();
    if (made.current?.address) {
      // an attachment: the page stays
      location.assign(made.current.address);
    } else {
      navigate('/ekspor');
    }
  }

  return (
    <Dialog title={t`Ekspor peserta`} isOpen onClose={onClose}>
      <ActForm {...form} submitLabel={t`Ekspor`} onSubmit={submit} onCancel={onClose}>
        <p>{t`Kolom dan saringan seperti yang terlihat di daftar.`}</p>
        <RadioField
          id="export-format"
          name="export-format"
          label={t`Jenis berkas`}
          value={format}
          onChange={(value) => setFormat(value === 'CSV' ? 'CSV' : 'XLSX')}
          choices={[
            { value: 'XLSX', label: 'Excel (XLSX)' },
            { value: 'CSV', label: 'CSV', hint: t`Teks dengan titik koma, untuk program lain.` },
          ]}
        />
        {viewer.viewerCanExportNik && (
          <Checkbox
            label={t`Sertakan NIK lengkap`}
            description={t`Tanpa ini NIK disamarkan. Keperluan Anda tercatat.`}
            checked={clearNik}
            onChange={(event) => setClearNik(event.currentTarget.checked)}
            styles={{ description: { fontSize: 13, color: 'var(--ink-mute)' } }}
          />
        )}
        <TextAreaField
          id="export-purpose"
          label={t`Keperluan`}
          {...(clearNik ? {} : { optionalMark: t`boleh kosong` })}
          hint={t`Tertulis di berkas, misalnya: rapat evaluasi November.`}
          maxLength={300}
          problem={form.problemOf('export-purpose')}
          value={purpose}
          onChange={(event) => setPurpose(event.currentTarget.value)}
        />
      </ActForm>
    </Dialog>
  );
}
