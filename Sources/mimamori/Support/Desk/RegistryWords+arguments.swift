public import ArgumentParser
public import Documents
public import Registry
public import SBOM

// Words of the registry that can stand on a command line.
extension Role: ExpressibleByArgument {}
extension DeviceClass: ExpressibleByArgument {}
extension ApprovalKind: ExpressibleByArgument {}
extension Applicability: ExpressibleByArgument {}
extension ChangeKind: ExpressibleByArgument {}
extension FunctionChange: ExpressibleByArgument {}
extension ChangeState: ExpressibleByArgument {}
extension LinkRole: ExpressibleByArgument {}
extension ProblemKind: ExpressibleByArgument {}
extension ProblemSeverity: ExpressibleByArgument {}
extension ProblemOrigin: ExpressibleByArgument {}
extension ProblemCause: ExpressibleByArgument {}
extension SafetyRelevance: ExpressibleByArgument {}
extension ProblemTrends.Grouping: ExpressibleByArgument {}
extension SupportingItemKind: ExpressibleByArgument {}
extension DocumentKind: ExpressibleByArgument {}
extension SupportLevel: ExpressibleByArgument {}
extension SignatureMeaning: ExpressibleByArgument {}
extension ComponentOrigin: ExpressibleByArgument {}
extension DocumentFormat: ExpressibleByArgument {}
extension AlertKind: ExpressibleByArgument {}
extension SupplierRequestTopic: ExpressibleByArgument {}
