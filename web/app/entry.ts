import '../ui/tokens.css';
import '../ui/base.css';
import { fetchEarlyViewer } from '../access/early-viewer.ts';
import { fetchSignInOptions } from '../access/session.request.ts';
import type { Question } from './start-portal.tsx';

/**
 * The pages that people open first: their scripts come along with the portal's instead of after them, and some ask for
 * what they show before they are drawn.
 */
const pagesAhead: readonly { address: RegExp; page: () => Promise<unknown>; question?: () => Promise<Question> }[] = [
  {
    address: /^\/(beranda\/?)?$/,
    page: () => import('../home/HomePage.tsx'),
    question: () => import('../home/ask-home.ts'),
  },
  {
    address: /^\/peserta\/?$/,
    page: () => import('../member/MembersPage.tsx'),
    question: () => import('../member/ask-members.ts'),
  },
  { address: /^\/mitra\/?$/, page: () => import('../partner/PartnersPage.tsx') },
  { address: /^\/impor\/?$/, page: () => import('../member-import/MemberImportsPage.tsx') },
];

/**
 * The first script, kept tiny: it decides between the light sign-in page and the portal, so that neither waits for the other.
 * It is also the last resort when a part cannot be fetched; it has to say so without any of the parts.
 */
async function begin(): Promise<void> {
  fetchAhead(localStorage.getItem('portal.locale') === 'en' ? import('../locales/en.po') : import('../locales/id.po'));
  if (/^\/(masuk|kode|lupa)\/?$/.test(location.pathname)) {
    const options = fetchSignInOptions();
    const signIn = await import('../access/sign-in/start-sign-in.tsx');
    return signIn.start(options);
  }
  const ahead = pagesAhead.find(({ address }) => address.test(location.pathname));
  if (ahead) {
    fetchAhead(ahead.page());
  }
  const viewer = fetchEarlyViewer();
  const question = ahead?.question?.().catch(() => null) ?? null;
  const portal = await import('./start-portal.tsx');
  return portal.start(viewer, question);
}

/** What will be asked for in a moment anyway; a failure shows there. */
function fetchAhead(part: Promise<unknown>): void {
  part.catch(() => undefined);
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

begin().catch(showFailure);
