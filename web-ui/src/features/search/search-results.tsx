import { FileText, SquareCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { isTaskResult, type PageResult, type TaskResult } from '@/api/search/search'
import { Moment } from '@/components/fields/moment'
import { Icon } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { usePublishedOrder } from '@/components/ui/use-order-beneath'
import { pagePath, withTask } from '@/lib/addresses'
import { FoundIn, Marked } from './found-in'
import styles from './search-results.module.css'

type Result = TaskResult | PageResult

const MOST = 20

interface SearchResultsProps {
  org: string
  results: readonly Result[]
  onOpen: () => void
}

export function SearchResults({ org, results, onOpen }: SearchResultsProps) {
  const { t } = useTranslation('search')
  usePublishedOrder(results.filter(isTaskResult).map(keyOf))
  const isCut = [true, false].some(
    (tasks) => results.filter((one) => isTaskResult(one) === tasks).length >= MOST,
  )
  return (
    <>
      <p role="status" className={styles.count}>
        {t('found', { count: results.length })}
      </p>
      {/* A press on a link in it is remembered, the link goes its way. */}
      <ul aria-label={t('results')} className={styles.results}>
        {results.map((result) => (
          <li key={result.id} className={styles.result}>
            <Icon of={isTaskResult(result) ? SquareCheck : FileText} />
            <div className={styles.text}>
              <ResultLink org={org} result={result} onOpen={onOpen} />
              <FoundIn highlight={result.highlight} />
            </div>
            <span className={styles.when}>
              <Moment at={result.updated_at} />
            </span>
          </li>
        ))}
      </ul>
      {isCut && <p className={styles.count}>{t('most', { count: MOST })}</p>}
    </>
  )
}

const keyOf = (task: TaskResult) => `${task.project_key}-${task.task_number}`

function ResultLink({ org, result, onOpen }: { org: string; result: Result; onOpen: () => void }) {
  const title = result.highlight?.field === 'title' ? result.highlight : undefined
  const shown = title === undefined ? result.title : <Marked parts={title.parts} />
  if (isTaskResult(result)) {
    const key = keyOf(result)
    return (
      <span className={styles.line}>
        <span className={styles.key} aria-hidden="true">
          {key}
        </span>
        <Link
          to="."
          search={withTask(key)}
          className={styles.link ?? ''}
          aria-label={`${key} ${result.title}`}
          dir="auto"
          translate="no"
          onClick={onOpen}
        >
          {shown}
        </Link>
        <span className={styles.place} dir="auto" translate="no">
          {result.status}
        </span>
      </span>
    )
  }
  return (
    <span className={styles.line}>
      <Link
        to={pagePath(org, result.space_id, result.id)}
        className={styles.link ?? ''}
        aria-label={result.title}
        dir="auto"
        translate="no"
        onClick={onOpen}
      >
        {shown}
      </Link>
      <span className={styles.place} dir="auto" translate="no">
        {result.space_name}
      </span>
    </span>
  )
}
