/// Up to where something was told, or may be: numbers below which all findings and changes are there to be seen.
public struct AlertMarks: Sendable, Hashable {
    /// The newest finding.
    let finding: Int
    /// The newest change.
    let event: Int
}
