// Preloaded into a process: says on its standard error, as it ends, how much memory it had at most.
process.on('exit', () => process.stderr.write(`\npeak-memory-mib ${process.resourceUsage().maxRSS / 1024}\n`))
