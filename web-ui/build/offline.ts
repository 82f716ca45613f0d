import { VitePWA } from 'vite-plugin-pwa'

/**
 * The worker that keeps the client on the device, and what makes it installable. The page itself is asked of the network first
 * and taken from the same build as everything else that is kept when there is none; the API is never kept.
 */
export function offline() {
  return VitePWA({
    strategies: 'generateSW',
    // The client registers it and asks before it changes.
    injectRegister: null,
    registerType: 'prompt',
    manifest: {
      id: '/',
      name: 'WorkScribe',
      short_name: 'WorkScribe',
      start_url: '/',
      scope: '/',
      display: 'standalone',
      background_color: '#F6F7F9',
      theme_color: '#F6F7F9',
      icons: [
        { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
        { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      ],
    },
    includeManifestIcons: false,
    workbox: {
      inlineWorkboxRuntime: true,
      sourcemap: false,
      globPatterns: ['index.html', 'assets/*.{js,css,svg}', 'assets/*-latin-wght-normal-*.woff2'],
      // Names in this folder hold a hash of what is in them.
      dontCacheBustURLsMatching: /\/?assets\//,
      directoryIndex: null,
      navigateFallback: null,
      cleanupOutdatedCaches: true,
      clientsClaim: true,
      runtimeCaching: [
        {
          urlPattern: ({ request, url, sameOrigin }) =>
            sameOrigin && request.mode === 'navigate' && !/^\/(api|health)(\/|$)/.test(url.pathname),
          handler: 'NetworkOnly',
          options: { precacheFallback: { fallbackURL: '/index.html' } },
        },
      ],
    },
  })
}
