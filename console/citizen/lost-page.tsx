import { Link } from './address/link.tsx';
import { usePageTitle } from './parts/page-title.ts';
import { useWords } from './reading/language.tsx';

/** An address that leads nowhere. */
export function LostPage() {
  const { lost } = useWords();
  usePageTitle(lost.title);
  return (
    <>
      <h1>{lost.title}</h1>
      <p className="lead">{lost.text}</p>
      <p><Link className="button" to="/">{lost.home}</Link></p>
    </>
  );
}
