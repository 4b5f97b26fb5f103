// Preloaded into every measured process: writes what the process used to descriptor 3 when it ends.
const { readFileSync, writeSync } = require('node:fs')

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, peak: peak() ?? maxRSS }))
})

/** Peak in KiB. On Linux `maxRSS` also counts the process that started this one, so the kernel is asked. */
function peak() {
  try {
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))[1])
  } catch {
    return null
  }
}
