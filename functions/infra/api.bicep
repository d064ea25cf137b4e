// The functions app on Flex Consumption, with an account of its own for what the platform keeps: the deployed package and
// the lease of the timer. Every door is opened by the identity, none by a key.
param location string
param token string
param tags object
param identityId string
param identityClientId string
param identityPrincipalId string
param tablesEndpoint string
param insightsConnection string
param origin string
param tenantId string
param apiClientId string
param scope string
param firstSecretariat string
@secure()
param remindersWebhook string
@secure()
param remindersAuthorization string
param addinStoreType string
param addinStore string
param addinId string
param addinVersion string

// Built-in role "Storage Blob Data Owner".
var blobDataOwner = 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
var packages = 'packages'
var authority = '${environment().authentication.loginEndpoint}${tenantId}'

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: 'sthost${token}'
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: 'Standard_LRS' }
  properties: {
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: account
  name: 'default'
}

resource container 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = {
  parent: blobs
  name: packages
}

resource entry 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, identityId, blobDataOwner)
  scope: account
  properties: {
    principalId: identityPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataOwner)
  }
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-${token}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: 'func-${token}'
  location: location
  tags: union(tags, { 'azd-service-name': 'api' })
  kind: 'functionapp,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identityId}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${account.properties.primaryEndpoints.blob}${packages}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identityId
          }
        }
      }
      runtime: { name: 'node', version: '22' }
      scaleAndConcurrency: {
        instanceMemoryMB: 2048
        maximumInstanceCount: 40
      }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      // The add-in's pages and nobody else.
      cors: { allowedOrigins: [origin] }
      appSettings: [
        { name: 'AzureWebJobsStorage__accountName', value: account.name }
        { name: 'AzureWebJobsStorage__credential', value: 'managedidentity' }
        { name: 'AzureWebJobsStorage__clientId', value: identityClientId }
        { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: insightsConnection }
        { name: 'APPLICATIONINSIGHTS_AUTHENTICATION_STRING', value: 'ClientId=${identityClientId};Authorization=AAD' }
        { name: 'AZURE_CLIENT_ID', value: identityClientId }
        { name: 'TABLES_ENDPOINT', value: tablesEndpoint }
        { name: 'AUTH_ISSUER', value: '${authority}/v2.0' }
        { name: 'AUTH_JWKS_URI', value: '${authority}/discovery/v2.0/keys' }
        { name: 'AUTH_AUDIENCE', value: apiClientId }
        { name: 'AUTH_TENANT_ID', value: tenantId }
        { name: 'AUTH_SCOPE', value: scope }
        { name: 'FIRST_SECRETARIAT', value: firstSecretariat }
        { name: 'REMINDERS_WEBHOOK', value: remindersWebhook }
        { name: 'REMINDERS_AUTHORIZATION', value: remindersAuthorization }
        { name: 'ADDIN_STORE_TYPE', value: addinStoreType }
        { name: 'ADDIN_STORE', value: addinStore }
        { name: 'ADDIN_ID', value: addinId }
        { name: 'ADDIN_VERSION', value: addinVersion }
      ]
    }
  }
  dependsOn: [container, entry]
}

// Uploading a package goes by Microsoft Entra ID, never by a password.
resource noPasswords 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-04-01' = [
  for kind in ['ftp', 'scm']: {
    parent: app
    name: kind
    properties: { allow: false }
  }
]

output origin string = 'https://${app.properties.defaultHostName}'
