import { useState } from 'react';
import { Drawer, Dropdown } from 'antd';
import { NavLink, useLocation } from 'react-router';
import { OverdueCount } from '../call-backs/overdue-count.tsx';
import { useText } from '../i18n/text.ts';
import { barFor, entriesFor, type Entry } from './entries.ts';
import { useSession } from './session.tsx';

/** The pages of one's roles: a row in the bar, what is read to understand and what is set up in menus at its end, a drawer on a phone. */
export function Navigation() {
  const t = useText();
  const { roles } = useSession();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const { bar, menus } = barFor(roles);
  const link = (e: Entry) => <NavLink to={e.path} onClick={() => setOpen(false)}>{t.nav[e.word]}{e.path === '/call-backs' && <OverdueCount />}</NavLink>;
  const links = (list: readonly Entry[]) => list.map((e) => <li key={e.path}>{link(e)}</li>);
  return (
    <>
      <button type="button" className="bar-button bar-menu" aria-label={t.nav.menu} aria-expanded={open} onClick={() => setOpen(true)}>☰</button>
      <nav aria-label={t.nav.main} style={{ flex: 1, minWidth: 0 }}>
        <ul className="bar-nav">
          {links(bar)}
          {menus.map(({ word, entries }) => {
            const here = entries.find((e) => pathname.startsWith(e.path));
            return (
              <li key={word}>
                <Dropdown trigger={['click']} menu={{ items: entries.map((e) => ({ key: e.path, label: link(e) })), selectedKeys: here ? [here.path] : [] }}>
                  <button type="button" className="bar-folded" aria-current={here ? 'true' : undefined}>{here ? `${t.nav[word]} · ${t.nav[here.word]}` : t.nav[word]} ▾</button>
                </Dropdown>
              </li>
            );
          })}
        </ul>
      </nav>
      <Drawer open={open} onClose={() => setOpen(false)} placement="left" size={260} title={t.app.short}><ul className="drawer-nav">{links(entriesFor(roles))}</ul></Drawer>
    </>
  );
}
