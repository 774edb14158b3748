public import ArgumentParser
public import Duties
public import Lifecycle
public import PSIRT

// The words of triage and cases, as options take them.
extension AnalysisStatus: ExpressibleByArgument {}
extension Justification: ExpressibleByArgument {}
extension Response: ExpressibleByArgument {}
extension Handling: ExpressibleByArgument {}
extension HandlingQuestion.Policy: ExpressibleByArgument {}
extension DeviceStage: ExpressibleByArgument {}
extension CaseKind: ExpressibleByArgument {}
extension CaseOrigin: ExpressibleByArgument {}
extension CaseStep: ExpressibleByArgument {}
extension ClosingReason: ExpressibleByArgument {}
extension Audience: ExpressibleByArgument {}
extension MisuseKind: ExpressibleByArgument {}
extension MisuseAnswers.Finding: ExpressibleByArgument {}
extension Zone: ExpressibleByArgument {}
extension Submission.Kind: ExpressibleByArgument {}

extension CalendarDay: ExpressibleByArgument {
    /// `2027-03-31`.
    public init?(argument: String) { self.init(argument) }
}

extension TLP: ExpressibleByArgument {
    /// In any spelling that the protocol has.
    public init?(argument: String) {
        guard let label = try? TLP(argument) else { return nil }
        self = label
    }

    /// As the help writes them.
    public static var allValueStrings: [String] { allCases.map { String($0.rawValue.dropFirst("TLP:".count)) } }
}
