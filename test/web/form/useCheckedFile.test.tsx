import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { FileAnswer } from '../../../web/form/send-file.request.ts';
import { useCheckedFile } from '../../../web/form/useCheckedFile.ts';
import { renderInPortal } from '../support.tsx';

const list = new File(['Kode;Nama'], 'daftar.csv');

interface ListProps {
  look: (file: File) => Promise<FileAnswer<string>>;
  act: (file: File) => Promise<FileAnswer<string>>;
}

function List({ look, act }: ListProps) {
  const { checked, problem, check, send, forget } = useCheckedFile(look);
  return (
    <>
      <button type="button" onClick={() => check(list)}>
        Periksa
      </button>
      <button type="button" onClick={() => send(act)}>
        Simpan
      </button>
      <button type="button" onClick={forget}>
        Berkas lain
      </button>
      <output>{checked}</output>
      {problem && <p role="alert">{problem}</p>}
    </>
  );
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const done = async (): Promise<FileAnswer<string>> => ({ kind: 'done', value: '3 baris siap' });

it('has done with a file what was seen to come of it, and nothing before', async () => {
  const act = vi.fn(done);
  renderInPortal(<List look={done} act={act} />);
  await press('Simpan');
  expect(act).not.toHaveBeenCalled();
  await press('Periksa');
  expect(screen.getByRole('status').textContent).toBe('3 baris siap');
  await press('Simpan');
  expect(act).toHaveBeenCalledExactlyOnceWith(list);
  await press('Berkas lain');
  expect(screen.getByRole('status').textContent).toBe('');
});

it('says why a file was not taken, and that nobody answered, until the next is chosen', async () => {
  const look = vi.fn(done);
  look.mockResolvedValueOnce({ kind: 'refused', message: 'Tidak ada kolom kode.' });
  const act = async (): Promise<FileAnswer<string>> => ({ kind: 'unreachable' });
  renderInPortal(<List look={look} act={act} />);
  await press('Periksa');
  expect(screen.getByRole('alert').textContent).toBe('Tidak ada kolom kode.');
  expect(screen.getByRole('status').textContent).toBe('');
  await press('Periksa');
  expect(screen.queryByRole('alert')).toBeNull();
  await press('Simpan');
  expect(screen.getByRole('alert').textContent).toMatch(/^Portal tidak terjangkau/);
  expect(screen.getByRole('status').textContent).toBe('3 baris siap');
});
