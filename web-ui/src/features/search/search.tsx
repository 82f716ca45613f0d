import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LONGEST_QUERY, searchQuery, type SearchType } from '@/api/search/search'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorState } from '@/components/ui/error-state'
import { RadioGroup } from '@/components/ui/radio-group'
import { Screen } from '@/components/ui/screen'
import { SearchField } from '@/components/ui/search-field'
import { BoneRows, Skeleton } from '@/components/ui/skeleton'
import { RecentSearches } from './recent-searches'
import type { SearchParams } from './params'
import { rememberSearch } from './recent'
import { SearchResults } from './search-results'
import styles from './search.module.css'

const PAUSE = 150
const TYPES: readonly SearchType[] = ['all', 'task', 'page']

interface SearchScreenProps {
  org: string
  params: SearchParams
  onChange: (params: SearchParams) => void
}

export function SearchScreen({ org, params, onChange }: SearchScreenProps) {
  const { t } = useTranslation('search')
  const { q = '', type = 'all' } = params
  const [text, setText] = useState(q)
  const [shown, setShown] = useState(q)
  if (shown !== q) {
    // Back and forward bring another text than the one that was typed last.
    setShown(q)
    setText(q)
  }
  const change = (next: { q: string; type: SearchType }) =>
    onChange({
      ...(next.q === '' ? {} : { q: next.q }),
      ...(next.type === 'all' ? {} : { type: next.type }),
    })
  useEffect(() => {
    if (text === q) return
    const timer = setTimeout(() => {
      setShown(text)
      change({ q: text, type })
    }, PAUSE)
    return () => clearTimeout(timer)
  })
  const found = useQuery({ ...searchQuery(org, q, type), placeholderData: keepPreviousData })
  const isBlank = q.trim() === ''

  return (
    <Screen heading={t('heading')} isReady={isBlank || !found.isPending}>
      <div className={styles.column}>
        <SearchField
          label={t('everything')}
          framed
          autoFocus
          value={text}
          onChange={(value) => setText(value.slice(0, LONGEST_QUERY))}
          onSubmit={() => rememberSearch(org, text)}
        />
        <RadioGroup
          label={t('what')}
          labelHidden
          options={TYPES.map((id) => ({ id, label: t(`types.${id}`) }))}
          value={type}
          onChange={(next) => change({ q: text, type: next })}
        />
        {isBlank ? (
          <RecentSearches org={org} onChoose={(chosen) => change({ q: chosen, type })} />
        ) : found.data !== undefined && !found.isError ? (
          found.data.results.length === 0 ? (
            <EmptyState>{t('nothing', { q: found.data.q })}</EmptyState>
          ) : (
            <SearchResults org={org} results={found.data.results} onOpen={() => rememberSearch(org, q)} />
          )
        ) : found.isError ? (
          <ErrorState onRetry={() => void found.refetch()} />
        ) : (
          <Skeleton>
            <BoneRows count={8} />
          </Skeleton>
        )}
      </div>
    </Screen>
  )
}
