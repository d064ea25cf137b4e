// To be pasted into the console of an add-in's pane in real Excel, or into Script Lab: writes down every request that
// Office.js sends and every answer Excel gives, until `saveTrace("name")` downloads them. It changes nothing else.
;(() => {
  const api = OSF.DDA.RichApi
  const send = api.executeRichApiRequestAsync
  const exchanges = []
  // The fifth part of a message is the request; of an answer's data the third is the response.
  api.executeRichApiRequestAsync = (message, done) =>
    send.call(api, message, (result) => {
      const isAnswered = result.status === 'succeeded'
      const response = isAnswered ? JSON.parse(result.value.data[2]) : { refused: result.error.code }
      exchanges.push({ request: JSON.parse(message[4]), response })
      done(result)
    })
  globalThis.saveTrace = (name) => {
    const { host, platform, version } = Office.context.diagnostics
    const text = JSON.stringify({ version: 1, name, excel: `${host} ${platform} ${version}`, exchanges })
    if (typeof document === 'undefined') return text
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
    link.download = `${name}.trace.json`
    link.click()
    return text
  }
})()
