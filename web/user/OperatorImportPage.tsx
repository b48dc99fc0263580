import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { holdUnsavedForm } from '../access/session-end.ts';
import { useViewer } from '../access/viewer-context.ts';
import { NotFoundPage } from '../app/NotFoundPage.tsx';
import { useCheckedFile } from '../form/useCheckedFile.ts';
import { FileChooser } from '../member-import/FileChooser.tsx';
import { PartnerPicker } from '../partner/PartnerPicker.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Page } from '../ui/Page.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { OperatorCheck } from './OperatorCheck.tsx';
import classes from './OperatorImportPage.module.css';
import { OperatorSlips } from './OperatorSlips.tsx';
import { type CheckedOperators, checkOperators, createOperators, type NewOperators } from './operator-file.request.ts';

/** Operators from a list: choose the file, see what comes of it, make them, hand out the codes. */
export function OperatorImportPage() {
  const { t, i18n } = useLingui();
  const viewer = useViewer();
  const [partnerId, setPartnerId] = useState(viewer.partner?.id ?? '');
  const [made, setMade] = useState<NewOperators | null>(null);
  const key = useRef('');
  const { checked, problem, isBusy, check, send, forget } = useCheckedFile<CheckedOperators>(async (file) => {
    key.current = crypto.randomUUID();
    if (!partnerId) return { kind: 'refused', message: t`Pilih mitra dahulu.` };
    return checkOperators({ file, partnerId, locale: i18n.locale });
  });

  // the codes are nowhere else: a session that ends does not take them away
  useEffect(() => (made ? holdUnsavedForm() : undefined), [made]);

  if (viewer.rolesToGive.length === 0) {
    return <NotFoundPage />;
  }

  async function create(goodOnly: boolean) {
    const idempotencyKey = `${key.current}${goodOnly ? '-good' : ''}`;
    const order = { partnerId, locale: i18n.locale, goodOnly, idempotencyKey };
    const done = await send((file) => createOperators({ file, ...order }));
    if (done) setMade(done);
  }

  return (
    <Page title={t`Operator dari berkas`} crumbs={[{ to: '/pengguna', label: t`Pengguna` }]}>
      {problem && <Notice tone="error" role="alert" title={problem} />}
      {made && <OperatorSlips made={made} />}
      {!made && !checked && (
        <div className={classes.start}>
          {!viewer.partner && (
            <PartnerPicker
              id="partner"
              label={t({ message: 'Mitra', context: 'satu' })}
              emptyLabel={t`Pilih mitra`}
              value={partnerId}
              onChange={setPartnerId}
            />
          )}
          <p>{t`Satu baris untuk satu operator: kode wilayah, nama, dan nomor HP. Paling banyak 2.000 baris.`}</p>
          <p>
            <a href="/users/operators/template.xlsx" download>
              <Icon name="download" /> {t`Unduh templat`}
            </a>
          </p>
          {isBusy ? <Waiting rows={4} /> : <FileChooser onFile={check} />}
        </div>
      )}
      {!made && checked && <OperatorCheck checked={checked} isBusy={isBusy} onCreate={create} onOtherFile={forget} />}
    </Page>
  );
}
