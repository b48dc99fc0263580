import '../ui/tokens.css';
import '../ui/base.css';
import { fetchEarlyViewer } from '../access/early-viewer.ts';
import { fetchSignInOptions } from '../access/session.request.ts';
import type { ViewerFactsFragment } from '../access/Viewer.generated.ts';
import type { Reading } from './start-portal.tsx';

interface Question {
  ask(viewer: ViewerFactsFragment): void;
}

interface PageAhead {
  readonly address: RegExp;
  page(): Promise<unknown>;
  /** What the page shows is asked for as soon as it is known who asks, and read once there is a client. */
  readonly question?: { asking(): Promise<Question>; reading(): Promise<Reading> };
}

/**
 * The pages that people open first: their scripts come along with the portal's instead of after them, and some ask for
 * what they show before they are drawn.
 */
const pagesAhead: readonly PageAhead[] = [
  {
    address: /^\/(beranda\/?)?$/,
    page: () => import('../home/HomePage.tsx'),
    question: { asking: () => import('../home/ask-home.ts'), reading: () => import('../home/read-home.ts') },
  },
  {
    address: /^\/peserta\/?$/,
    // where there is room the boxes of the filters are seen at once, on a phone on request
    page: () =>
      Promise.all([
        import('../member/MembersPage.tsx'),
        matchMedia('(min-width: 768px)').matches && import('../member/MemberFilterFields.tsx'),
      ]),
    question: { asking: () => import('../member/ask-members.ts'), reading: () => import('../member/read-members.ts') },
  },
  { address: /^\/mitra\/?$/, page: () => import('../partner/PartnersPage.tsx') },
  { address: /^\/impor\/?$/, page: () => import('../member-import/MemberImportsPage.tsx') },
];

/**
 * The first script, kept tiny: it decides between the light sign-in page and the portal, so that neither waits for the other.
 * It is also the last resort when a part cannot be fetched; it has to say so without any of the parts.
 */
async function begin(): Promise<void> {
  const isEnglish = localStorage.getItem('portal.locale') === 'en';
  fetchAhead(isEnglish ? import('../locales/en.po?first') : import('../locales/id.po?first'));
  if (/^\/(masuk|kode|lupa)\/?$/.test(location.pathname)) {
    const options = fetchSignInOptions();
    const signIn = await import('../access/sign-in/start-sign-in.tsx');
    return signIn.start(options);
  }
  const ahead = pagesAhead.find(({ address }) => address.test(location.pathname));
  // before the scripts of the page, which take all connections
  const viewer = fetchEarlyViewer();
  const reading = ahead?.question ? readAhead(ahead.question, viewer).catch(() => null) : null;
  if (ahead) {
    fetchAhead(ahead.page());
  } else {
    fetchAhead(isEnglish ? import('../locales/en.po?rest') : import('../locales/id.po?rest'));
  }
  // what both share runs as soon as it is here, while the rest is still on its way
  fetchAhead(import('../access/sign-in/start-sign-in.tsx'));
  const portal = await import('./start-portal.tsx');
  return portal.start(viewer, reading);
}

/** How to read the answer, once it has been asked for. */
async function readAhead(
  { asking, reading }: NonNullable<PageAhead['question']>,
  viewer: ReturnType<typeof fetchEarlyViewer>,
): Promise<Reading> {
  const [question, answer] = await Promise.all([asking(), viewer]);
  if (answer?.viewer) question.ask(answer.viewer);
  return reading();
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
