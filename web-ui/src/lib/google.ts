const SOURCE = 'https://accounts.google.com/gsi/client'

interface Answer {
  credential: string
}

interface Looks {
  type: 'standard'
  theme: 'outline' | 'filled_black'
  size: 'large'
  text: 'continue_with'
  width: number
  locale: string
}

/** The part of Google's script that is used. */
export interface GoogleSignIn {
  initialize(options: { client_id: string; callback: (answer: Answer) => void }): void
  renderButton(place: HTMLElement, looks: Looks): void
}

let loading: Promise<GoogleSignIn> | undefined

/** Google's script, from Google as it must be; the server's policy allows its address only where Google is set up. */
export function googleSignIn(): Promise<GoogleSignIn> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined
    throw error
  })
  return loading
}

async function load(): Promise<GoogleSignIn> {
  const known = loaded()
  if (known) return known
  await new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = SOURCE
    script.async = true
    script.onload = resolve
    script.onerror = () => {
      script.remove()
      reject(new Error('Google cannot be reached.'))
    }
    document.head.append(script)
  })
  const found = loaded()
  if (!found) throw new Error('Google sent something else.')
  return found
}

function loaded(): GoogleSignIn | undefined {
  return (globalThis as { google?: { accounts?: { id?: GoogleSignIn } } }).google?.accounts?.id
}
