import '../ui/tokens.css';
import '../ui/base.css';

/**
 * The first script, kept tiny: it decides between the light sign-in page and the portal, so that neither waits for the other.
 * It is also the last resort when a part cannot be fetched; it has to say so without any of the parts.
 */
function begin(): Promise<{ start: () => Promise<void> }> {
  return /^\/masuk\/?$/.test(location.pathname)
    ? import('../access/sign-in/start-sign-in.tsx')
    : import('./start-portal.tsx');
}

function showFailure(): void {
  const english = document.documentElement.lang === 'en';
  const text = document.createElement('p');
  text.setAttribute('role', 'alert');
  text.style.padding = '24px';
  text.textContent = english ? 'The portal could not be loaded. ' : 'Portal tidak dapat dimuat. ';
  const retry = document.createElement('button');
  retry.textContent = english ? 'Try again' : 'Coba lagi';
  retry.addEventListener('click', () => location.reload());
  text.append(retry);
  document.getElementById('root')?.replaceChildren(text);
}

begin()
  .then(({ start }) => start())
  .catch(showFailure);
