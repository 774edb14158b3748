/// A regular expression as a tree.
indirect enum PatternNode: Sendable {
    case set(ScalarSet)
    case sequence([PatternNode])
    case choice([PatternNode])
    /// At least `low` times, at most `high` times if there is a limit.
    case repeated(PatternNode, low: Int, high: Int?)
    /// `^`
    case start
    /// `$`
    case end
    /// `\b`, or `\B` if not `expected`.
    case boundary(expected: Bool)
    /// `(?=…)`, or `(?!…)` if not `expected`.
    case lookahead(PatternNode, expected: Bool)
}
