// The public face of the laboratory: `import TrustLab` brings scenarios, simulation, studies,
// statistics and tables, and what their words mean.
@_exported import Exchange
@_exported import Explanation
@_exported import Laboratory
@_exported import Partnership
@_exported import ScenarioFiles
@_exported import Statistics
@_exported import Tables
