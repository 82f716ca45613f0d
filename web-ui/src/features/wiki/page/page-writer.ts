import { savePage } from '@/api/wiki/save-page'
import type { WikiPage } from '@/api/wiki/get-page'
import type { DocNode } from '@/lib/doc'
import { sameDoc } from '@/lib/merge'
import { Problem } from '@/lib/problem'
import { Alarm, DRAFT_AFTER, SAVE_AFTER, SAVE_AT_LATEST, TRY_AGAIN } from './alarm'
import { keepDraft, removeDraft, type Draft } from './drafts'
import { met, type Around, type PageText, type WriterState } from './page-text'

/** Keeps a page as it is written: on this device at once, on the server soon, together with what others write meanwhile. */
export class PageWriter {
  state: WriterState
  private base: WikiPage
  private text: PageText | null = null
  private readonly around: Around
  private readonly listeners = new Set<() => void>()
  private running: Promise<void> | null = null
  private dirty = false
  private readonly keeping = new Alarm(() => void this.keep())
  private readonly saving = new Alarm(() => void this.save())
  private unsavedSince = 0
  private arrived: WikiPage | null = null

  constructor(base: WikiPage, around: Around) {
    this.base = base
    this.around = around
    this.state = { title: base.title, save: { kind: 'saved' }, conflict: null }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly snapshot = (): WriterState => this.state

  readonly unsaved = (): boolean => this.dirty

  /** From now on there is a text to read and to write to. */
  readonly attach = (text: PageText): void => {
    this.text = text
    this.base = this.normal(this.base)
  }

  readonly entitle = (title: string): void => {
    this.set({ title })
    this.changed()
  }

  readonly changed = (): void => {
    if (!this.dirty) this.unsavedSince = Date.now()
    this.dirty = true
    if (this.state.save.kind !== 'offline') this.set({ save: { kind: 'unsaved' } })
    this.keeping.setTo(DRAFT_AFTER)
    this.saving.setTo(Math.min(SAVE_AFTER, Math.max(0, this.unsavedSince + SAVE_AT_LATEST - Date.now())))
  }

  /** Saves what differs; `coalesce` is false only when somebody asked for it. */
  readonly save = async (coalesce = true): Promise<void> => {
    this.saving.stop()
    while (this.running) await this.running
    if (!this.dirty || this.state.conflict) return
    this.running = this.send(coalesce).finally(() => {
      this.running = null
    })
    await this.running
  }

  /** Takes up what was written on this device and never arrived. */
  readonly resume = (draft: Draft): void => {
    if (sameDoc(draft.doc, this.base.doc) && draft.title === this.base.title) return
    this.dirty = true
    const theirs = this.base
    this.base = this.normal({ ...theirs, doc: draft.baseDoc, title: draft.baseTitle })
    this.show(draft.title, draft.doc)
    this.meet(theirs)
    if (this.state.conflict === null) this.changed()
  }

  /** The page as somebody else left it. While a word is composed it waits. */
  readonly arrive = (served: WikiPage): void => {
    const theirs = this.normal(served)
    this.arrived = theirs
    if (this.running || this.state.conflict || this.text?.composing()) return
    this.arrived = null
    if (theirs.etag === this.base.etag) return
    if (this.dirty) this.meet(theirs)
    else {
      this.base = theirs
      this.show(theirs.title, theirs.doc)
    }
  }

  /** After the end of a composition, and after a save. */
  readonly settle = (): void => {
    if (this.arrived) this.arrive(this.arrived)
  }

  /** Ends a conflict with the text that shall stand. What loses stays as a version, or as the draft kept here. */
  readonly resolve = async (title: string, doc: DocNode | null): Promise<void> => {
    const { conflict } = this.state
    if (!conflict) return
    this.base = conflict.theirs
    this.set({ conflict: null })
    this.show(title, doc)
    this.dirty = !sameDoc(doc, conflict.theirs.doc) || title !== conflict.theirs.title
    if (this.dirty) await this.save(false)
    else this.done(conflict.theirs)
  }

  /** The choice waits: what is written stays as it is, and the next save asks again. */
  readonly postpone = (): void => this.set({ conflict: null })

  /** The screen closes: what is unsaved goes out, and is kept until it has arrived. */
  readonly end = (): void => {
    this.keeping.stop()
    if (this.dirty) void this.keep()
    void this.save()
  }

  private read(): { title: string; doc: DocNode | null } {
    return { title: this.state.title, doc: this.text?.doc() ?? this.base.doc }
  }

  private show(title: string, doc: DocNode | null): void {
    this.set({ title })
    if (this.text) this.text.apply(this.text.normal(doc))
  }

  private normal(page: WikiPage): WikiPage {
    return this.text ? { ...page, doc: this.text.normal(page.doc) } : page
  }

  private async send(coalesce: boolean): Promise<void> {
    const { title, doc } = this.read()
    const written = title.trim() === '' ? this.base.title : title
    if (sameDoc(doc, this.base.doc) && written === this.base.title) {
      this.done(this.base)
      return
    }
    this.set({ save: { kind: 'saving' } })
    this.dirty = false
    try {
      const page = await savePage({ id: this.base.id, title: written, doc, etag: this.base.etag, coalesce })
      this.base = { ...page, doc }
      if (this.unsaved()) this.set({ save: { kind: 'unsaved' } })
      else this.done(page)
      this.around.saved({ ...page, doc })
      this.settle()
    } catch (error) {
      this.dirty = true
      await this.refused(error)
    }
  }

  private async refused(error: unknown): Promise<void> {
    await this.keep()
    if (error instanceof Problem && error.status === 412) {
      const theirs = await this.around.fetch().catch(() => null)
      if (theirs) this.meet(this.normal(theirs))
      else this.later()
    } else if (error instanceof Problem && error.passing) this.later()
    else this.set({ save: { kind: 'refused', error } })
  }

  private later(): void {
    this.set({ save: { kind: 'offline' } })
    this.saving.setTo(TRY_AGAIN)
  }

  private meet(theirs: WikiPage): void {
    const both = met(this.base, this.read(), theirs)
    if ('parts' in both) {
      this.set({ save: { kind: 'unsaved' }, conflict: both })
      return
    }
    this.base = theirs
    this.show(both.title, both.doc)
    this.around.merged(theirs)
    this.saving.setTo(0)
  }

  private done(page: WikiPage): void {
    this.dirty = false
    this.base = { ...this.base, etag: page.etag, title: page.title }
    this.set({ save: { kind: 'saved' } })
    this.keeping.stop()
    void removeDraft(this.base.id)
  }

  private async keep(): Promise<void> {
    const { title, doc } = this.read()
    await keepDraft(this.base.id, { title, doc, baseTitle: this.base.title, baseDoc: this.base.doc })
  }

  private set(state: Partial<WriterState>): void {
    this.state = { ...this.state, ...state }
    for (const listener of this.listeners) listener()
  }
}
