// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { RatingForm } from '../../../console/citizen/track/rating-form.tsx';

const send = () => fireEvent.click(screen.getByRole('button', { name: '提交' }));

test('solved and stars are two questions, and both must be answered', () => {
  const onSend = vi.fn();
  render(<RatingForm busy={false} mayRework={false} onSend={onSend} />);
  send();
  expect(screen.getByText('请选择事情解决了没有')).toBeTruthy();
  expect(screen.getByText('请给办理过程打分')).toBeTruthy();
  fireEvent.click(screen.getByLabelText('5 星 非常满意'));
  send();
  expect(onSend).not.toHaveBeenCalled();
  fireEvent.click(screen.getByLabelText('没有解决'));
  send();
  expect(onSend).toHaveBeenCalledExactlyOnceWith({ satisfaction: 5, solved: 'unsolved' });
});

test('unsolved while the visit is due: told beforehand that it goes back to the unit', () => {
  const { rerender } = render(<RatingForm busy={false} mayRework onSend={() => {}} />);
  expect(screen.queryByText(/请单位重新办理/)).toBeNull();
  fireEvent.click(screen.getByLabelText('没有解决'));
  expect(screen.getByText(/请单位重新办理/)).toBeTruthy();
  rerender(<RatingForm busy={false} mayRework={false} onSend={() => {}} />);
  expect(screen.queryByText(/请单位重新办理/)).toBeNull();
});

test('attitude and result may be rated apart; what is left open is not sent', () => {
  const onSend = vi.fn();
  render(<RatingForm busy={false} mayRework={false} onSend={onSend} />);
  fireEvent.click(screen.getByLabelText('部分解决'));
  fireEvent.click(screen.getByLabelText('3 星 基本满意'));
  fireEvent.click(screen.getAllByLabelText('满意')[0]!);
  send();
  expect(onSend).toHaveBeenCalledExactlyOnceWith({ satisfaction: 3, solved: 'partly', attitude: 5 });
});
