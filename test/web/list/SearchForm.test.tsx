import { act, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { SearchForm } from '../../../web/list/SearchForm.tsx';
import { renderInPortal } from '../support.tsx';

const asked: string[] = [];
/** A list whose address comes when it is told to. */
const address = { arrive: (_shown: string) => {} };

function List() {
  const [shown, setShown] = useState('');
  address.arrive = (text) => act(() => setShown(text));
  return <SearchForm label="Cari" shown={shown} onSearch={(text) => asked.push(text)} />;
}

function searchFor() {
  asked.length = 0;
  renderInPortal(<List />);
  const box = screen.getByRole<HTMLInputElement>('searchbox');
  const type = (value: string) => {
    box.focus();
    fireEvent.input(box, { target: { value } });
  };
  const submit = () => fireEvent.submit(box);
  return { arrive: (text: string) => address.arrive(text), box, type, submit };
}

it('keeps what is typed while the address of the search before is still on its way', () => {
  const { arrive, box, type, submit } = searchFor();
  type('siti');
  submit();
  type('budi');
  arrive('siti');
  expect(box.value).toBe('budi');
  submit();
  expect(asked).toEqual(['siti', 'budi']);
  arrive('budi');
  expect(box.value).toBe('budi');
});

it('follows the address back', () => {
  const { arrive, box, type, submit } = searchFor();
  type('siti');
  submit();
  arrive('siti');
  arrive('');
  expect(box.value).toBe('');
});
