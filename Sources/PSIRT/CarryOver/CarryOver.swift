public import Duties

/// Whether an analysis goes over into the next release as it is, or has to be confirmed there.
///
/// It always goes over, so that no work is done twice; what it says counts for relief only where nothing that it rested on changed, or once somebody has confirmed
/// it. Caution goes over without conditions.
public struct CarryOver: Sendable, Hashable {
    /// What was inherited.
    public let analysis: Analysis
    /// What it rested on and is otherwise now, in a fixed order. Empty: it holds as it is.
    public let changes: [GroundChange]

    /// Holds an analysis made on grounds `before` against the grounds of another release.
    public init(_ analysis: Analysis, from before: FindingGrounds, to after: FindingGrounds, today: CalendarDay) {
        self.analysis = analysis
        var changes: [GroundChange] = []
        if before.version != after.version { changes.append(.version(from: before.version, to: after.version)) }
        if before.match != after.match { changes.append(.match) }
        if before.vulnerability != after.vulnerability { changes.append(.vulnerability) }
        for name in before.conditions.keys.sorted() where before.conditions[name] != after.conditions[name] { changes.append(.condition(name)) }
        changes += before.controls.subtracting(after.controls).sorted().map(GroundChange.controlGone)
        // Whether code is reached depends on what stands around it; whether it is there at all does not.
        if before.neighbours != after.neighbours, Self.restsOnNeighbours(analysis) {
            changes.append(
                .neighbours(
                    added: after.neighbours.subtracting(before.neighbours).sorted(), gone: before.neighbours.subtracting(after.neighbours).sorted()))
        }
        if let day = analysis.reviewBy, day <= today { changes.append(.reviewDue) }
        self.changes = changes
    }

    /// Whether a person has to say whether it still holds ("inherited, to confirm").
    public var isToConfirm: Bool { !changes.isEmpty }

    /// The status that counts until then.
    public var effectiveStatus: AnalysisStatus { isToConfirm && analysis.status.isRelief ? .underInvestigation : analysis.status }

    private static func restsOnNeighbours(_ analysis: Analysis) -> Bool {
        switch analysis.justification {
        case .codeNotPresent, .componentNotPresent, .protectedByCompiler: false
        default: analysis.status == .notAffected
        }
    }
}
