const home = '/beranda';

/** Where to go after signing in. Only addresses of this portal count: a link from elsewhere must not lead elsewhere. */
export function returnAddress(search: string): string {
  const wanted = new URLSearchParams(search).get('ke');
  if (
    !wanted?.startsWith('/') ||
    wanted.startsWith('//') ||
    wanted.includes('\\') ||
    /^\/(masuk|kode|lupa)/.test(wanted)
  ) {
    return home;
  }
  return wanted;
}
