import { QueryClient } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import { keys } from '@/api/keys'
import { versionsChanged } from './versions'

it('what was read of a version is read again once its run of autosaves may have gone on', () => {
  const client = new QueryClient()
  const read = [keys.versions('a'), keys.version('a', 3), keys.version('b', 3), keys.page('a')]
  for (const key of read) client.setQueryData(key, {})

  versionsChanged(client, 'a')

  expect(read.map((key) => client.getQueryState(key)?.isInvalidated)).toEqual([true, true, false, false])
})
