/** Keys of the telephone: they work while typing, and browsers leave them free. F2 is what an agent presses most; ending a call takes three fingers. */
export const phoneKeys = {
  answer: 'F2', mute: 'F8', hold: 'F9', consult: 'Ctrl+Alt+C', transfer: 'Ctrl+Alt+F', conference: 'Ctrl+Alt+J', keypad: 'Ctrl+Alt+P', hangUp: 'Ctrl+Alt+H', cancelConsult: 'Ctrl+Alt+Q', seat: 'Ctrl+Alt+R', devices: 'Ctrl+Alt+M',
} as const;
