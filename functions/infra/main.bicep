// A resource group of its own with everything in it. Plain resources on purpose: registry modules would have to be
// fetched before anybody can read what they do.
targetScope = 'subscription'

@minLength(1)
@maxLength(40)
@description('Name of the environment; the resources are named after it.')
param environmentName string

@description('Region of everything but the static site, such as southeastasia.')
param location string

@description('Region of the static site, which few regions offer.')
param siteLocation string = 'eastasia'

@description('Application (client) id of the app registration of the API.')
param apiClientId string

@description('Object id of the person who is let in first, as long as nobody is of the secretariat.')
param firstSecretariat string

@description('Where reminders are posted to; empty for none.')
@secure()
param remindersWebhook string = ''

@description('What that gateway asks for in the header Authorization; empty for nothing.')
@secure()
param remindersAuthorization string = ''

@description('How Excel finds the add-in that the agencies’ workbooks open: EXCatalog (central deployment), SPCatalog or FileSystem; empty for workbooks that open nothing.')
@allowed(['', 'EXCatalog', 'SPCatalog', 'FileSystem'])
param addinStoreType string = ''

@description('Address of that catalogue or folder; nothing for EXCatalog.')
param addinStore string = ''

@description('Id and version of the manifest that was handed out.')
param addinId string = ''
param addinVersion string = ''

@description('Where alerts go.')
param alertEmail string

@description('Tenant whose people may sign in.')
param tenantId string = subscription().tenantId

@description('Scope that a token for the API carries.')
param scope string = 'Plan.ReadWrite'

var tags = { 'azd-env-name': environmentName }
// Names that are unique in the world and the same at every run.
var token = toLower(uniqueString(subscription().id, environmentName, location))

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module data 'data.bicep' = {
  name: 'data'
  scope: group
  params: {
    location: location
    token: token
    tags: tags
  }
}

module site 'site.bicep' = {
  name: 'site'
  scope: group
  params: {
    location: siteLocation
    token: token
    tags: tags
  }
}

module watch 'watch.bicep' = {
  name: 'watch'
  scope: group
  params: {
    location: location
    token: token
    tags: tags
    alertEmail: alertEmail
    identityPrincipalId: data.outputs.identityPrincipalId
  }
}

module api 'api.bicep' = {
  name: 'api'
  scope: group
  params: {
    location: location
    token: token
    tags: tags
    identityId: data.outputs.identityId
    identityClientId: data.outputs.identityClientId
    identityPrincipalId: data.outputs.identityPrincipalId
    tablesEndpoint: data.outputs.tablesEndpoint
    insightsConnection: watch.outputs.insightsConnection
    origin: site.outputs.origin
    tenantId: tenantId
    apiClientId: apiClientId
    scope: scope
    firstSecretariat: firstSecretariat
    remindersWebhook: remindersWebhook
    remindersAuthorization: remindersAuthorization
    addinStoreType: addinStoreType
    addinStore: addinStore
    addinId: addinId
    addinVersion: addinVersion
  }
}

output API_URL string = '${api.outputs.origin}/api'
output WEB_URL string = site.outputs.origin
// For whoever backs up: npm run backup reads it.
output TABLES_ENDPOINT string = data.outputs.tablesEndpoint
output AUTHORITY string = '${environment().authentication.loginEndpoint}${tenantId}'
output API_CLIENT_ID string = apiClientId
output API_SCOPE string = 'api://${apiClientId}/${scope}'
