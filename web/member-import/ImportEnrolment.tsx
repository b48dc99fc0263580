import { useQuery } from '@apollo/client/react';
import { Plural, useLingui } from '@lingui/react/macro';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { spanFromNow } from '../budget/cover-months.ts';
import { ReserveCheck } from '../budget/ReserveCheck.tsx';
import { type Span, SpanFields } from '../budget/SpanFields.tsx';
import { useLeftOutWords } from '../budget/useLeftOutWords.ts';
import { jakartaDate } from '../format/date.ts';
import { useFormat } from '../format/useFormat.ts';
import { regionName } from '../region/region-name.ts';
import { CountLine } from '../ui/CountLine.tsx';
import { DataTable } from '../ui/DataTable.tsx';
import { RadioField } from '../ui/RadioField.tsx';
import { Section } from '../ui/Section.tsx';
import { useDebounced } from '../ui/useDebounced.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { ImportEnrolmentCheckDocument, type ImportEnrolmentCheckQuery } from './MemberImport.generated.ts';

const PAUSE_MS = 300;

export interface Enrolment {
  readonly months: Span;
  readonly newOnly: boolean;
}

interface ImportEnrolmentProps {
  importId: string;
  /** Months that the budgets of the agreement pay, the first one first. */
  cover: readonly string[];
  value: Enrolment | null;
  onChange: (enrolment: Enrolment | null) => void;
}

/** Whether the people of a list are reserved when it is saved, for which months, and who would be without. */
export function ImportEnrolment({ importId, cover, value, onChange }: ImportEnrolmentProps) {
  const { t } = useLingui();
  const presentMonth = jakartaDate(new Date()).slice(0, 7);
  const who = value === null ? 'none' : value.newOnly ? 'new' : 'all';

  function choose(choice: string) {
    const months = value?.months ?? spanFromNow(cover, presentMonth);
    onChange(choice === 'none' ? null : { months, newOnly: choice === 'new' });
  }

  return (
    <Section title={t`Bulan dari anggaran`}>
      <RadioField
        id="enrol-who"
        name="enrol-who"
        label={t`Cadangkan bulan untuk`}
        value={who}
        onChange={choose}
        choices={[
          { value: 'none', label: t`Tidak ada: simpan pesertanya saja` },
          { value: 'all', label: t`Semua orang di berkas` },
          { value: 'new', label: t`Peserta baru saja` },
        ]}
      />
      {value && (
        <>
          <SpanFields
            idPrefix="enrol"
            cover={cover}
            value={value.months}
            onChange={(months) => onChange({ ...value, months })}
          />
          <EnrolmentCheck importId={importId} enrolment={value} />
        </>
      )}
    </Section>
  );
}

function EnrolmentCheck({ importId, enrolment }: { importId: string; enrolment: Enrolment }) {
  const { t } = useLingui();
  const question = JSON.stringify({ id: importId, ...enrolment });
  const asked = useDebounced(question, PAUSE_MS);
  const { data, previousData, error, loading, refetch } = useQuery(ImportEnrolmentCheckDocument, {
    variables: JSON.parse(asked),
    fetchPolicy: 'network-only',
  });
  const answer = (data ?? previousData)?.memberImportEnrolmentCheck;
  const check = answer?.check;
  if (error) return <RequestFailure error={error} onRetry={() => refetch()} />;
  if (answer && answer.userErrors.length > 0)
    return answer.userErrors.map(({ code, message }) => (
      <p key={code} role="alert">
        {message}
      </p>
    ));
  if (!check)
    return <Waiting rows={4} words={t`Bulan setiap orang sedang dihitung. Daftar besar perlu beberapa detik.`} />;
  return (
    <>
      <ReserveCheck budgetId={null} check={check} isStale={question !== asked || loading}>
        <WithoutMonths check={check} />
      </ReserveCheck>
      <p>{t`Yang tidak muat tetap disimpan sebagai peserta, tanpa bulan. Hasil impor menyebut namanya dan alasannya.`}</p>
      {check.leftOut.length > 0 && <LeftOutTable rows={check.leftOut} />}
    </>
  );
}

type Check = NonNullable<ImportEnrolmentCheckQuery['memberImportEnrolmentCheck']['check']>;

function WithoutMonths({ check: { noUnit, notEligible } }: { check: Check }) {
  if (noUnit + notEligible === 0) return null;
  return (
    <ul>
      <CountLine count={noUnit}>
        <Plural
          value={noUnit}
          one="# orang tinggal di desa tanpa alokasi."
          other="# orang tinggal di desa tanpa alokasi."
        />
      </CountLine>
      <CountLine count={notEligible}>
        <Plural
          value={notEligible}
          one="# orang belum ber-KPJ, bukan peserta subsidi, tanpa kategori, atau di bawah perjanjian lain."
          other="# orang belum ber-KPJ, bukan peserta subsidi, tanpa kategori, atau di bawah perjanjian lain."
        />
      </CountLine>
    </ul>
  );
}

function LeftOutTable({ rows }: { rows: Check['leftOut'] }) {
  const { t } = useLingui();
  const format = useFormat();
  const words = useLeftOutWords();
  return (
    <DataTable
      caption={t`Yang tidak muat, menurut urutan berkas (paling banyak 100)`}
      rows={rows}
      rowKey={({ rowNumber }) => String(rowNumber)}
      isDense
      columns={[
        { id: 'name', header: t`Nama`, isRowHeader: true, cell: ({ name }) => name },
        {
          ...{ id: 'row', header: t`Baris`, align: 'end', phone: 'second', isNamedOnPhone: true },
          cell: ({ rowNumber }) => format.number(rowNumber),
        },
        { id: 'unit', header: t`Unit`, phone: 'second', cell: ({ village }) => village && regionName(village) },
        {
          ...{ id: 'why', header: t`Alasan`, phone: 'second' },
          cell: ({ reasons }) => reasons.map((reason) => words[reason]).join(', '),
        },
      ]}
    />
  );
}
