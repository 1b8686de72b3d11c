// Answers every key with as many bytes as a frame has: what a terminal and a program cost before anything is computed.
let count = 0;
process.stdin.setRawMode(true);
process.stdin.on('data', () => {
  count += 1;
  const rows = Array.from({length: 22}, (_, row) => `${'x'.repeat(70)} ${row}`);
  process.stdout.write(`\u001b[H${[...rows, `key ${count} `].join('\r\n')}`);
});
process.stdout.write('ready');
