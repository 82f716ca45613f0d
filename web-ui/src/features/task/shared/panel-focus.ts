/** Where the focus goes when a task opens: into its panel, into its title, or nowhere, as it was only peeked at. */
export type PanelFocus = 'panel' | 'title' | 'none'

let wanted: PanelFocus = 'panel'

export const wantedFocus = {
  want(focus: PanelFocus): void {
    wanted = focus
  },
  /** What was asked for, once. */
  take(): PanelFocus {
    const taken = wanted
    wanted = 'panel'
    return taken
  },
}

/** As a panel opens; one that is open already takes the focus as well. */
export function focusSoon(focus: 'panel' | 'title'): void {
  wantedFocus.want(focus)
  requestAnimationFrame(() => {
    const panel = openPanel()
    if (panel !== null) focusIn(panel, focus)
  })
}

export function openPanel(): HTMLElement | null {
  return document.querySelector<HTMLElement>('[data-testid="task-panel"]')
}

export function focusIn(panel: HTMLElement, focus: PanelFocus): void {
  const title = panel.querySelector<HTMLElement>('[data-title-of-task]')
  if (focus === 'title' && title !== null) title.focus()
  else if (focus !== 'none') panel.focus({ preventScroll: true })
}
