import { ApiError } from '../api/error.ts';
import { useLanguage } from '../i18n/language.tsx';
import { useText } from '../i18n/text.ts';

/** What a person reads about an error: the server's own sentence where there is one. */
export function useErrorText() {
  const { language } = useLanguage();
  const t = useText();
  return (error: unknown): string => (error instanceof ApiError ? error[language] : error instanceof Error && error.message ? error.message : t.common.failed);
}
