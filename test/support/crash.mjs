// Loaded before a server: at SIGUSR2 an error is thrown that nobody catches.
process.on('SIGUSR2', () => {
  setImmediate(() => {
    throw new Error('somebody’s mistake about นายสมชาย 0812345678')
  })
})
