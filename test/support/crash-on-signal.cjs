/** Loaded before the program (NODE_OPTIONS=--require): SIGUSR2 is a bug that nobody catches, at whatever step it comes. */
process.on('SIGUSR2', () => {
  throw new Error('a bug, made by a test');
});
