import { spawn, type ChildProcess } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    server: string
  }
}

const repository = fileURLToPath(new URL('../../..', import.meta.url))
const JAR = join(repository, 'standalone/target/workscribe.jar')
export const LEFTOVERS = join(repository, 'web-ui/target/e2e')
const PATIENCE = 180_000
const PAUSE = 250

export interface RunningServer {
  url: string
  stop: () => Promise<void>
}

/** What is shipped, with demo data in a folder of its own, on ports that nobody else has. */
export async function startServer(...more: readonly string[]): Promise<RunningServer> {
  await mkdir(LEFTOVERS, { recursive: true })
  const data = await mkdtemp(join(tmpdir(), 'workscribe-e2e-'))
  const [port, management] = await Promise.all([freePort(), freePort()])
  const log = join(LEFTOVERS, 'server.log')
  const output = createWriteStream(log)
  const java = process.env['JAVA_HOME'] === undefined ? 'java' : join(process.env['JAVA_HOME'], 'bin/java')
  const child = spawn(
    java,
    [
      '-XX:TieredStopAtLevel=1',
      '-XX:+UseSerialGC',
      '-Xmx256m',
      '-jar',
      JAR,
      `--workscribe.data=${data}`,
      '--workscribe.demo=true',
      `--server.port=${String(port)}`,
      `--management.server.port=${String(management)}`,
      // All people of all tests share one address, and do in minutes what takes them days.
      '--workscribe.rate-limit.per-minute=0',
      '--workscribe.rate-limit.sign-in-per-minute=0',
      // There is no mail to prove an address with.
      '--workscribe.invitations.join-unverified=true',
      ...more,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  child.stdout.pipe(output)
  child.stderr.pipe(output)
  const end = async () => {
    await stopped(child)
    await rm(data, { recursive: true, force: true })
  }
  try {
    await ready(child, `http://localhost:${String(management)}/actuator/health/readiness`)
  } catch (error) {
    await end()
    throw new Error(`${String(error)}\n${await readFile(log, 'utf8')}`)
  }
  return { url: `http://localhost:${String(port)}`, stop: end }
}

/** One server for all tests; WORKSCRIBE_E2E_SERVER names one that runs already, started with the same options. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env['WORKSCRIBE_E2E_SERVER']
  if (running !== undefined && running !== '') {
    project.provide('server', running)
    return () => Promise.resolve()
  }
  const server = await startServer()
  project.provide('server', server.url)
  return server.stop
}

async function ready(child: ChildProcess, health: string): Promise<void> {
  const until = Date.now() + PATIENCE
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${String(child.exitCode)}.`)
    const answer = await fetch(health).catch(() => null)
    if (answer?.ok === true) return
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
  }
  throw new Error('The server is not ready in time.')
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve()
      return
    }
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('No port'))
        else resolve(address.port)
      })
    })
  })
}
