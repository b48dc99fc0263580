import { useFormat } from '../format/useFormat.ts';

/** Tenths of a percent as the server rounded them; where nothing is aimed at there is no share. */
export function useShare() {
  const format = useFormat();
  return (share: number | null) => (share === null ? '–' : `${format.number(share)}%`);
}
