import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { orgQuery } from '@/api/membership/get-org'

const PRODUCT = 'WorkScribe'

/** "{heading} · {organization} · WorkScribe" */
export function useDocumentTitle(heading: string): void {
  const { org = '' } = useParams({ strict: false })
  const { data } = useQuery({ ...orgQuery(org), enabled: org !== '' })
  const organization = data?.name
  useEffect(() => {
    document.title = [heading, organization, PRODUCT].filter(Boolean).join(' · ')
  }, [heading, organization])
}
