public import Advisories
public import ArgumentParser
public import Diagnostics
package import Provider
public import Registry

// Words of advisories as arguments.

extension AdvisoryFormat: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
extension ProviderRole: ExpressibleByArgument {}
extension AdvisoryKind: ExpressibleByArgument {}
extension AdvisoryState: ExpressibleByArgument {}
extension CSAFVersion: ExpressibleByArgument {}
