import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { logInWithGoogle } from '@/api/identity/google-session'
import { FormAlert } from '@/components/ui/form-alert'
import { googleSignIn } from '@/lib/google'
import { problemText } from '@/lib/problem-text'
import styles from './providers.module.css'

interface GoogleButtonProps {
  clientId: string
  onSignedIn: () => void
}

/** As wide as the card is inside; Google takes pixels only. */
const WIDTH = 310

/** Google draws its button itself, named as ours would be, and hands over what it knows of who pressed it. */
export function GoogleButton({ clientId, onSignedIn }: GoogleButtonProps) {
  const { t, i18n } = useTranslation('identity')
  const place = useRef<HTMLDivElement>(null)
  const [refusal, setRefusal] = useState('')
  const { mutateAsync } = useMutation(logInWithGoogle())
  const enter = useRef<(token: string) => void>(() => undefined)
  useEffect(() => {
    enter.current = (token) => {
      mutateAsync(token).then(onSignedIn, (problem: unknown) => setRefusal(problemText(problem)))
    }
  })
  useEffect(() => {
    let gone = false
    googleSignIn().then(
      (google) => {
        if (gone || !place.current) return
        google.initialize({ client_id: clientId, callback: ({ credential }) => enter.current(credential) })
        google.renderButton(place.current, {
          type: 'standard',
          theme: document.documentElement.dataset['theme'] === 'dark' ? 'filled_black' : 'outline',
          size: 'large',
          text: 'continue_with',
          width: WIDTH,
          locale: i18n.language,
        })
      },
      () => {
        if (!gone) setRefusal(t('signIn.googleSilent'))
      },
    )
    return () => {
      gone = true
    }
  }, [clientId, i18n.language, t])
  return (
    <>
      <FormAlert>{refusal}</FormAlert>
      <div ref={place} className={styles.google} />
    </>
  )
}
