public import Advisories
public import ArgumentParser
public import Diagnostics

// Words of advisories as arguments.

extension AdvisoryFormat: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
