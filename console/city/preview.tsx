import { Alert } from 'antd';
import type { ChangePreview, SheetView } from '../../ticketing/index.ts';
import { useLanguage } from '../i18n/language.tsx';
import type { Options } from './cells.ts';
import { ChangedRows } from './changed-rows.tsx';
import { useCityWords } from './words.ts';

/** What rows would change, what is wrong with them, and what it would have meant. */
export function Preview({ sheet, preview, options }: { sheet: SheetView; preview: ChangePreview; options: Options }) {
  const w = useCityWords();
  const { language } = useLanguage();
  const { added, changed, same, untouched, faults, effect, changes } = preview;
  return (
    <div className="city-preview">
      <p style={{ margin: 0 }}><b>{w.counts(added, changed, same)}</b>{untouched > 0 && <span className="quiet"> · {w.untouched(untouched)}</span>}</p>
      {faults.length > 0 && <Alert type="error" showIcon title={w.faults(faults.length)} description={<ul>{faults.map((f, i) => <li key={i}>{f[language]}</li>)}</ul>} />}
      {faults.length === 0 && added + changed === 0 && <Alert type="info" showIcon title={w.nothing} />}
      {effect && <Alert type="info" showIcon title={effect} />}
      <ChangedRows sheet={sheet} changes={changes} all={added + changed} options={options} />
    </div>
  );
}
