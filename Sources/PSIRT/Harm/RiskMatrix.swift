/// Exploitability against severity of harm: which combinations the maker does not accept.
public struct RiskMatrix: Sendable, Hashable {
    /// The scale of severity.
    public let scale: HarmScale
    /// Row for each ``Exploitability``, the lowest first; in it a verdict for each level of harm, the mildest first.
    public let rows: [[RiskVerdict]]

    /// A table of the maker.
    ///
    /// - Throws: `PSIRT-017` if it has not one cell for each combination; `PSIRT-018` if something worse in either way is more acceptable than the milder.
    public init(_ scale: HarmScale, rows: [[RiskVerdict]]) throws(PSIRTError) {
        let expected = Exploitability.allCases.count * scale.levels.count
        let found = rows.reduce(0) { $0 + $1.count }
        guard rows.count == Exploitability.allCases.count, rows.allSatisfy({ $0.count == scale.levels.count }) else {
            throw PSIRTError(.matrixSize(expected: expected, found: found))
        }
        for (row, exploitability) in Exploitability.allCases.enumerated() {
            for (column, level) in scale.levels.enumerated() where rows[row][column] == .controlled {
                let isMilderWorse =
                    (row > 0 && rows[row - 1][column] == .uncontrolled) || (column > 0 && rows[row][column - 1] == .uncontrolled)
                if isMilderWorse { throw PSIRTError(.matrixFalls(exploitability: exploitability.rawValue, harm: level.id)) }
            }
        }
        self.scale = scale
        self.rows = rows
    }

    private init(_ scale: HarmScale, unchecked rows: [[RiskVerdict]]) {
        self.scale = scale
        self.rows = rows
    }

    /// A table to start from for ``HarmScale/fiveLevels``. It is ours; the maker's risk management plan decides.
    public static let start = RiskMatrix(
        .fiveLevels,
        unchecked: [
            [.controlled, .controlled, .controlled, .controlled, .uncontrolled],
            [.controlled, .controlled, .uncontrolled, .uncontrolled, .uncontrolled],
            [.controlled, .uncontrolled, .uncontrolled, .uncontrolled, .uncontrolled],
        ])

    /// The verdict of a combination; nil for a level of another scale.
    public subscript(exploitability: Exploitability, harm: HarmLevel) -> RiskVerdict? {
        scale.place(of: harm).map { rows[exploitability.place][$0] }
    }
}
