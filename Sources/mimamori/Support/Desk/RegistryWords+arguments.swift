public import ArgumentParser
public import Registry

// Words of the registry that can stand on a command line.
extension Role: ExpressibleByArgument {}
extension DeviceClass: ExpressibleByArgument {}
extension ApprovalKind: ExpressibleByArgument {}
extension Applicability: ExpressibleByArgument {}
