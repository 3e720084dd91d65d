import { lazy, Suspense, type ReactNode } from 'react';
import { Link } from './address/link.tsx';
import { useWords } from './reading/language.tsx';
import { LanguageSwitch } from './reading/language-switch.tsx';
import { TypeSizeSwitch } from './reading/type-size-switch.tsx';
import { usePublicCity } from './api/public-city.ts';
import { useEverCalled } from './call/ever-called.ts';

const CallBar = lazy(() => import('./call/call-bar.tsx'));

/** What stands around every page: whose service this is, the two reading switches, and the number to call. */
export function Frame({ children }: { children: ReactNode }) {
  const words = useWords();
  const city = usePublicCity();
  const called = useEverCalled();
  return (
    <>
      <a className="skip" href="#main">{words.frame.skip}</a>
      <header className="top">
        <div className="top-inner">
          <Link to="/" className="brand"><strong>12345</strong><span>{words.frame.brand(city.data?.name)}</span></Link>
          <div className="switches"><TypeSizeSwitch /><LanguageSwitch /></div>
        </div>
      </header>
      {called ? <Suspense><CallBar /></Suspense> : null}
      <main id="main" className="main"><Suspense fallback={<p className="lead" role="status">{words.appeal.loading}</p>}>{children}</Suspense></main>
      <footer className="foot">
        <p><a href="tel:12345">{words.frame.call}</a></p>
        <p>{words.frame.danger}</p>
      </footer>
    </>
  );
}
