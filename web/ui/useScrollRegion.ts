import type { RefCallback } from 'react';

/**
 * A region that scrolls sideways has to be reachable by keyboard; one that does not would only be a stop on the way.
 * So the region takes part in the tab order exactly while its content is wider than itself.
 */
export function useScrollRegion(): RefCallback<HTMLElement> {
  return watchOverflow;
}

function watchOverflow(region: HTMLElement | null) {
  if (!region) {
    return;
  }
  const watched = region;
  function update() {
    if (watched.scrollWidth > watched.clientWidth) {
      watched.tabIndex = 0;
    } else {
      watched.removeAttribute('tabindex');
    }
  }
  const observer = new ResizeObserver(update);
  observer.observe(watched);
  for (const child of watched.children) {
    observer.observe(child);
  }
  return () => observer.disconnect();
}
