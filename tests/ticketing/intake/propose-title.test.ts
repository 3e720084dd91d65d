import { expect, test } from 'vitest';
import { proposeTitle } from '../../../ticketing/intake/propose-title.ts';

// Full-width marks are written as escapes: in many fonts they cannot be told from the half-width ones.
test.each([
  ['您好\uff0c我们小区停水三天了\uff01物业不管', '我们小区停水三天了'],
  ['您好,我们小区停水三天了。物业不管', '我们小区停水三天了'],
  ['尊敬的市长\uff1a路灯不亮\uff1f什么时候修', '路灯不亮'],
  ['路灯'.repeat(40), `${'路灯'.repeat(14)}路…`],
  ['您好', '您好'],
  ['😱'.repeat(31), `${'😱'.repeat(29)}…`],
])('%j is titled %j', (content, title) => {
  expect(proposeTitle(content)).toBe(title);
});
