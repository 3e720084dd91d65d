// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Board } from '../../console/dispatch/board.tsx';
import { open, serve, type Sent } from './page.tsx';
import { ticketLine } from './ticket-line.ts';

const city = { regions: [], units: [{ id: 'yx-hb', name: '云溪区生态环境局', shortName: '区环保', level: 'district', type: 'department', regionCode: '990101', parentId: null, functions: [] }], matters: [], hotlines: [], words: {} };
const dispatched = (sent: Sent[]) => sent.filter((s) => s.method === 'POST');
const press = (key: string, more: object = {}) => fireEvent.keyDown(document.body, { key, ...more });
const selected = () => document.querySelector('[aria-current=true]')?.textContent ?? '';
const accept = (one: Sent) => (one.path === '/api/city' ? { body: city } : one.method === 'POST' ? { body: ticketLine({ state: 'inProgress' }) } : undefined);
const lines = [ticketLine(), ticketLine({ ticketNo: '202611210002', title: '河道有异味' }), ticketLine({ ticketNo: '202611210003', title: '举报无证经营', decision: 'hold' })];

describe('the dispatcher\'s keys', () => {
  it('send the plain case with one key, to the unit of that number, against what was seen', async () => {
    const sent = serve(accept);
    open(<Board lines={lines} />);
    press('2');
    await waitFor(() => expect(dispatched(sent)).toHaveLength(1));
    expect(dispatched(sent)[0]).toEqual({ method: 'POST', path: '/api/tickets/202611210001/dispatch', body: { leadUnitId: 'yc-power', revision: 3 } });
  });

  it('move with the arrows and stay within the list', () => {
    serve(accept);
    open(<Board lines={lines} />);
    press('ArrowUp');
    expect(selected()).toContain('青石街路灯不亮');
    press('ArrowDown');
    expect(selected()).toContain('河道有异味');
  });

  it('ask again before sending what the machine held back', async () => {
    const sent = serve(accept);
    open(<Board lines={[lines[2]!]} />);
    press('1');
    expect(screen.getByRole('alert').textContent).toContain('再按一次');
    expect(dispatched(sent)).toHaveLength(0);
    press('1');
    await waitFor(() => expect(dispatched(sent)).toHaveLength(1));
  });

  it('do not run through the list when a key is held down', () => {
    const sent = serve(accept);
    open(<Board lines={lines} />);
    press('1', { repeat: true });
    expect(dispatched(sent)).toHaveLength(0);
  });

  it('ask for a reason when the catalogue forbids pushing the matter down, and send it along', async () => {
    const sent = serve((one) => {
      if (one.method !== 'POST') return accept(one);
      return (one.body as { pushDownReason?: string }).pushDownReason ? accept(one) : { status: 422, body: { error: { id: 'ruleRefused', zh: '不得派给基层', en: 'not to a subdistrict', details: { rule: 'pushedDown' } } } };
    });
    open(<Board lines={lines} />);
    press('1');
    fireEvent.change(await screen.findByLabelText('理由'), { target: { value: '街道自建路灯，由街道维护' } });
    fireEvent.click(screen.getByRole('button', { name: '确定' }));
    await waitFor(() => expect(dispatched(sent)).toHaveLength(2));
    expect(dispatched(sent)[1]!.body).toMatchObject({ pushDownReason: '街道自建路灯，由街道维护' });
  });
});
