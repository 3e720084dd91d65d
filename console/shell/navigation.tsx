import { useState } from 'react';
import { Drawer } from 'antd';
import { NavLink } from 'react-router';
import { useText } from '../i18n/text.ts';
import { entriesFor } from './entries.ts';
import { useSession } from './session.tsx';

/** The pages of one's roles: a row in the bar, a drawer on a phone. */
export function Navigation() {
  const t = useText();
  const { roles } = useSession();
  const [open, setOpen] = useState(false);
  const links = entriesFor(roles).map((e) => <li key={e.path}><NavLink to={e.path} onClick={() => setOpen(false)}>{t.nav[e.word]}</NavLink></li>);
  return (
    <>
      <button type="button" className="bar-button bar-menu" aria-label={t.nav.menu} aria-expanded={open} onClick={() => setOpen(true)}>☰</button>
      <nav aria-label={t.nav.main} style={{ flex: 1, minWidth: 0 }}><ul className="bar-nav">{links}</ul></nav>
      <Drawer open={open} onClose={() => setOpen(false)} placement="left" size={260} title={t.app.short}><ul className="drawer-nav">{links}</ul></Drawer>
    </>
  );
}
