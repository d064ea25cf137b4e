// Properties of Microsoft's classes that ours lack. Loading one of them is refused by its name; loading a name that
// Microsoft has not either, such as "no-properties-needed", asks for nothing, as in Excel.

/** By class, as in Microsoft's metadata; a test holds that nothing is missing here and nothing too many. */
export const PROPERTIES_NOT_SIMULATED: Readonly<Record<string, readonly string[]>> = {
  Application: ['Ribbon'],
  Workbook: [
    '_V1Api',
    'PivotTables',
    'InternalTest',
    'DataConnections',
    'Slicers',
    'TableStyles',
    'PivotTableStyles',
    'SlicerStyles',
    'TimelineStyles',
    'Queries',
    'LinkedWorkbooks',
  ],
  Worksheet: ['PivotTables', 'Visuals', 'Shapes', 'Slicers', 'NamedSheetViews'],
}
