import { Tag } from 'antd';
import type { ChangeView, SheetView } from '../../ticketing/index.ts';
import { useLanguage } from '../i18n/language.tsx';
import { cellText, differing, rowLabel, type Options } from './cells.ts';
import { useCityWords } from './words.ts';

const shown = 100;

/** Row by row what stood there and what shall. */
export function ChangedRows({ sheet, changes, all, options }: { sheet: SheetView; changes: ChangeView['changes']; all: number; options: Options }) {
  const w = useCityWords();
  const { language } = useLanguage();
  return (
    <>
      <ul className="city-changes">
        {changes.slice(0, shown).map(({ key, before, after }) => (
          <li key={key}>
            <b>{rowLabel(sheet.columns, after, options)}</b> <Tag variant="filled">{before ? w.changed : w.added}</Tag>
            <dl>
              {differing(sheet.columns, before ?? {}, after).filter((c) => before !== null || !c.fixed).map((c) => (
                <div key={c.name}>
                  <dt>{c[language]}</dt>
                  <dd>{before && <><del>{cellText(c, before[c.name], options) || '—'}</del><span aria-hidden> → </span></>}<ins>{cellText(c, after[c.name], options) || '—'}</ins></dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
      {all > shown && <p className="quiet">{w.shownOf(Math.min(shown, changes.length), all)}</p>}
    </>
  );
}
