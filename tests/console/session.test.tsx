// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { get } from '../../console/api/client.ts';
import { Session, useSession } from '../../console/shell/session.tsx';
import { open, serve } from './page.tsx';

const me = { staffId: 7, username: 'agent1', name: '林晓雨', unitId: 'centre', unitName: '市热线中心', roles: ['agent'], hotlineNumbers: ['12345'] };
const refused = (id: string, zh: string, status = 401) => ({ status, body: { error: { id, zh, en: id } } });
const Name = () => <p>{useSession().name}</p>;
const quietStream = () => vi.stubGlobal('EventSource', class { addEventListener() {} close() {} });

describe('the session', () => {
  it('asks for a log-in first, says why one failed, and lets in the one that did not', async () => {
    quietStream();
    let known = false;
    serve((one) => {
      if (one.path !== '/api/session') return undefined;
      if (one.method === 'POST') { known = (one.body as { password: string }).password === 'right'; return known ? { body: me } : refused('badLogin', '用户名或密码不正确。'); }
      return known ? { body: me } : refused('notLoggedIn', '请先登录。');
    });
    open(<Session><Name /></Session>);
    const logIn = (password: string) => {
      fireEvent.change(screen.getByLabelText('用户名'), { target: { value: ' agent1 ' } });
      fireEvent.change(screen.getByLabelText('密码'), { target: { value: password } });
      fireEvent.click(screen.getByRole('button', { name: '登录' }));
    };
    await screen.findByLabelText('用户名');
    logIn('wrong');
    expect(await screen.findByText('用户名或密码不正确。')).toBeTruthy();
    logIn('right');
    expect(await screen.findByText('林晓雨')).toBeTruthy();
  });

  it('goes back to the log-in when the server no longer knows it', async () => {
    quietStream();
    let known = true;
    serve(() => (known ? { body: me } : refused('notLoggedIn', '请先登录。')));
    open(<Session><Name /></Session>);
    await screen.findByText('林晓雨');
    known = false;
    await expect(get('/api/tickets')).rejects.toMatchObject({ status: 401 });
    await waitFor(() => expect(screen.queryByText('林晓雨')).toBeNull());
    expect(await screen.findByLabelText('用户名')).toBeTruthy();
  });
});
