public import ArgumentParser
public import Registry

// Words of the installed base that can stand on a command line.
extension InstitutionKind: ExpressibleByArgument {}
extension TradeKind: ExpressibleByArgument {}
extension NetworkState: ExpressibleByArgument {}
extension RolloutState: ExpressibleByArgument {}
