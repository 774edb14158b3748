public import ArgumentParser
public import Registry

// Words of the registry as arguments.

extension AlertKind: ExpressibleByArgument {}
extension SupplierRequestTopic: ExpressibleByArgument {}
