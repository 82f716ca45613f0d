// Runs before the first paint: theme, density and language of this browser.
;(function () {
    const root = document.documentElement
    function kept(key) {
        try {
            return localStorage.getItem(key)
        } catch {
            return null
        }
    }
    const theme = kept('workscribe.theme')
    const dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
    root.dataset.theme = dark ? 'dark' : 'light'
    root.dataset.density = kept('workscribe.density') === 'compact' ? 'compact' : 'comfortable'
    let locale = kept('workscribe.locale')
    if (locale !== 'en' && locale !== 'de') {
        locale =
            (navigator.languages || [])
                .map(function (tag) {
                    return tag.slice(0, 2).toLowerCase()
                })
                .find(function (tag) {
                    return tag === 'en' || tag === 'de'
                }) || 'en'
    }
    root.lang = locale
})()
