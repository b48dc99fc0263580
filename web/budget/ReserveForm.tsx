import { useMutation, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { RequestFailure } from '../apollo/RequestFailure.tsx';
import { ActForm } from '../form/ActForm.tsx';
import { useActForm } from '../form/useActForm.ts';
import { jakartaDate } from '../format/date.ts';
import { useFormat } from '../format/useFormat.ts';
import { LateMouNote } from '../mou/LateMouNote.tsx';
import type { RegionOptionFragment } from '../region/RegionPicker.generated.ts';
import { RegionPicker } from '../region/RegionPicker.tsx';
import { useDebounced } from '../ui/useDebounced.ts';
import { Waiting } from '../ui/Waiting.tsx';
import type { BudgetFactsFragment } from './Budget.generated.ts';
import { monthsOf, spanFromNow } from './cover-months.ts';
import { ReserveAllDocument, ReserveCheckDocument } from './Reservation.generated.ts';
import { ReserveCheck } from './ReserveCheck.tsx';
import { SpanFields } from './SpanFields.tsx';

const PAUSE_MS = 300;

interface ReserveFormProps {
  budget: BudgetFactsFragment;
  /** Where the officer came from: a unit or a region of it. */
  place: RegionOptionFragment | null;
}

/** Which months of whom, and what reserving them would come to, before anybody agrees to it. */
export function ReserveForm({ budget, place }: ReserveFormProps) {
  const { t } = useLingui();
  const format = useFormat();
  const navigate = useNavigate();
  const key = useRef(crypto.randomUUID());
  const cover = monthsOf(budget);
  const now = jakartaDate(new Date()).slice(0, 7);
  const [region, setRegion] = useState<RegionOptionFragment | null>(place);
  const [span, setSpan] = useState(() => spanFromNow(cover, now));
  const [reserve] = useMutation(ReserveAllDocument);
  const form = useActForm({ firstMonth: 'reserve-first', months: 'reserve-months', regionCode: 'reserve-region' });
  const wish = { budgetId: budget.id, regionCode: region?.code ?? null, ...span };
  const question = JSON.stringify(wish);
  const asked = useDebounced(question, PAUSE_MS);
  const { data, previousData, error, loading, refetch } = useQuery(ReserveCheckDocument, {
    variables: JSON.parse(asked),
    fetchPolicy: 'network-only',
  });
  const answer = (data ?? previousData)?.subsidyReserveCheck;
  // nobody agrees to figures of other months than the chosen ones
  const isSeen = question === asked && !loading;
  const check = answer?.check;
  const refusal = isSeen ? answer?.userErrors : undefined;
  const problemOf = (fieldId: string, field: string) =>
    form.problemOf(fieldId) ?? refusal?.find((problem) => problem.field === field)?.message;

  async function submit() {
    if (!isSeen || !check) return;
    const found = check.sums.personMonths === 0 ? [{ message: t`Tidak ada bulan yang dapat dicadangkan.` }] : [];
    let reservationId: string | undefined;
    const isDone = await form.submit(found, async () => {
      const made = (await reserve({ variables: { ...wish, key: key.current } })).data?.subsidyReserveAll;
      reservationId = made?.reservation?.id;
      key.current = crypto.randomUUID();
      return made;
    });
    if (isDone && reservationId) navigate(`/anggaran/${budget.id}/cadangan/${reservationId}`);
  }

  const fitting = isSeen && check ? check.sums.personMonths : 0;
  return (
    <ActForm
      {...form}
      isBusy={form.isBusy || !isSeen}
      submitLabel={fitting > 0 ? t`Cadangkan ${format.number(fitting)} bulan orang` : t`Cadangkan`}
      onSubmit={submit}
      onCancel={() => navigate(`/anggaran/${budget.id}`)}
    >
      <LateMouNote mouId={budget.mou?.id} />
      <RegionPicker
        id="reserve-region"
        label={t`Wilayah atau desa (boleh kosong)`}
        hint={t`Kosongkan untuk semua unit anggaran ini.`}
        problem={problemOf('reserve-region', 'regionCode')}
        value={region}
        onChange={setRegion}
      />
      <SpanFields
        idPrefix="reserve"
        cover={cover}
        value={span}
        onChange={setSpan}
        problems={{
          first: problemOf('reserve-first', 'firstMonth'),
          months: problemOf('reserve-months', 'months'),
        }}
      />
      {error && <RequestFailure error={error} onRetry={() => refetch()} />}
      {!answer && !error && (
        <Waiting rows={4} words={t`Bulan setiap orang sedang dihitung. Daftar besar perlu beberapa detik.`} />
      )}
      {check && <ReserveCheck budgetId={budget.id} check={check} isStale={!isSeen} />}
    </ActForm>
  );
}
