import { App } from 'antd';
import { useErrorText } from './error-text.ts';

/** Short messages at the top of the page. */
export function useTell() {
  const { message } = App.useApp();
  const errorText = useErrorText();
  return {
    done: (text: string) => void message.success(text),
    failed: (error: unknown) => void message.error(errorText(error), 6),
  };
}
