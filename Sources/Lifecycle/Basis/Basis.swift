public import Diagnostics

/// Where a rule of this engine comes from: the duty of the traceability table, the text, how binding it is, and how surely that text was read.
public struct Basis: Sendable, Hashable {
    /// Id of the duty in the table of requirements: `R-057`.
    public let requirement: String
    /// The text and its page: `2e p20` is page 20 of the guidance, second edition.
    public let source: String
    /// How binding the text is.
    public let strength: BasisStrength
    /// How surely the text was read when the rule was written.
    public let reading: BasisReading

    /// Takes the parts as they are.
    package init(_ requirement: String, _ source: String, _ strength: BasisStrength, _ reading: BasisReading) {
        self.requirement = requirement
        self.source = source
        self.strength = strength
        self.reading = reading
    }

    /// `R-057 (手引書, 2e p20)`.
    public var wording: Wording {
        Wording(
            ja: "\(requirement)(\(strength.wording.japanese)、\(source)\(reading == .text ? "" : "、\(reading.wording.japanese)"))",
            en: "\(requirement) (\(strength.wording.english), \(source)\(reading == .text ? "" : ", \(reading.wording.english)"))")
    }
}
