import { useApolloClient, useMutation } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { FormActs } from '../form/FormActs.tsx';
import { FormFrame } from '../form/FormFrame.tsx';
import { FormPart } from '../form/FormPart.tsx';
import { useActForm } from '../form/useActForm.ts';
import { useDateProblem } from '../form/useDateProblem.ts';
import { jakartaDate } from '../format/date.ts';
import { readDateParts } from '../format/date-parts.ts';
import type { FieldProblem } from '../ui/ErrorSummary.tsx';
import type { Flash } from '../ui/useFlash.ts';
import {
  CeremonyCheckDocument,
  type CeremonyCheckQuery,
  type CeremonyChoicesQuery,
  CeremonyPlanDocument,
} from './Ceremony.generated.ts';
import { CeremonyCheck } from './CeremonyCheck.tsx';
import { CeremonyDraftFields } from './CeremonyDraftFields.tsx';
import { CeremonyGroupFields } from './CeremonyGroupFields.tsx';
import { CeremonyTermFields, termFieldIds } from './CeremonyTermFields.tsx';
import { emptyCeremony, likeLast, toCeremonyInput } from './ceremony-form.ts';

interface CeremonyFormProps {
  partnerId: string;
  choices: CeremonyChoicesQuery;
  /** Groups that were chosen before, such as in their list. */
  chosen: readonly string[];
}

type Lines = NonNullable<CeremonyCheckQuery['ceremonyCheck']['lines']>;

/** Everything once, then a page that shows each paper and what stands in its way, and only then the act. */
export function CeremonyForm({ partnerId, choices, chosen }: CeremonyFormProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useApolloClient();
  const key = useRef(crypto.randomUUID());
  const readDate = useDateProblem();
  const [plan] = useMutation(CeremonyPlanDocument);
  const [lines, setLines] = useState<Lines | null>(null);
  const known = new Set((choices.partner?.groups?.nodes ?? []).map(({ id }) => id));
  const [values, setValues] = useState(() => ({
    ...likeLast(emptyCeremony(jakartaDate(new Date()), t`perlindungan anggota`), choices.ceremonies.nodes[0]),
    officeId: choices.partner?.office?.id ?? '',
    groupIds: chosen.filter((id) => known.has(id)),
  }));
  const change = (changed: Partial<typeof values>) => setValues((before) => ({ ...before, ...changed }));
  const form = useActForm({
    ...termFieldIds,
    ...{ groups: 'ceremony-groups', officeId: 'ceremony-office', parentId: 'ceremony-parent' },
    ...{ title: 'ceremony-subject', draftedOn: 'ceremony-drafted.day', endsOn: 'ceremony-ends.day' },
    programmes: 'ceremony-programme-JKK',
  });

  function problems(): FieldProblem[] {
    const found: FieldProblem[] = [
      ...readDate(values.heldOn, 'ceremony-held.day').problems,
      ...readDate(values.startsOn, 'ceremony-starts.day').problems,
    ];
    for (const [parts, fieldId] of [
      [values.draftedOn, 'ceremony-drafted.day'],
      [values.endsOn, 'ceremony-ends.day'],
    ] as const)
      if (readDateParts(parts).kind !== 'empty') found.push(...readDate(parts, fieldId).problems);
    if (values.officeId === '') found.push({ fieldId: 'ceremony-office', message: t`Pilih kantor.` });
    if (values.groupIds.length === 0)
      found.push({ fieldId: 'ceremony-groups', message: t`Pilih sedikitnya satu kelompok.` });
    if (values.subject.trim().length < 3)
      found.push({ fieldId: 'ceremony-subject', message: t`Tuliskan perjanjiannya tentang apa.` });
    return found;
  }

  const check = () =>
    form.submit(problems(), async () => {
      const { data } = await client.query({
        query: CeremonyCheckDocument,
        variables: { partnerId, input: toCeremonyInput(values) },
        fetchPolicy: 'no-cache',
      });
      setLines(data?.ceremonyCheck.lines ?? null);
      return data?.ceremonyCheck;
    });

  async function confirm() {
    let id: string | undefined;
    const isDone = await form.submit([], async () => {
      const variables = { partnerId, input: toCeremonyInput(values), key: key.current };
      const answer = (await plan({ variables })).data?.ceremonyPlan;
      id = answer?.ceremony?.id;
      if (!id) key.current = crypto.randomUUID();
      return answer;
    });
    const flash = t`Penandatanganan direncanakan. Telaah hukum sudah diminta.`;
    if (isDone && id) navigate(`/penandatanganan/${id}`, { state: { flash } satisfies Flash });
    // somebody else was quicker with one of the groups or numbers: the lines say which
    else if (!isDone) await check();
  }

  if (lines) {
    const bad = lines.filter(({ problem }) => problem !== null).length;
    return (
      <FormFrame {...form} onSubmit={confirm}>
        <CeremonyCheck lines={lines} />
        <div style={{ display: 'flex', gap: 12, flexWrap: 'wrap' }}>
          {bad === 0 && (
            <Button type="submit" aria-disabled={form.isBusy}>
              {t`Rencanakan ${lines.length} kelompok dan minta telaah`}
            </Button>
          )}
          <Button variant="default" onClick={() => setLines(null)}>{t`Ubah isian`}</Button>
          {bad > 0 && bad < lines.length && (
            <Button
              variant="default"
              onClick={() => {
                const cannot = new Set(lines.filter(({ problem }) => problem).map(({ groupId }) => groupId));
                change({ groupIds: values.groupIds.filter((id) => !cannot.has(id)) });
                setLines(null);
              }}
            >
              {t`Keluarkan ${bad} kelompok yang belum bisa`}
            </Button>
          )}
        </div>
      </FormFrame>
    );
  }
  const fields = { values, onChange: change, problemOf: form.problemOf };
  return (
    <FormFrame {...form} onSubmit={check}>
      <CeremonyGroupFields
        groups={choices.partner?.groups ?? null}
        values={values}
        onChange={change}
        problem={form.problemOf('ceremony-groups')}
      />
      <FormPart legend={t`Acara dan nomor surat`}>
        <CeremonyTermFields {...fields} count={values.groupIds.length} />
      </FormPart>
      <FormPart legend={t`Isi perjanjian yang baru`}>
        <CeremonyDraftFields {...fields} choices={choices} />
      </FormPart>
      <FormActs submitLabel={t`Periksa dulu`} isBusy={form.isBusy} cancelTo="/penandatanganan" />
    </FormFrame>
  );
}
