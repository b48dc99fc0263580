import { useApolloClient, useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { type ChangeEvent, useRef, useState } from 'react';
import { sendFile } from '../form/send-file.request.ts';
import { useFormat } from '../format/useFormat.ts';
import { type DataColumn, DataTable } from '../ui/DataTable.tsx';
import { SelectField } from '../ui/fields.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Section } from '../ui/Section.tsx';
import classes from './BudgetPapers.module.css';
import {
  BudgetDatesDocument,
  type BudgetDatesFragment,
  type BudgetPaperFragment,
  PaperRemoveDocument,
} from './Deadlines.generated.ts';

const accepted = '.pdf,.jpg,.jpeg,.png';

/** The decree and the other papers that a budget rests on. */
export function BudgetPapers({ budget }: { budget: BudgetDatesFragment }) {
  const { t, i18n } = useLingui();
  const client = useApolloClient();
  const [remove] = useMutation(PaperRemoveDocument);
  const [kind, setKind] = useState('DECREE');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const kinds: Record<string, string> = { DECREE: t`SK`, REGULATION: t`Peraturan`, OTHER: t`Dokumen lain` };
  const canRemove = budget.viewerCanKeepDates && budget.state === 'DRAFT';

  async function add(event: ChangeEvent<HTMLInputElement>) {
    const file = event.currentTarget.files?.[0];
    event.currentTarget.value = '';
    if (!file || isBusy) return;
    setProblem(null);
    setBusy(true);
    const answer = await sendFile(file, `/budgets/${budget.id}/papers?kind=${kind}`, i18n.locale);
    setBusy(false);
    if (answer.kind === 'refused') setProblem(answer.message);
    else if (answer.kind === 'unreachable')
      setProblem(t`Portal tidak terjangkau. Periksa sambungan Anda, lalu coba lagi.`);
    else await client.refetchQueries({ include: [BudgetDatesDocument] });
  }

  async function takeOut(paperId: string) {
    const answer = (await remove({ variables: { paperId } }).catch(() => null))?.data?.subsidyBudgetPaperRemove;
    setProblem(answer ? (answer.userErrors[0]?.message ?? null) : t`Tidak terkirim. Coba lagi.`);
  }

  const columns = usePaperColumns(kinds, canRemove ? takeOut : null);
  if (budget.papers.length === 0 && !budget.viewerCanKeepDates) return null;
  return (
    <Section title={t`Dokumen dasar`}>
      {problem && <Notice tone="error" role="alert" title={problem} />}
      {budget.papers.length > 0 && (
        <DataTable caption={t`Daftar dokumen dasar`} columns={columns} rows={budget.papers} rowKey={({ id }) => id} />
      )}
      {budget.viewerCanKeepDates && (
        <div className={`${classes.add} no-print`}>
          <SelectField
            id="paper-kind"
            label={t`Jenis dokumen`}
            size="xs"
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value)}
            data={Object.entries(kinds).map(([value, label]) => ({ value, label }))}
          />
          <Button variant="default" aria-disabled={isBusy} onClick={() => box.current?.click()}>
            {isBusy ? t`Mengunggah…` : t`Tambahkan berkas`}
          </Button>
          <input
            ref={box}
            type="file"
            className="visually-hidden"
            tabIndex={-1}
            aria-label={t`Berkas dokumen`}
            accept={accepted}
            onChange={add}
          />
          <p className="quiet">
            {budget.state === 'DRAFT'
              ? t`PDF, JPG, atau PNG, paling besar 10 MB.`
              : t`PDF, JPG, atau PNG, paling besar 10 MB. Dokumen tidak dapat dihapus lagi.`}
          </p>
        </div>
      )}
    </Section>
  );
}

function usePaperColumns(
  kinds: Record<string, string>,
  onRemove: ((id: string) => void) | null,
): DataColumn<BudgetPaperFragment>[] {
  const { t } = useLingui();
  const format = useFormat();
  return [
    {
      ...{ id: 'file', header: t`Berkas`, isRowHeader: true, grows: true },
      cell: ({ id, kind, fileName }) => (
        <a href={`/budgets/papers/${id}`} download={fileName}>
          {kinds[kind]} ({fileName.split('.').at(-1)?.toUpperCase()})
        </a>
      ),
    },
    { id: 'size', header: t`Ukuran`, align: 'end', phone: 'first', cell: ({ size }) => format.fileSize(size) },
    { id: 'by', header: t`Oleh`, phone: 'second', cell: ({ addedByName }) => addedByName },
    { id: 'at', header: t`Waktu`, phone: 'second', isWhole: true, cell: ({ createdAt }) => format.dateTime(createdAt) },
    ...(onRemove
      ? [
          {
            ...{ id: 'act', header: t`Tindakan`, isAct: true, phone: 'second' as const },
            cell: ({ id, kind }: BudgetPaperFragment) => (
              <Button variant="subtle" color="red" size="compact-sm" onClick={() => onRemove(id)}>
                {t`Hapus`}
                <span className="visually-hidden"> {kinds[kind]}</span>
              </Button>
            ),
          },
        ]
      : []),
  ];
}
