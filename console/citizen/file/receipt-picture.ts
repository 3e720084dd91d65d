/** Draws the numbers on a picture and hands it to the phone: older people find it again among their photos. */
export function savePicture(numbers: readonly (readonly [label: string, value: string])[], title: string, below: string): void {
  const canvas = document.createElement('canvas');
  canvas.width = 900;
  canvas.height = 260 + numbers.length * 190;
  const ink = canvas.getContext('2d');
  if (!ink) return;
  ink.fillStyle = '#ffffff';
  ink.fillRect(0, 0, canvas.width, canvas.height);
  ink.fillStyle = '#0b4f94';
  ink.fillRect(0, 0, canvas.width, 110);
  const write = (text: string, y: number, font: string, colour: string) => { ink.font = `${font} sans-serif`; ink.fillStyle = colour; ink.fillText(text, 50, y); };
  write(title, 70, 'bold 40px', '#ffffff');
  numbers.forEach(([label, value], i) => {
    write(label, 185 + i * 190, '34px', '#46525e');
    write(value, 260 + i * 190, 'bold 68px', '#17212b');
  });
  write(below, canvas.height - 40, '32px', '#46525e');
  const link = document.createElement('a');
  link.href = canvas.toDataURL('image/png');
  link.download = `12345-${numbers[0]?.[1] ?? ''}.png`;
  link.click();
}
