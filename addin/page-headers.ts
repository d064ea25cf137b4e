// What a browser may do with the add-in's pages, for whoever serves them: the dev server, static hosting, a proxy. Part of
// the build, not of the pane. Sources outside our own site are named one by one:
// - Office.js comes from Microsoft's CDN and loads parts of itself from there, an old library among them;
// - it writes a style element of its own into the page, so styles may be inline, scripts may not;
// - it sends its own usage data to Microsoft, which an office may well block: nothing depends on it;
// - Excel on the web shows the pane in a frame, from the addresses that Microsoft's pages have.
// Microsoft keeps no list of what a policy needs; these come from its documentation and its repository's issues.

export interface PageSources {
  /** Origins that the pane speaks to besides its own: the API's, the sign-in's. */
  readonly connect?: readonly string[]
}

const office = ['https://appsforoffice.microsoft.com', 'https://ajax.aspnetcdn.com']
const officeData = ['https://appsforoffice.microsoft.com', 'https://*.events.data.microsoft.com']
const officeFrames = [
  'https://*.officeapps.live.com',
  'https://*.cloud.microsoft',
  'https://*.sharepoint.com',
  'https://*.office.com',
  'https://*.microsoft365.com',
  'https://onedrive.live.com',
]

/** The policy that a page can carry itself; a page cannot say who may frame it. */
export function pagePolicy({ connect = [] }: PageSources = {}): string {
  return Object.entries({
    'default-src': ["'none'"],
    'script-src': ["'self'", ...office],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...connect, ...officeData],
    'worker-src': ["'self'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  })
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ')
}

/** All headers that a page of the add-in is to be served with. */
export function pageHeaders(sources: PageSources = {}): Readonly<Record<string, string>> {
  return {
    'content-security-policy': `${pagePolicy(sources)}; frame-ancestors 'self' ${officeFrames.join(' ')}`,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'strict-transport-security': 'max-age=31536000',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  }
}

/** Pages are asked for anew each time; what has a digest in its name never changes. */
export const cacheRules = [
  { route: '/assets/icons/*', cache: 'public, max-age=86400' },
  { route: '/assets/*', cache: 'public, max-age=31536000, immutable' },
  { route: '/*', cache: 'no-cache' },
] as const

/** `staticwebapp.config.json` of Azure Static Web Apps: the same headers, and no page for what is not there. */
export function staticSiteConfig(sources: PageSources = {}): string {
  const routes = cacheRules.map(({ route, cache }) => ({ route, headers: { 'cache-control': cache } }))
  return JSON.stringify({ globalHeaders: pageHeaders(sources), routes, trailingSlash: 'never' }, undefined, 2)
}
