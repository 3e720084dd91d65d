// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { VerbBar } from '../../console/parts/verb-bar.tsx';
import { open } from './page.tsx';

const sign = { verb: 'sign', zh: '签收', en: 'Sign', allowed: true, why: null };
const resolve = { verb: 'resolve', zh: '办结', en: 'Resolve', allowed: false, why: { zh: '请先联系市民并登记联系情况，再办结。', en: 'Contact the citizen first.' } };

describe('the buttons of a ticket', () => {
  it('offer what the rules allow, and say which rule stands in the way of the rest', () => {
    const onPick = vi.fn();
    open(<VerbBar verbs={[sign, resolve]} onPick={onPick} />);
    fireEvent.click(screen.getByRole('button', { name: '签收' }));
    expect(onPick).toHaveBeenCalledExactlyOnceWith(sign);
    expect(screen.queryByRole('button', { name: '办结' })).toBeNull();
    expect(screen.getByText(/请先联系市民/)).toBeTruthy();
  });

  it('obey the verb\'s key, but not while somebody is writing', () => {
    const onPick = vi.fn();
    open(<><VerbBar verbs={[sign]} onPick={onPick} /><textarea aria-label="note" /></>);
    fireEvent.keyDown(screen.getByLabelText('note'), { key: 's' });
    expect(onPick).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: 's' });
    expect(onPick).toHaveBeenCalledTimes(1);
  });

  it('do nothing by key when the verb is refused', () => {
    const onPick = vi.fn();
    open(<VerbBar verbs={[resolve]} onPick={onPick} />);
    fireEvent.keyDown(document.body, { key: 'r' });
    expect(onPick).not.toHaveBeenCalled();
  });

  it('offer only what a place asks for, in its order', () => {
    const contact = { verb: 'contact', zh: '先行联系', en: 'Contact', allowed: true, why: null };
    open(<VerbBar verbs={[sign, contact]} only={['contact']} onPick={() => {}} />);
    expect(screen.getAllByRole('button').map((b) => b.textContent)).toEqual(['先行联系']);
  });
});
