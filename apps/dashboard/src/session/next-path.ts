/**
 * Where to go after signing in, from the query of the sign-in page: an absolute path on this very site, else null.
 * Browsers read `//host`, `/\host` and `/<tab>/host` as another site, so the address is resolved as they do it.
 */
export function nextPath(search: string, origin: string): string | null {
  const next = new URLSearchParams(search).get('next');
  if (!next?.startsWith('/') || next.startsWith('//')) return null;
  if (!URL.canParse(next, origin)) return null;
  const url = new URL(next, origin);
  if (url.origin !== origin) return null;
  // A path such as `/.//host` resolves to `//host`: harmless here, but not as the address of the next step.
  if (url.pathname.startsWith('//')) return null;
  return `${url.pathname}${url.search}${url.hash}`;
}
