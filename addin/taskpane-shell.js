// Keeps the pane from ever being blank: shows what to do when the program does not start. Written for Internet
// Explorer's engine, without modules; it knows that the program has started by #shell being gone.
;(function () {
  // Fluent would fetch its text fonts from a CDN; the fonts of the machine do. Read when Fluent loads, hence here.
  window.FabricConfig = { fontBaseUrl: '' }

  var patience = 10000
  var failure = ''

  function byId(id) {
    return document.getElementById(id)
  }

  function show(id) {
    byId('shell-opening').hidden = true
    byId(id).hidden = false
  }

  /** SK-1: Office.js did not come. SK-2: it came, and Excel did not answer. SK-3: the program failed while starting. */
  function code() {
    if (!window.Office) return 'SK-1'
    return failure ? 'SK-3 ' + failure : 'SK-2'
  }

  function giveUp() {
    if (!byId('shell') || !byId('shell-old').hidden) return
    byId('shell-code').textContent = code()
    show('shell-late')
  }

  function fail(reason) {
    failure = String((reason && reason.message) || reason || '').slice(0, 200)
    giveUp()
  }

  window.addEventListener(
    'error',
    function (event) {
      // A script that cannot be fetched has no message; an own one missing means that the program will not start.
      var source = event.target && event.target.src
      if (event.message) fail(event.message)
      else if (source && source.indexOf(location.origin) === 0) fail(source)
    },
    true
  )
  window.addEventListener('unhandledrejection', function (event) {
    fail(event.reason)
  })

  document.addEventListener('DOMContentLoaded', start)
  // DOMContentLoaded waits for deferred scripts, and one that hangs is the case that matters: look for the page itself.
  var looking = setInterval(start, 50)
  var started = false

  function start() {
    if (started || !byId('shell-code')) return
    started = true
    clearInterval(looking)
    if (navigator.userAgent.indexOf('Trident') !== -1) return show('shell-old')
    byId('shell-reload').onclick = function () {
      location.reload()
    }
    if (failure) giveUp()
    setTimeout(giveUp, patience)
  }
})()
