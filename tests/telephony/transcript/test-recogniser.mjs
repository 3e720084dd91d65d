/**
 * A recogniser for tests: reads s16le from its input and says for each stretch of sound how long it was. It knows no language.
 *   node test-recogniser.mjs [--die BYTES | --nonsense | --deaf | --endless]
 */
const [mode, value] = process.argv.slice(2);
const rate = Number(process.env.RATE);
const window = Math.round(rate / 50);
const quiet = 500;
const gapWindows = 10;
let [at, began, ended, silent, count, taken] = [0, null, 0, 0, 0, 0];
let rest = Buffer.alloc(0);

const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);
function take(loud) {
  if (loud) { began ??= at; ended = at + 1; silent = 0; } else if (began !== null && (silent += 1) >= gapWindows) end();
  at += 1;
}
function end() {
  say({ from: began / 50, to: ended / 50, text: `听到第${(count += 1)}句`, final: false });
  say({ from: began / 50, to: ended / 50, text: `听到第${count}句，${((ended - began) / 50).toFixed(1)}秒`, final: true, confidence: 0.9 });
  began = null;
  silent = 0;
}

if (mode === '--deaf') setInterval(() => {}, 1000);
else if (mode === '--endless') setInterval(() => process.stdout.write('x'.repeat(5000)), 1);
else {
  process.stdin.on('data', (chunk) => {
    taken += chunk.length;
    if (mode === '--die' && taken >= Number(value)) process.exit(3);
    if (mode === '--nonsense') return void process.stdout.write('我不会说 JSON\n{"from":"a"}\n[1,2]\n');
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= window * 2) {
      let most = 0;
      for (let i = 0; i < window; i += 1) most = Math.max(most, Math.abs(rest.readInt16LE(i * 2)));
      take(most > quiet);
      rest = rest.subarray(window * 2);
    }
  });
  process.stdin.on('end', () => { if (began !== null) end(); });
}
