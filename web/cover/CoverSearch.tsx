import { useLingui } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { type SyntheticEvent, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { TypedDate } from '../form/TypedDate.tsx';
import { useDateProblem } from '../form/useDateProblem.ts';
import { toDateParts } from '../format/date-parts.ts';
import { readSearchText } from '../member/member-filter.ts';
import { groupNik } from '../member/nik.ts';
import type { RegionOptionFragment } from '../region/RegionPicker.generated.ts';
import { RegionPicker } from '../region/RegionPicker.tsx';
import { TextField } from '../ui/fields.tsx';
import classes from './CoverSearch.module.css';

interface CoverSearchProps {
  /** What is looked for now, and the day. */
  text: string;
  nik: string | null;
  memberId: string | null;
  on: string;
  problemOf: (field: string) => string | undefined;
}

/** Whom and which day. The box has the focus from the start, and Enter answers. */
export function CoverSearch({ text, nik, memberId, on, problemOf }: CoverSearchProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const readDate = useDateProblem();
  const box = useRef<HTMLInputElement>(null);
  const [day, setDay] = useState(() => toDateParts(on));
  const [dateProblem, setDateProblem] = useState<string>();
  const [village, setVillage] = useState<RegionOptionFragment | null>(null);

  function ask(event: SyntheticEvent) {
    event.preventDefault();
    const { date, problems } = readDate(day, 'pada.day');
    setDateProblem(problems[0]?.message);
    if (!date) return;
    const typed = readSearchText(box.current?.value ?? '');
    const search = new URLSearchParams({ pada: date });
    if (village) search.set('wilayah', village.code);
    if (typed.kind === 'text') search.set('cari', typed.text);
    // another day for the same person
    if (typed.kind === 'none' && memberId) search.set('peserta', memberId);
    navigate({ search: search.toString() }, { state: typed.kind === 'nik' ? { nik: typed.nik } : null });
  }

  return (
    <search className="no-print">
      <form noValidate className={classes.form} onSubmit={ask}>
        <TextField
          id="cari"
          ref={box}
          label={t`NIK, nomor peserta (KPJ), atau nama`}
          characters={28}
          autoFocus
          spellCheck={false}
          defaultValue={nik ? groupNik(nik) : text}
          problem={problemOf('search')}
        />
        <TypedDate id="pada" legend={t`Pada tanggal`} problem={dateProblem} value={day} onChange={setDay} />
        <div className={classes.village}>
          <RegionPicker
            id="desa"
            label={t`Desa (boleh kosong)`}
            level="VILLAGE"
            value={village}
            problem={problemOf('regionCode')}
            onChange={setVillage}
          />
        </div>
        <Button type="submit">{t`Cek`}</Button>
      </form>
    </search>
  );
}
