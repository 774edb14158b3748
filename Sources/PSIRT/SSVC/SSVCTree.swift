/// A decision table of SSVC: one outcome for each combination of values.
public struct SSVCTree: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// Its version.
    public let version: String
    /// Where the table was read.
    public let source: String
    /// Its decision points, in order.
    public let points: [SSVCPoint]
    /// The outcomes, the last point's values changing fastest.
    public let outcomes: [SSVCOutcome]

    /// A table from one letter for each row: `D`, `S`, `O`, `I`; blanks part them for the eye.
    ///
    /// - Throws: `PSIRT-001` for another letter, `PSIRT-020` if there are not as many rows as combinations.
    init(name: String, version: String, source: String, points: [SSVCPoint], rows: String) throws(PSIRTError) {
        var outcomes: [SSVCOutcome] = []
        for letter in rows where !letter.isWhitespace {
            switch letter {
            case "D": outcomes.append(.defer)
            case "S": outcomes.append(.scheduled)
            case "O": outcomes.append(.outOfCycle)
            case "I": outcomes.append(.immediate)
            default: throw PSIRTError(.ssvcValue(point: name, value: String(letter), known: ["D", "S", "O", "I"]))
            }
        }
        let expected = points.reduce(1) { $0 * $1.values.count }
        guard outcomes.count == expected else { throw PSIRTError(.ssvcTable(tree: name, expected: expected, found: outcomes.count)) }
        self.name = name
        self.version = version
        self.source = source
        self.points = points
        self.outcomes = outcomes
    }

    /// The outcome of one value for each point.
    ///
    /// - Throws: `PSIRT-019` for a value that a point does not have, `PSIRT-020` for too few or too many.
    public func outcome(_ values: [String]) throws(PSIRTError) -> SSVCOutcome {
        let range = try range(values.map { $0 })
        return range.lowerBound
    }

    /// The outcomes that are still possible while some values are unknown (nil): from the least urgent to the most urgent.
    ///
    /// - Throws: as ``outcome(_:)``.
    public func range(_ values: [String?]) throws(PSIRTError) -> ClosedRange<SSVCOutcome> {
        guard values.count == points.count else { throw PSIRTError(.ssvcTable(tree: name, expected: points.count, found: values.count)) }
        var rows = [0]
        for (point, value) in zip(points, values) {
            var choices = Array(point.values.indices)
            if let value {
                guard let place = point.values.firstIndex(of: value) else {
                    throw PSIRTError(.ssvcValue(point: point.name, value: value, known: point.values))
                }
                choices = [place]
            }
            rows = rows.flatMap { row in choices.map { row * point.values.count + $0 } }
        }
        let found = rows.map { outcomes[$0] }
        guard let least = found.min(), let most = found.max() else { return .defer ... .immediate }
        return least...most
    }
}
