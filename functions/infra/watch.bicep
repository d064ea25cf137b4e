// Logs of the server for 90 days (who did what, never what was written) and letters when something fails.
param location string
param token string
param tags object
param alertEmail string
param identityPrincipalId string

// Built-in role "Monitoring Metrics Publisher".
var metricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: 'log-${token}'
  location: location
  tags: tags
  properties: {
    retentionInDays: 90
    sku: { name: 'PerGB2018' }
    workspaceCapping: { dailyQuotaGb: 1 }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-${token}'
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    DisableLocalAuth: true
    WorkspaceResourceId: workspace.id
  }
}

resource publish 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, identityPrincipalId, metricsPublisher)
  scope: insights
  properties: {
    principalId: identityPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', metricsPublisher)
  }
}

resource letters 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${token}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'so-ke-hoach'
    emailReceivers: [
      { name: 'it', emailAddress: alertEmail, useCommonAlertSchema: true }
    ]
  }
}

var alerts = [
  {
    name: 'server-fails'
    description: 'The server answered 5xx: storage, the issuer or a fault of its own. GET /api/health says which part.'
    query: 'requests | where toint(resultCode) >= 500'
    most: 5
  }
  {
    name: 'timer-fails'
    description: 'Finishing what broke off half-way did not work.'
    query: 'requests | where success == false and operation_Name endswith "Timer"'
    most: 2
  }
  {
    name: 'strangers-knock'
    description: 'Many requests without a valid token.'
    query: 'requests | where toint(resultCode) == 401'
    most: 500
  }
]

resource rules 'Microsoft.Insights/scheduledQueryRules@2023-03-15-preview' = [
  for alert in alerts: {
    name: '${alert.name}-${token}'
    location: location
    tags: tags
    properties: {
      displayName: alert.name
      description: alert.description
      severity: 2
      enabled: true
      evaluationFrequency: 'PT5M'
      windowSize: 'PT15M'
      scopes: [insights.id]
      criteria: {
        allOf: [
          {
            query: alert.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: alert.most
            failingPeriods: { minFailingPeriodsToAlert: 1, numberOfEvaluationPeriods: 1 }
          }
        ]
      }
      autoMitigate: true
      actions: { actionGroups: [letters.id] }
    }
  }
]

output insightsConnection string = insights.properties.ConnectionString
