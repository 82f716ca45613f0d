import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { HtmlTagDescriptor, Plugin } from 'vite'

const BOOT = 'assets/boot.js'
/** What every screen needs. The other font is for code: where there is none, the browser warns of a preload in vain. */
const PRELOADED = /inter-latin-wght-normal-[^/]+\.woff2$/

/**
 * What the document holds besides the bundle: the blocking script that sets theme and language before the first paint
 * (a file, because the content security policy allows no inline script), and the preload of the font.
 */
export function documentParts(source: string): Plugin {
  const path = fileURLToPath(new URL(source, import.meta.url))
  let bootFile = BOOT
  return {
    name: 'workscribe:document-parts',
    configureServer(server) {
      server.middlewares.use(`/${BOOT}`, (_request, response) => {
        response.setHeader('Content-Type', 'text/javascript')
        response.end(readFileSync(path))
      })
    },
    generateBundle() {
      const reference = this.emitFile({ type: 'asset', name: 'boot.js', source: readFileSync(path, 'utf8') })
      bootFile = this.getFileName(reference)
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, context) {
        const fonts = Object.keys(context.bundle ?? {}).filter((file) => PRELOADED.test(file))
        return [boot(bootFile), ...fonts.map(preload)]
      },
    },
  }
}

function boot(file: string): HtmlTagDescriptor {
  return { tag: 'script', attrs: { src: `/${file}` }, injectTo: 'head-prepend' }
}

function preload(file: string): HtmlTagDescriptor {
  return {
    tag: 'link',
    attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: true },
    injectTo: 'head',
  }
}
