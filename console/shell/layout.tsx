import { Suspense, useState } from 'react';
import { Dropdown, Modal } from 'antd';
import { Link, Outlet } from 'react-router';
import { useLanguage } from '../i18n/language.tsx';
import { useText } from '../i18n/text.ts';
import { OverdueBar } from '../call-backs/overdue-bar.tsx';
import { BarStrip } from '../phone/strip/bar-strip.tsx';
import { DutyBar } from '../sensing/duty-bar.tsx';
import { LoadingState } from '../parts/loading-state.tsx';
import { homeFor } from './entries.ts';
import { KeysDialog } from './keys-dialog.tsx';
import { useTell } from '../parts/use-tell.ts';
import { Navigation } from './navigation.tsx';
import { OwnPassword } from './own-password.tsx';
import { useLogOut, useSession } from './session.tsx';
import { useShortcut } from './shortcuts.tsx';

/** The frame around every page: the hotline's name, where one may go, who one is. */
export function Layout() {
  const t = useText();
  const me = useSession();
  const logOut = useLogOut();
  const { language, setLanguage } = useLanguage();
  const tell = useTell();
  const [keysOpen, setKeysOpen] = useState(false);
  const [changing, setChanging] = useState(false);
  useShortcut('?', t.keys.list, () => setKeysOpen(true));
  const roles = me.roles.map((r) => t.role[r] ?? r).join('、');
  return (
    <div className="frame">
      <a className="skip" href="#main">{t.nav.skip}</a>
      <header className="bar">
        <Link to={homeFor(me.roles)} className="bar-name" style={{ textDecoration: 'none' }}>{t.app.short}</Link>
        <Navigation />
        <div className="bar-side">
          <BarStrip />
          <button type="button" className="bar-button bar-keys" title={`${t.keys.open} (?)`} aria-label={t.keys.open} onClick={() => setKeysOpen(true)}>?</button>
          <button type="button" className="bar-button" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')} lang={language === 'zh' ? 'en' : 'zh-CN'}>{t.session.switchTo}</button>
          <Dropdown trigger={['click']} menu={{ items: [
            { key: 'who', disabled: true, label: <span className="quiet">{me.unitName}<br />{roles}</span> },
            { type: 'divider' },
            { key: 'password', label: t.session.changePassword, onClick: () => setChanging(true) },
            { key: 'out', label: t.session.logOut, onClick: () => void logOut() },
          ] }}>
            <button type="button" className="bar-button" aria-label={`${t.session.account} ${me.name}`}>{me.name} ▾</button>
          </Dropdown>
        </div>
      </header>
      <DutyBar />
      <OverdueBar />
      <main id="main" className="main" tabIndex={-1} style={{ outline: 'none' }}>
        <Suspense fallback={<LoadingState />}><Outlet /></Suspense>
      </main>
      <Modal open={changing} title={t.session.changePassword} footer={null} onCancel={() => setChanging(false)} destroyOnHidden width={420}>
        <OwnPassword username={me.username} onDone={() => { tell.done(t.session.passwordChanged); setChanging(false); }} />
      </Modal>
      <KeysDialog open={keysOpen} onClose={() => setKeysOpen(false)} />
    </div>
  );
}
