import { useQuery } from '@tanstack/react-query'
import { useWatch, type Control } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { slugFreeQuery } from '@/api/membership/is-slug-free'
import { useSettled } from '@/components/ui/use-settled'
import { SLUG } from '@/lib/slug'

const PAUSE = 400

/** Whether the web address that stands in the form is free, looked up when nobody has typed for a moment. */
export function SlugState({ control }: { control: Control<{ name: string; slug: string }> }) {
  const { t } = useTranslation('membership')
  const slug = useWatch({ control, name: 'slug' })
  const settled = useSettled(slug, PAUSE)
  const { data: free } = useQuery({ ...slugFreeQuery(settled), enabled: SLUG.test(settled) })
  if (!SLUG.test(slug)) return t('create.slugForm')
  if (settled !== slug || free === undefined) return t('create.checking')
  return free ? t('create.free') : t('create.taken')
}
