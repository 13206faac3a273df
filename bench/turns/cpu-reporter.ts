/** Preloaded into each measured server: tells its own CPU time (microseconds) when asked. */
process.on('message', (message) => {
  if (message !== 'cpu') return;
  const { user, system } = process.cpuUsage();
  process.send?.({ cpu: user + system });
});
