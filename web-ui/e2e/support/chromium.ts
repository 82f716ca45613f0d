import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome']

function installed(): string {
  const named = process.env['WORKSCRIBE_CHROMIUM']
  if (named !== undefined && named !== '') return named
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const found = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync)
  if (found === undefined)
    throw new Error(`None of ${NAMES.join(', ')} is on the path. WORKSCRIBE_CHROMIUM can name one.`)
  return found
}

/** The browser of this machine. It shows only what this repository serves, and containers often allow no sandbox. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: installed(),
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--lang=en-US'],
  })
}
