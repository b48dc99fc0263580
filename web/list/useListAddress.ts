import { useNavigate, useSearchParams } from 'react-router';

/** What the address says of a list. It says all of it, so that a list can be kept, sent and gone back to. */
export function useListAddress<Key extends string>() {
  const navigate = useNavigate();
  const [search] = useSearchParams();

  /** Goes to the list with this filter, on its first page. `state` is what the history entry is to carry besides. */
  function set(key: Key, value: string, state: object | null = null) {
    const next = new URLSearchParams(search);
    if (value) {
      next.set(key, value);
    } else {
      next.delete(key);
    }
    navigate({ search: next.toString() }, { state });
  }

  return { search, set, get: (key: Key) => search.get(key) ?? '' };
}
