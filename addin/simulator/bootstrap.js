// Loaded in the pane's page before office.js: when the page was opened by the simulator, it asks the page around it for
// Excel's message channel. Anywhere else, real Excel included, it does nothing.
;(() => {
  if (window.parent !== window && /[?&]_host_Info=[^&]*(\$|%24)sim(&|$)/.test(location.search)) {
    window.parent.simulator.connect(window)
  }
})()
