import { Plural, useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import { useFormat } from '../format/useFormat.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Section } from '../ui/Section.tsx';
import { type CheckedDivision, gapOf } from './division-file.request.ts';
import { GroundsFields } from './GroundsFields.tsx';
import { useDivisionColumns } from './useDivisionColumns.tsx';
import { useGrounds } from './useGrounds.ts';

interface DivisionCheckProps {
  checked: CheckedDivision;
  isBusy: boolean;
  /** With what is written beside the file, for a budget that is approved already. */
  onDivide: (grounds: Record<string, string>) => Promise<void>;
  onOtherFile: () => void;
}

/** Every row of the file answered, whether it adds up and whom it leaves out, before anything is divided. */
export function DivisionCheck({ checked, isBusy, onDivide, onOtherFile }: DivisionCheckProps) {
  const { t } = useLingui();
  const format = useFormat();
  const { isOpen, changed, readyCount, problemCount, leftOutCount, ready, problems, sums, leftOut } = checked;
  const columns = useDivisionColumns(isOpen);
  const hasProblems = problemCount > 0;
  const isWrong = hasProblems || sums.some((sum) => gapOf(sum) !== 0n);
  const isSame = isOpen && changed === 0;
  return (
    <>
      <Notice
        tone={isWrong ? 'warn' : 'done'}
        role="status"
        title={
          hasProblems ? (
            <Plural value={problemCount} one="# hal perlu diperbaiki" other="# hal perlu diperbaiki" />
          ) : isWrong ? (
            t`Jumlahnya belum sama dengan jumlah anggaran`
          ) : isSame ? (
            t`Berkas ini sama dengan pembagian sekarang`
          ) : (
            t`${format.number(isOpen ? changed : readyCount)} unit siap dibagi`
          )
        }
        acts={
          <>
            {!isWrong && !isOpen && (
              <Button aria-disabled={isBusy} onClick={() => onDivide({})}>
                {isBusy ? t`Membagi…` : <Plural value={readyCount} one="Bagi ke # unit" other="Bagi ke # unit" />}
              </Button>
            )}
            <Button variant={isWrong ? 'filled' : 'default'} onClick={onOtherFile}>
              {isWrong ? t`Pilih berkas yang sudah diperbaiki` : t`Pilih berkas lain`}
            </Button>
          </>
        }
      >
        {t`Belum ada yang dibagi.`}
      </Notice>
      {leftOutCount > 0 && (
        <Notice tone="warn" title={t`${format.number(leftOutCount)} unit tidak ada dalam berkas`}>
          {isOpen ? t`Unit itu tetap memegang dananya.` : t`Unit itu tidak akan mendapat dana dari anggaran ini.`}
        </Notice>
      )}
      <Section title={t`Apakah jumlahnya sama`}>
        <DataTable
          caption={t`Jumlah menurut berkas dan jumlah anggaran`}
          columns={columns.sums}
          rows={sums}
          rowKey={({ unitKind }) => unitKind ?? ''}
        />
      </Section>
      {isOpen && !isWrong && !isSame && (
        <Section title={t`Dasar perubahan`}>
          <OpenDivision changed={changed} isBusy={isBusy} onDivide={onDivide} onCancel={onOtherFile} />
        </Section>
      )}
      {hasProblems && (
        <Section title={t`Yang perlu diperbaiki`}>
          <DataTable
            caption={t`Baris yang perlu diperbaiki`}
            columns={columns.problems}
            rows={problems}
            rowKey={({ row, column, code }) => `${row} ${column} ${code}`}
          />
          <MoreRows count={problemCount - problems.length} />
        </Section>
      )}
      {leftOut.length > 0 && (
        <Section title={t`Tidak ada dalam berkas`}>
          <DataTable
            caption={t`Unit yang tidak ada dalam berkas`}
            isDense
            columns={columns.leftOut}
            rows={leftOut}
            rowKey={({ regionId }) => String(regionId)}
          />
          <MoreRows count={leftOutCount - leftOut.length} />
        </Section>
      )}
      {ready.length > 0 && (
        <Section title={t`Menurut berkas`}>
          <DataTable
            caption={t`Unit menurut berkas`}
            isDense
            columns={columns.ready}
            rows={ready}
            rowKey={({ row }) => String(row)}
          />
          <MoreRows count={readyCount - ready.length} />
        </Section>
      )}
    </>
  );
}

interface OpenDivisionProps {
  changed: number;
  isBusy: boolean;
  onDivide: (grounds: Record<string, string>) => Promise<void>;
  onCancel: () => void;
}

/** Money that stands at units moves by a decree. */
function OpenDivision({ changed, isBusy, onDivide, onCancel }: OpenDivisionProps) {
  const { t } = useLingui();
  const format = useFormat();
  const grounds = useGrounds('division');
  const form = useActForm(grounds.ids);

  async function submit() {
    await form.submit(grounds.problems(), async () => {
      await onDivide(grounds.written);
      return null;
    });
  }

  return (
    <ActForm
      {...form}
      isBusy={isBusy || form.isBusy}
      submitLabel={t`Ubah dana ${format.number(changed)} unit`}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <GroundsFields grounds={grounds} problemOf={form.problemOf} />
    </ActForm>
  );
}

function MoreRows({ count }: { count: number }) {
  return count > 0 ? (
    <p>
      <Plural value={count} one="dan # lagi" other="dan # lagi" />
    </p>
  ) : null;
}
