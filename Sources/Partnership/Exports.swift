// Scenarios and blueprints, measures, batches and chronicles come with `import Partnership`; that the
// kernel is a module of its own, compiled for several instruction sets, is nobody's concern.
@_exported import PartnershipEngine
@_exported import PartnershipModel
