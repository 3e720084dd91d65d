import { useReading } from './language.tsx';

/** Names the other language in that language. */
export function LanguageSwitch() {
  const { language, choose } = useReading();
  const other = language === 'zh' ? 'en' : 'zh';
  return <button type="button" className="switch" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => choose(other)}>{other === 'zh' ? '中文' : 'English'}</button>;
}
