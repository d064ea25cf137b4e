// The add-in's pages: static files with the headers of staticwebapp.config.json, which the build puts beside them.
param location string
param token string
param tags object

resource site 'Microsoft.Web/staticSites@2024-04-01' = {
  name: 'stapp-${token}'
  location: location
  tags: union(tags, { 'azd-service-name': 'web' })
  sku: { name: 'Free', tier: 'Free' }
  properties: {
    allowConfigFileUpdates: true
    stagingEnvironmentPolicy: 'Disabled'
  }
}

output origin string = 'https://${site.properties.defaultHostname}'
