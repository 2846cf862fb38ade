// Stryker's test runner for the engine: a battery of trials in one process, the quickest first, until one of them finds
// the mutant out. The one that did so last time is asked first, so that a mutant that is known costs next to nothing.
import { readFileSync, writeFileSync } from 'node:fs'
import { register } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core'
import { commonTokens, declareClassPlugin, declareValuePlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin'
import { determineHitLimitReached, DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner'
import { folderIn, openMemory } from './memory.mjs'
import { loadTrials } from './trials.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..')
const figuresFile = path.join(folderIn(root), 'trials.json')

/** What the mutants in the code look at. */
const stryker = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {})
const preparation = 'preparation'

class BatteryRunner {
  static inject = tokens(commonTokens.options)
  #memory = openMemory(root)
  #trials
  /** Set when a run that does not end goes on in this process. */
  #isSpent = false
  #battery

  constructor({ battery }) {
    this.#battery = battery
  }

  capabilities() {
    return { reloadEnvironment: false }
  }

  async init() {
    register('../../typescript-hooks.mjs', import.meta.url)
    register('./hooks.mjs', import.meta.url)
  }

  async dryRun() {
    const tests = []
    for (const trial of await this.#load()) {
      stryker.currentTestId = preparation
      await trial.prepare()
      stryker.currentTestId = trial.name
      const began = performance.now()
      const failure = await failureOf(trial, Infinity)
      const timeSpentMs = performance.now() - began
      const status = failure === undefined ? TestStatus.Success : TestStatus.Failed
      tests.push({ id: trial.name, name: trial.name, timeSpentMs, status, failureMessage: failure })
    }
    stryker.currentTestId = undefined
    delete stryker.mutantCoverage?.perTest[preparation]
    const rarity = rarityIn(stryker.mutantCoverage?.perTest ?? {})
    const figures = tests.map(({ id, timeSpentMs }) => [id, { ms: timeSpentMs, rarity: rarity(id) }])
    writeFileSync(figuresFile, JSON.stringify(Object.fromEntries(figures)))
    return { status: DryRunStatus.Complete, tests, mutantCoverage: stryker.mutantCoverage }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }) {
    // Stryker starts another process then, and asks again.
    if (this.#isSpent) throw new Error('a run that does not end is at work in this process')
    const isStatic = mutantActivation === 'static'
    Object.assign(stryker, { hitCount: 0, hitLimit, activeMutant: isStatic ? activeMutant.id : undefined })
    const all = await this.#load()
    const covering = testFilter === undefined ? all : all.filter(({ name }) => testFilter.includes(name))
    const trials = within(this.#battery.seconds * 1000, this.#memory.trialsFor(activeMutant, covering, costOf))
    for (const [index, trial] of trials.entries()) {
      if (!isStatic) stryker.activeMutant = undefined
      await trial.prepare()
      stryker.activeMutant = activeMutant.id
      const failure = await failureOf(trial, 3000 + 20 * figuresOf(trial).ms)
      stryker.activeMutant = undefined
      if (failure === undefined) continue
      this.#isSpent = failure === endless
      this.#memory.killed(activeMutant, trial)
      const isTimeout = this.#isSpent || determineHitLimitReached(stryker.hitCount, hitLimit) !== undefined
      if (isTimeout) return { status: MutantRunStatus.Timeout, reason: trial.name }
      return { status: MutantRunStatus.Killed, killedBy: [trial.name], failureMessage: failure, nrOfTests: index + 1 }
    }
    this.#memory.survived(activeMutant, trials)
    return { status: MutantRunStatus.Survived, nrOfTests: trials.length }
  }

  /** Loaded when they are asked for: a mutant of what is computed on loading has to be active by then. */
  async #load() {
    return (this.#trials ??= await loadTrials(process.cwd(), this.#battery))
  }
}

/** High for a trial that comes by mutants which few others come by: it is likelier to be about what is changed there. */
function rarityIn(coverage) {
  const times = {}
  for (const mutants of Object.values(coverage)) for (const id in mutants) times[id] = (times[id] ?? 0) + 1
  return (trial) => Object.keys(coverage[trial] ?? {}).reduce((sum, id) => sum + times[id] ** -2, 0)
}

let figures
function figuresOf({ name }) {
  figures ??= JSON.parse(readFileSync(figuresFile, 'utf8'))
  return figures[name]
}

function costOf(trial) {
  const { ms, rarity } = figuresOf(trial)
  return ms / (0.01 + rarity)
}

/** As many of them as take so long. */
function within(limitMs, trials) {
  let ms = 0
  return trials.filter((trial) => (ms += figuresOf(trial).ms) <= limitMs)
}

const endless = 'it does not end'

/** @returns what a trial has found, undefined for nothing. */
async function failureOf(trial, limitMs) {
  let stop
  const stopped = new Promise((resolve) => (stop = resolve))
  const late = Number.isFinite(limitMs) && setTimeout(() => stop(endless), limitMs)
  const thrown = (error) => stop(String(error instanceof Error ? error.message : error))
  // What is thrown into a timer or a socket.
  process.once('uncaughtException', thrown)
  trial.run().then(([first]) => stop(first && `${first.promise}: ${first.what}`), thrown)
  try {
    return await stopped
  } finally {
    clearTimeout(late)
    process.off('uncaughtException', thrown)
  }
}

/** What has become of mutants so far, for whoever stops it on the way. */
export const tested = []

class Collector {
  onMutantTested(result) {
    tested.push(result)
  }
}

const messages = new Set(['warning', 'notice', 'undone', 'progress'])

/** What is told is not what is done. */
const told = {
  shouldIgnore({ node }) {
    if (node.type !== 'CallExpression' || node.callee.property?.name !== 'report') return undefined
    const type = node.arguments[0]?.properties?.find(({ key }) => key?.name === 'type')
    return messages.has(type?.value.value) ? 'a message' : undefined
  },
}

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'told', told),
  declareClassPlugin(PluginKind.TestRunner, 'battery', BatteryRunner),
  declareClassPlugin(PluginKind.Reporter, 'collector', Collector),
]
