import * as core from '@actions/core'
import type { EngineEvent, GateRow, InstanceRow, Report, StepName } from '../engine/events.ts'
import { createCommandLog, type Groups } from './log-commands.ts'
import type { BlastRadius } from './recorder.ts'
import { availabilityLine, duration, moment, releaseName, trafficLine } from './words.ts'
import { annotate, maskSecret, openGroup, printLines } from './workflow-commands.ts'

/** The same wait is told again after this long at the earliest. */
const progressEveryMs = 10_000

type Progress = Extract<EngineEvent, { type: 'progress' }>

/**
 * Tells events in the workflow log: a group per step and per command that people watch, progress in measured doses,
 * annotations for what matters.
 */
export function createLog(): Report {
  const toldAt = new Map<string, number>()
  const toldOf = new Map<string, string>()
  const groups = createGroups()
  const steps = createStepLog(groups)
  const commands = createCommandLog(groups)
  return (event) => {
    switch (event.type) {
      case 'step-started':
        return steps.start(event.step, event.at)
      case 'step-finished':
        toldAt.clear()
        return steps.finish(event.step, event.at, event.outcome)
      case 'progress':
        // What a command prints, or that it prints nothing, says as much.
        return commands.isRunning() ? undefined : printProgress(toldAt, event)
      case 'notice':
      case 'warning':
        return annotate(event.type, event.message, event.location)
      case 'secret':
        return maskSecret(event.value)
      case 'detail':
        return printLines(event.message)
      case 'command-started':
      case 'command-printed':
      case 'command-silent':
      case 'command-ended':
        return commands.tell(event)
      case 'claimed':
        return printLines(`operation ${event.operation} is this run's`)
      case 'shifted':
        return printLines(`traffic: ${trafficLine(event.percent)}`)
      case 'fleet':
        return printNews(toldOf, event.instances)
      case 'gate':
        return printLines(gateLine(event.gate))
      case 'probed':
        return printLines(`probe: ${availabilityLine(event.availability)}`)
      case 'overtook':
        return printLines(`operation ${event.operation}, a ${event.kind} by ${event.actor}, is overtaken`)
      case 'blast-radius':
        return printLines(blastLine(event))
      case 'kept-warm':
        return printLines(`${releaseName(event.release)} stays warm until ${moment(event.until)}`)
      case 'undone':
        return printLines(`undone: ${event.message}`)
      case 'cacheable':
      case 'environment-status':
      case 'swept':
      case 'environment-status-unknown':
        return
    }
  }
}

function createStepLog(groups: Groups) {
  const started = new Map<StepName, number>()
  return {
    start(step: StepName, at: number) {
      started.set(step, at)
      groups.open(step)
    },
    finish(step: StepName, at: number, outcome: 'done' | 'failed') {
      const startedAt = started.get(step)
      started.delete(step)
      groups.close()
      printLines(startedAt === undefined ? `${step}: ${outcome}` : `${step}: ${outcome} in ${duration(at - startedAt)}`)
    },
  }
}

function createGroups(): Groups {
  let isOpen = false
  const close = () => {
    if (isOpen) core.endGroup()
    isOpen = false
  }
  const open = (title: string) => {
    close()
    openGroup(title)
    isOpen = true
  }
  return { open, close }
}

function printProgress(toldAt: Map<string, number>, event: Progress): void {
  const last = toldAt.get(event.message)
  if (last !== undefined && event.at - last < progressEveryMs) return
  toldAt.set(event.message, event.at)
  printLines(progressLine(event))
}

/** Of each instance only what was not told of it last. */
function printNews(toldOf: Map<string, string>, instances: readonly InstanceRow[]): void {
  for (const instance of instances) {
    const line = instanceLine(instance)
    if (toldOf.get(instance.id) === line) continue
    toldOf.set(instance.id, line)
    printLines(line)
  }
}

function progressLine({ message, done, total, deadline, at }: Progress): string {
  const parts = [
    done === undefined ? undefined : `${done} of ${total ?? '?'}`,
    deadline === undefined ? undefined : `${duration(deadline - at)} left`,
  ].filter((part) => part !== undefined)
  return parts.length === 0 ? `waiting for ${message}` : `waiting for ${message} (${parts.join(', ')})`
}

function instanceLine({ id, release, zone, state, health, reason, healthyAfterMs }: InstanceRow): string {
  const place = zone === undefined ? '' : ` in ${zone}`
  const condition = health === undefined ? state : `${state}, ${health}`
  const after = healthyAfterMs === undefined ? '' : ` after ${duration(healthyAfterMs)}`
  return `${releaseName(release)} ${id}${place}: ${condition}${after}${reason === undefined ? '' : `: ${reason}`}`
}

function gateLine({ name, outcome, figures }: GateRow): string {
  return `${name} ${outcome}: ${figures}`
}

function blastLine({ release, requests, errors }: BlastRadius): string {
  return `${releaseName(release)} had got ${requests} requests, ${errors} of them answered with an error or not at all`
}
