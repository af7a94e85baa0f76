import { useCallback, useSyncExternalStore } from 'react';

const CHANGED = 'juzheng:url';

function subscribe(listener: () => void): () => void {
  window.addEventListener('popstate', listener);
  window.addEventListener(CHANGED, listener);
  return () => {
    window.removeEventListener('popstate', listener);
    window.removeEventListener(CHANGED, listener);
  };
}

/** The query of the page's address, such as `?state=ready`; the component renders again when it changes. */
export function useSearch(): string {
  return useSyncExternalStore(subscribe, () => window.location.search);
}

/** `push` makes a step that the browser's back button undoes; `replace` does not. */
export type NavigationKind = 'push' | 'replace';

/** Gives back a function that puts another query into the page's address. */
export function useNavigate(): (search: string, kind: NavigationKind) => void {
  return useCallback((search, kind) => {
    const url = `${window.location.pathname}${search}`;
    if (kind === 'push') window.history.pushState(null, '', url);
    else window.history.replaceState(null, '', url);
    window.dispatchEvent(new Event(CHANGED));
  }, []);
}
